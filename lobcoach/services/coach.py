"""Who the coach is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.errors import InputError, InputTrouble
from lobcoach.core.people import LOGO_LIMIT, Coach
from lobcoach.core.text import LINE_LIMIT, NAME_LIMIT, one_line
from lobcoach.store.store import Store

#: The lines a coach types about themselves, and how long each may be.
LINES = {"name": NAME_LIMIT, "contact": LINE_LIMIT, "school": NAME_LIMIT}


def checked_coach(coach: Coach) -> Coach:
    """Return the coach with tidy lines; InputError when the name is missing or one is too long."""
    lines: dict[str, Any] = {field: checked_line(field, getattr(coach, field)) for field in LINES}
    return replace(coach, **lines)


def checked_line(field: str, text: str) -> str:
    """Return a line about the coach as it is kept; InputError when it cannot be."""
    tidy = one_line(text)
    if field == "name" and not tidy:
        raise InputError(InputTrouble.COACH_NAME_MISSING, field)
    if len(tidy) > LINES[field]:
        named = LINES[field] == NAME_LIMIT
        trouble = InputTrouble.NAME_TOO_LONG if named else InputTrouble.TEXT_TOO_LONG
        raise InputError(trouble, field, LINES[field])
    return tidy


def checked_logo(logo: bytes) -> bytes:
    """Return a logo as it is kept; InputError when it has more than LOGO_LIMIT bytes."""
    if len(logo) > LOGO_LIMIT:
        raise InputError(InputTrouble.LOGO_TOO_LARGE, "logo")
    return logo


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
        """Store the coach; InputError when the name is missing or a line is too long."""
        with self._store.transaction() as tx:
            stored = tx.put(checked_coach(coach))
        self._changes.publish(Kind.COACH)
        return stored
