"""What competences and core values are called: the one place where screens look that up."""

from __future__ import annotations

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.errors import WorldError
from lobcoach.core.framework import CoreValue, Idiom
from lobcoach.services.coach import CoachService
from lobcoach.services.library import Library


class IdiomService:
    """Knows the words as they are set now; quick enough for every cell of a list."""

    def __init__(self, coach: CoachService, library: Library, changes: Changes) -> None:
        self._coach = coach
        self._library = library
        self._now: tuple[Idiom, Idiom] | None = None
        changes.subscribe(self._on_changed)

    def for_coach(self) -> Idiom:
        """Return the words for the coach's own screens; WorldError if they were never read."""
        return self._both()[0]

    def for_student(self) -> Idiom:
        """Return the words for what a student reads; WorldError if they were never read."""
        return self._both()[1]

    def value_name(self, value: CoreValue) -> str:
        """Return what this coach calls a core value; WorldError as for `for_coach`."""
        return self.for_coach().values[value]

    def left_out(self) -> tuple[str, ...]:
        """Return the codes that the coach chose but that are not there now.

        The standard words stand in for them. WorldError when the file cannot be read.
        """
        coach, there = self._coach.get(), self._library.framework.idioms
        chosen = dict.fromkeys((coach.idiom_for_coach, coach.idiom_for_student))
        return tuple(code for code in chosen if code not in there)

    def _both(self) -> tuple[Idiom, Idiom]:
        if self._now is None:
            coach, framework = self._coach.get(), self._library.framework
            self._now = (
                framework.idiom(coach.idiom_for_coach),
                framework.idiom(coach.idiom_for_student),
            )
        return self._now

    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        if not kinds & {Kind.COACH, Kind.QUESTIONS}:
            return
        before, self._now = self._now, None
        try:
            self._both()
        except WorldError:
            # A screen that is painted now cannot wait for the file: the words stay as they were.
            self._now = before
