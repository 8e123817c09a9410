"""Keeping what the coach sets about themselves, one field at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lobcoach.core.drafts import FieldKey, FieldValue
from lobcoach.core.people import Coach
from lobcoach.ui.autosave import Autosave


class CoachKeeping:
    """Knows what each field of the coach is now: what was set last, else what is stored."""

    def __init__(self, autosave: Autosave) -> None:
        self._autosave = autosave
        self._stored = Coach(name="")

    def take(self, stored: Coach) -> None:
        """Take over the coach as the file has it."""
        self._stored = stored

    def now(self, field: str) -> Any:
        """Return the value of a field, also when it could not be stored yet."""
        return self._autosave.latest(self._key(field), getattr(self._stored, field))

    def coach(self) -> Coach:
        """Return the whole coach as set now."""
        return Coach(**{field: self.now(field) for field in Coach.__dataclass_fields__})

    def put(self, field: str, value: FieldValue) -> None:
        """Store what is being typed, within a second."""
        self._remember(field, value)
        self._autosave.put(self._key(field), value)

    def put_now(self, field: str, value: FieldValue) -> None:
        """Store what was chosen, at once."""
        self._remember(field, value)
        self._autosave.put_now(self._key(field), value)

    def _remember(self, field: str, value: FieldValue) -> None:
        changed: dict[str, Any] = {field: value}
        self._stored = replace(self._stored, **changed)

    def _key(self, field: str) -> FieldKey:
        return FieldKey(Coach, self._stored.id, field)
