"""The turn of the school year: a group at once to the next leerjaar, or into the archive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.class_list.differences import FieldChange
from lobcoach.core.names import full_name, sort_key
from lobcoach.core.people import Student
from lobcoach.store.roster import groups
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction

#: The schema knows no leerjaar after this one.
LAST_YEAR = 9


class Turn(StrEnum):
    """What happens to a group."""

    NEXT_YEAR = "volgend-leerjaar"
    ARCHIVE = "archiveren"


@dataclass(frozen=True)
class TurnPlan:
    """Whom a turn concerns, in Dutch surname order, and who is left as they are."""

    turn: Turn
    moving: tuple[Student, ...]
    left: tuple[Student, ...]


@dataclass(frozen=True)
class Turned:
    """What a turn did, which is what undoing it needs."""

    turn: Turn
    changed: tuple[tuple[str, FieldChange], ...]


class TurnOfYearService:
    """Moves whole groups; a leerjaar never moves by itself (data.md)."""

    def __init__(self, store: Store, changes: Changes) -> None:
        self._store = store
        self._changes = changes

    def groups(self) -> dict[str, int]:
        """Return the groups by name, each with its number of students who are not archived."""
        with self._store.reading() as tx:
            return dict(sorted(groups(tx).items()))

    def plan(self, group: str, turn: Turn) -> TurnPlan:
        """Return who would move; without leerjaar, or in the last one, a student is left."""
        with self._store.reading() as tx:
            return _plan(tx, group, turn)

    def carry_out(self, group: str, turn: Turn) -> Turned:
        """Move everyone of the group who can be moved, all or nobody."""
        with self._store.transaction() as tx:
            moving = [(each, _change(each, turn)) for each in _plan(tx, group, turn).moving]
            tx.put_all([replace(each, **{c.field: c.after}) for each, c in moving])
        self._changes.publish(Kind.STUDENTS)
        return Turned(turn, tuple((each.id, change) for each, change in moving))

    def undo(self, turned: Turned) -> tuple[str, ...]:
        """Put back what a turn changed, all or nothing.

        Whom the coach changed in the same way since, or removed, stays so; of the first the names
        are returned.
        """
        kept = []
        with self._store.transaction() as tx:
            for student_id, change in turned.changed:
                for student in tx.find(Student, id=student_id):
                    if getattr(student, change.field) == change.after:
                        tx.put(replace(student, **{change.field: change.before}))
                    else:
                        kept.append(full_name(student))
        self._changes.publish(Kind.STUDENTS)
        return tuple(kept)


_CAN_MOVE: dict[Turn, Callable[[Student], bool]] = {
    Turn.NEXT_YEAR: lambda student: student.year is not None and student.year < LAST_YEAR,
    Turn.ARCHIVE: lambda _: True,
}


def _plan(tx: Transaction, group: str, turn: Turn) -> TurnPlan:
    found = sorted(tx.find(Student, group=group, archived=False), key=sort_key)
    able = _CAN_MOVE[turn]
    moving = tuple(student for student in found if able(student))
    return TurnPlan(turn, moving, tuple(student for student in found if not able(student)))


def _change(student: Student, turn: Turn) -> FieldChange:
    if turn is Turn.ARCHIVE:
        return FieldChange("archived", before=False, after=True)
    return FieldChange("year", student.year, (student.year or 0) + 1)
