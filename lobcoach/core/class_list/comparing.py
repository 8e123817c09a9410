"""A class list beside the students in the file: who is new, here, changed, or cannot be placed.

A student is known by the student number, else by name and group. Nothing is ever guessed: where
two students may be meant, the row is wrong and says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lobcoach.core.class_list.columns import ClassList
from lobcoach.core.class_list.differences import FieldChange, differences
from lobcoach.core.class_list.entries import (
    Entry,
    EntryReader,
    RowProblem,
    RowTrouble,
    shown_name,
)
from lobcoach.core.class_list.headings import NAME_KINDS
from lobcoach.core.class_list.name_parts import keys_of, name_key, surname_key
from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.core.names import folded, full_name
from lobcoach.core.pace import Doing, Pace
from lobcoach.core.people import Student


class RowState(StrEnum):
    """What taking over a row would do."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    HERE = "staat-er-al"
    WRONG = "klopt-niet"


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row of the list beside the file.

    `student_id` is who is meant, if known; `namesake` the group of a student of the same name in
    another group, when the row is new: the coach may know them to be one person.
    """

    entry: Entry
    state: RowState
    student_id: str = ""
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    namesake: str | None = None

    @property
    def name(self) -> str:
        """Return the name as the list of students will show it; may be empty."""
        return shown_name(self.entry.name)


@dataclass(frozen=True)
class Comparison:
    """All rows in the order of the list; `versions` is how the file was when they were compared."""

    rows: tuple[ComparedRow, ...]
    versions: frozenset[tuple[str, int]]

    def of(self, *states: RowState) -> tuple[ComparedRow, ...]:
        """Return the rows in one of these states."""
        return tuple(row for row in self.rows if row.state in states)


def compare(listed: ClassList, students: Sequence[Student], pace: Pace) -> Comparison:
    """Compare every row with the students of the file, archived ones too.

    ListError when no column names the students.
    """
    if not NAME_KINDS & listed.places().keys():
        raise ListError(ListTrouble.NO_NAME_COLUMN)
    entries = _entries(listed, pace)
    matcher = _Matcher(students, _contradicted(entries))
    rows = []
    for done, entry in enumerate(entries):
        pace.step(Doing.COMPARING, done, len(entries))
        rows.append(matcher.row(entry))
    return Comparison(tuple(rows), versions_of(students))


def versions_of(students: Iterable[Student]) -> frozenset[tuple[str, int]]:
    """Return by what one sees that a student was added, removed or changed."""
    return frozenset((student.id, student.changes) for student in students)


def _entries(listed: ClassList, pace: Pace) -> list[Entry]:
    reader, found = EntryReader(listed), []
    for done, row in enumerate(listed.rows):
        pace.step(Doing.COMPARING, done, len(listed.rows))
        entry = reader.read(row)
        if entry is not None:
            found.append(entry)
    return found


def _number_key(number: str) -> str:
    """Return a number without case, spaces and the zeros in front that Excel takes away."""
    plain = folded(number).replace(" ", "")
    return plain.lstrip("0") or plain


def _contradicted(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the numbers that stand behind different names."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.number:
            names[_number_key(entry.number)].add(entry.key)
    return frozenset(number for number, keys in names.items() if len(keys) > 1)


class _Matcher:
    """Places rows one after the other, and remembers who was placed on which line."""

    def __init__(self, students: Sequence[Student], contradicted: frozenset[str]) -> None:
        self._contradicted = contradicted
        self._by_number: defaultdict[str, list[Student]] = defaultdict(list)
        self._by_name: defaultdict[str, list[Student]] = defaultdict(list)
        self._lines: dict[str, int] = {}
        for student in students:
            if student.student_number:
                self._by_number[_number_key(student.student_number)].append(student)
            for key in keys_of(student):
                self._by_name[key].append(student)

    def row(self, entry: Entry) -> ComparedRow:
        """Return where this row belongs."""
        if entry.problems:
            return _wrong(entry, *entry.problems)
        number = _number_key(entry.number) if entry.number else ""
        if number in self._contradicted:
            return _wrong(entry, RowProblem(RowTrouble.NUMBER_TWICE, text=entry.number))
        found = self._meant(entry, number)
        if isinstance(found, RowProblem):
            return _wrong(entry, found)
        earlier = self._noted(entry, number, found)
        if earlier:
            return _wrong(entry, RowProblem(RowTrouble.DOUBLE_ROW, line=earlier))
        if found is None:
            return ComparedRow(entry, RowState.NEW, namesake=self._namesake(entry))
        changes = differences(entry, found)
        state = RowState.CHANGED if changes else RowState.HERE
        return ComparedRow(entry, state, found.id, changes)

    def _meant(self, entry: Entry, number: str) -> Student | RowProblem | None:
        numbered = self._by_number.get(number, []) if number else []
        exact = [each for each in numbered if each.student_number == entry.number]
        numbered = exact or numbered
        if len(numbered) > 1:
            return RowProblem(RowTrouble.SEVERAL_IN_FILE, text=entry.number)
        if numbered:
            other = numbered[0]
            if _same_person(entry, other):
                return other
            return RowProblem(RowTrouble.NUMBER_OF_OTHER, text=full_name(other))
        named = self._named(entry)
        if len(named) > 1:
            return RowProblem(RowTrouble.SEVERAL_IN_FILE, text=shown_name(entry.name))
        if named and number and named[0].student_number:
            return RowProblem(RowTrouble.OTHER_NUMBER, text=named[0].student_number)
        return named[0] if named else None

    def _named(self, entry: Entry) -> list[Student]:
        """Return the students of this name in this group; a group that is not known fits all."""
        found = self._of_name(entry)
        if not entry.group:
            return found
        group = folded(entry.group)
        same = [each for each in found if folded(each.group) == group]
        return same or [each for each in found if not each.group]

    def _of_name(self, entry: Entry) -> list[Student]:
        found, name = list(self._by_name.get(entry.key, ())), entry.name
        if name.called:
            called = self._by_name.get(name_key(name.called, name.infix, name.surname), ())
            found += [each for each in called if each not in found]
        return found

    def _noted(self, entry: Entry, number: str, found: Student | None) -> int:
        """Return on which earlier line this student stands; 0 when this is the first."""
        # With a number, someone else may have the same name in the same group.
        named = f"naam {entry.key} {folded(entry.group)}"
        keys = [f"id {found.id}"] if found else [f"nummer {number}"] if number else [named]
        earlier = max(self._lines.get(key, 0) for key in keys)
        for key in (*keys, named):
            self._lines.setdefault(key, entry.line)
        return earlier

    def _namesake(self, entry: Entry) -> str | None:
        """Return the group of a student of the same name; None when there is none."""
        return next((each.group for each in self._of_name(entry)), None)


def _same_person(entry: Entry, student: Student) -> bool:
    """Whether first name or surname agree: people marry, and lists have initials."""
    name = entry.name
    if surname_key(name.infix, name.surname) == surname_key(student.infix, student.surname):
        return True
    if surname_key("", name.surname) == surname_key("", student.surname):
        return True
    known = {surname_key("", each) for each in (student.first_name, student.preferred_name)}
    return bool(known & {surname_key("", each) for each in (name.first, name.called) if each})


def _wrong(entry: Entry, *problems: RowProblem) -> ComparedRow:
    return ComparedRow(entry, RowState.WRONG, problems=problems)
