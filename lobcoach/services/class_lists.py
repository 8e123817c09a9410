"""Class lists: read, compared with the students in the file, taken over, and undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.class_list.columns import ClassList, recognise
from lobcoach.core.class_list.comparing import (
    ComparedRow,
    Comparison,
    RowState,
    compare,
    versions_of,
)
from lobcoach.core.class_list.differences import FieldChange, as_student, changed
from lobcoach.core.class_list.sheet import Sheet
from lobcoach.core.errors import ListChangedError, ListError, ListTrouble
from lobcoach.core.names import full_name
from lobcoach.core.pace import Doing, Pace
from lobcoach.core.people import Student
from lobcoach.intake.reading import read_sheets
from lobcoach.store.roster import all_students, batches, with_something_written
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction

_AT_ONCE = Pace()
#: Of two reasons why no sheet is a list, the one that says most.
_MOST_TELLING = (ListTrouble.ONLY_HEADINGS, ListTrouble.NO_NAME_COLUMN, ListTrouble.EMPTY)


@dataclass(frozen=True)
class Imported:
    """What an import did, which is what undoing it needs; ids, and what fields were and became."""

    added: tuple[str, ...]
    changed: tuple[tuple[str, tuple[FieldChange, ...]], ...]


@dataclass(frozen=True)
class Undone:
    """What undoing did; `kept` are the names of added students who stay: something was written."""

    removed: int
    put_back: int
    kept: tuple[str, ...]


class ClassListService:
    """Brings class lists in. `before_import` is called just before an import is stored.

    Reading, comparing and storing may be done in any thread; `tell` belongs to the thread of those
    who listen to changes.
    """

    def __init__(
        self, store: Store, changes: Changes, before_import: Callable[[], None] = lambda: None
    ) -> None:
        self._store = store
        self._changes = changes
        self._before_import = before_import

    def read(self, path: Path, pace: Pace = _AT_ONCE) -> ClassList:
        """Return the list in a file, from the first sheet on which one is recognised.

        What is never kept (data.md) is already left out. ListError says why it is no list,
        StoppedError that the coach stopped. The file of the list is only read.
        """
        pace.begin(Doing.READING)
        sheets = read_sheets(path, pace)
        pace.begin(Doing.RECOGNISING)
        try:
            return replace(_first_list(sheets, pace), file=path.name)
        except ListError as error:
            raise ListError(error.trouble, path, error.line) from error

    def compare(self, listed: ClassList, pace: Pace = _AT_ONCE) -> Comparison:
        """Return for each row what taking it over would do; nothing is changed."""
        pace.begin(Doing.COMPARING, len(listed.rows))
        with self._store.reading() as tx:
            students = _students(tx, pace)
        return compare(listed, students, pace)

    def store(self, comparison: Comparison, pace: Pace = _AT_ONCE) -> Imported:
        """Take over the good rows, together or not at all; the wrong ones stay out.

        ListChangedError when a student was changed since the comparison, FileError when the file
        cannot be written, StoppedError when the coach stopped; then nothing is changed. Nobody is
        told yet: call `tell` afterwards.
        """
        rows = comparison.of(RowState.NEW, RowState.CHANGED)
        if not rows:
            return Imported((), ())
        self._before_import()
        pace.begin(Doing.STORING, len(rows))
        with self._store.transaction() as tx:
            known = {student.id: student for student in _students(tx, pace)}
            if versions_of(known.values()) != comparison.versions:
                raise ListChangedError
            done = [_stored(row, known) for row in rows]
            for number, batch in enumerate(batches(done)):
                tx.put_all(batch)
                pace.step(Doing.STORING, number * len(batch), len(rows))
        return Imported(
            tuple(
                student.id
                for student, row in zip(done, rows, strict=True)
                if row.state is RowState.NEW
            ),
            tuple((row.student_id, row.changes) for row in rows if row.student_id),
        )

    def undo(self, imported: Imported, pace: Pace = _AT_ONCE) -> Undone:
        """Take an import back, all of it or nothing.

        Whom it added is removed, what it changed is put back. An added student about whom
        something was written meanwhile stays and is named; what the coach changed since stays
        too. Nobody is told yet: call `tell` afterwards.
        """
        pace.begin(Doing.STORING, len(imported.added) + len(imported.changed))
        with self._store.transaction() as tx:
            known = {student.id: student for student in _students(tx, pace)}
            added = [known[each] for each in imported.added if each in known]
            written = with_something_written(tx, [student.id for student in added])
            kept = [each.id for each in added if each.id in written or each.changes > 1]
            stays = set(kept)
            gone = [each.id for each in added if each.id not in stays]
            for batch in batches(gone):
                tx.remove_all(Student, batch)
                pace.step(Doing.STORING)
            back = list(_put_back(imported, known))
            for again in batches(back):
                tx.put_all(again)
                pace.step(Doing.STORING)
        return Undone(len(gone), len(back), tuple(full_name(known[each]) for each in kept))

    def tell(self) -> None:
        """Tell the screens that students changed."""
        self._changes.publish(Kind.STUDENTS)


def _students(tx: Transaction, pace: Pace) -> list[Student]:
    found = []
    for student in all_students(tx):
        pace.step(Doing.COMPARING)
        found.append(student)
    return found


def _first_list(sheets: Iterable[Sheet], pace: Pace) -> ClassList:
    troubles = [ListTrouble.EMPTY]
    for sheet in sheets:
        try:
            return recognise(sheet, pace)
        except ListError as error:
            troubles.append(error.trouble)
    raise ListError(min(troubles, key=_MOST_TELLING.index))


def _stored(row: ComparedRow, known: dict[str, Student]) -> Student:
    if row.state is RowState.NEW:
        return as_student(row.entry)
    return changed(known[row.student_id], row.changes)


def _put_back(imported: Imported, known: dict[str, Student]) -> Sequence[Student]:
    """Return the changed students with what they had, as far as the coach left it since."""
    found = []
    for student_id, changes in imported.changed:
        student = known.get(student_id)
        if student is None:
            continue
        ours = {c.field: c.before for c in changes if getattr(student, c.field) == c.after}
        if ours:
            found.append(replace(student, **ours))
    return found
