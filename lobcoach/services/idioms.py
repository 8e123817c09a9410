"""What this coach calls the competences: the one place where screens look that up."""

from __future__ import annotations

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.errors import WorldError
from lobcoach.core.framework import Framework, Idiom
from lobcoach.services.coach import CoachService


class IdiomService:
    """Knows the words of the coach as they are set now; quick enough for every cell of a list."""

    def __init__(self, coach: CoachService, framework: Framework, changes: Changes) -> None:
        self._coach = coach
        self._framework = framework
        self._now: Idiom | None = None
        changes.subscribe(self._on_changed)

    def for_coach(self) -> Idiom:
        """Return the words for the coach's own screens; WorldError if they were never read."""
        if self._now is None:
            self._now = self._framework.idiom(self._coach.get().idiom_for_coach)
        return self._now

    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        if Kind.COACH not in kinds:
            return
        before, self._now = self._now, None
        try:
            self.for_coach()
        except WorldError:
            # A screen that is painted now cannot wait for the file: the words stay as they were.
            self._now = before
