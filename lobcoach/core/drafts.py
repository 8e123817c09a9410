"""Typed but not yet stored: kept here until the save has returned, whatever happens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from lobcoach.core.errors import InputError, NotFoundError
from lobcoach.core.records import Record
from lobcoach.core.talk import Lane, Role, Tag, Voice


@dataclass(frozen=True)
class NoteKey:
    """The place of one note: which talk, step, lane and voice."""

    conversation_id: str
    step_id: str
    lane: Lane
    voice: Role = Role.STUDENT


@dataclass(frozen=True)
class LineTag:
    """A mark on one line of a note, counted from 0."""

    line: int
    tag: Tag
    approved: bool = False


@dataclass(frozen=True)
class Note:
    """The text of one note with its marks; they travel together so that no mark slips a line."""

    text: str
    tags: tuple[LineTag, ...] = ()


@dataclass(frozen=True)
class FieldKey:
    """The place of one filled-in field: of which kind of record, which one, which field."""

    kind: type[Record]
    record_id: str
    field: str


DraftKey = NoteKey | FieldKey
FieldValue = str | int | bytes | date | time | StrEnum | tuple[Voice, ...] | None
DraftValue = Note | FieldValue


@dataclass
class Drafts:
    """What was typed since the last successful save, newest text per place.

    `flush` hands everything to `save` and forgets it only after `save` returned; what was put
    meanwhile stays. If `save` raises, every text is kept and the error goes to the caller.
    """

    _waiting: dict[DraftKey, DraftValue] = field(default_factory=dict)

    def put(self, key: DraftKey, value: DraftValue) -> None:
        """Remember the newest text of one place."""
        self._waiting[key] = value

    def waiting(self) -> Mapping[DraftKey, DraftValue]:
        """Return what is not stored yet, as it is now."""
        return dict(self._waiting)

    def flush(self, save: Callable[[Mapping[DraftKey, DraftValue]], None]) -> None:
        """Store everything in one call of `save`; a no-op when nothing waits.

        A text that cannot be kept (far too long, or its place is gone) does not hold up the
        others: then each goes by itself, and the error of the first that stays is raised.
        """
        taken = dict(self._waiting)
        if not taken:
            return
        try:
            save(taken)
        except (InputError, NotFoundError):
            if len(taken) == 1:
                raise
            self._flush_each(taken, save)
        else:
            self._forget(taken)

    def _flush_each(
        self,
        taken: Mapping[DraftKey, DraftValue],
        save: Callable[[Mapping[DraftKey, DraftValue]], None],
    ) -> None:
        refused: InputError | NotFoundError | None = None
        for key, value in taken.items():
            try:
                save({key: value})
            except (InputError, NotFoundError) as error:
                refused = refused or error
            else:
                self._forget({key: value})
        if refused is not None:
            raise refused

    def _forget(self, stored: Mapping[DraftKey, DraftValue]) -> None:
        for key, value in stored.items():
            if self._waiting.get(key) is value:
                del self._waiting[key]

    def __bool__(self) -> bool:
        return bool(self._waiting)
