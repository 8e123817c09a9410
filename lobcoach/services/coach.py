"""Who the coach is."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.errors import InputError, InputTrouble
from lobcoach.core.people import Coach
from lobcoach.core.text import NAME_LIMIT, one_line
from lobcoach.store.store import Store


def checked_coach(coach: Coach) -> Coach:
    """Return the coach with tidy lines; InputError when the name is missing or too long."""
    tidy = replace(
        coach,
        name=one_line(coach.name),
        contact=one_line(coach.contact),
        school=one_line(coach.school),
    )
    if not tidy.name:
        raise InputError(InputTrouble.COACH_NAME_MISSING, "name")
    for field in ("name", "school"):
        if len(getattr(tidy, field)) > NAME_LIMIT:
            raise InputError(InputTrouble.NAME_TOO_LONG, field, NAME_LIMIT)
    return tidy


class CoachService:
    """Reads and changes the one coach of the file."""

    def __init__(self, store: Store, changes: Changes) -> None:
        self._store = store
        self._changes = changes

    def get(self) -> Coach:
        """Return the coach; a file without one gives a nameless coach that is not stored."""
        with self._store.reading() as tx:
            found = tx.find(Coach)
        return found[0] if found else Coach(name="")

    def save(self, coach: Coach) -> Coach:
        """Store the coach; InputError when the name is missing or too long."""
        with self._store.transaction() as tx:
            stored = tx.put(checked_coach(coach))
        self._changes.publish(Kind.COACH)
        return stored
