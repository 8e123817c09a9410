"""The coach's students: the caseload, and adding, changing and putting away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.errors import InputError, InputTrouble
from lobcoach.core.names import DIRECTION_CHARACTERS, sort_key
from lobcoach.core.overviews import CaseloadRow
from lobcoach.core.people import Coach, Student
from lobcoach.core.school_year import year_start
from lobcoach.core.text import LINE_LIMIT, NAME_LIMIT, NOTE_LIMIT, normalised, one_line
from lobcoach.store.caseload import caseload
from lobcoach.store.store import Store

_NAMES = ("first_name", "infix", "surname", "preferred_name")
_LINES = ("student_number", "group", "programme", "placement")


class StudentService:
    """Keeps students; `today` is asked anew for every list."""

    def __init__(self, store: Store, changes: Changes, today: Callable[[], date]) -> None:
        self._store = store
        self._changes = changes
        self._today = today

    def caseload(self, *, archived: bool = False) -> list[CaseloadRow]:
        """Return the students in Dutch surname order, with what a coach wants to know of each."""
        with self._store.reading() as tx:
            coach = next(iter(tx.find(Coach)), Coach(name=""))
            today = self._today()
            rows = caseload(tx, today, year_start(coach, today), archived=archived)
        return sorted(rows, key=lambda row: sort_key(row.student))

    def get(self, student_id: str) -> Student:
        """Return one student; NotFoundError when there is none."""
        with self._store.reading() as tx:
            return tx.get(Student, student_id)

    def save(self, student: Student) -> Student:
        """Add or change a student and return it as stored.

        Names lose surrounding spaces; only a first or preferred name is required (data.md).
        Raises InputError for what cannot be kept; nothing is stored then.
        """
        tidy = _tidied(student)
        _check(tidy)
        with self._store.transaction() as tx:
            if tidy.student_number:
                same = tx.find(Student, student_number=tidy.student_number)
                if any(other.id != tidy.id for other in same):
                    raise InputError(InputTrouble.NUMBER_TAKEN, "student_number")
            stored = tx.put(tidy)
        self._changes.publish(Kind.STUDENTS)
        return stored

    def archive(self, student_id: str) -> Student:
        """Put a student away; everything about the student stays."""
        return self._set_archived(student_id, archived=True)

    def bring_back(self, student_id: str) -> Student:
        """Bring an archived student back to the caseload."""
        return self._set_archived(student_id, archived=False)

    def _set_archived(self, student_id: str, *, archived: bool) -> Student:
        with self._store.transaction() as tx:
            stored = tx.put(replace(tx.get(Student, student_id), archived=archived))
        self._changes.publish(Kind.STUDENTS)
        return stored


def _tidied(student: Student) -> Student:
    lines: dict[str, Any] = {name: one_line(getattr(student, name)) for name in (*_NAMES, *_LINES)}
    return replace(student, helps_me=normalised(student.helps_me).strip(), **lines)


def _check(student: Student) -> None:
    if not (student.first_name or student.preferred_name):
        raise InputError(InputTrouble.NAME_MISSING, "first_name")
    for name in _NAMES:
        text = getattr(student, name)
        if len(text) > NAME_LIMIT:
            raise InputError(InputTrouble.NAME_TOO_LONG, name, NAME_LIMIT)
        if DIRECTION_CHARACTERS & set(text):
            raise InputError(InputTrouble.NAME_DIRECTION, name)
    for name in _LINES:
        if len(getattr(student, name)) > LINE_LIMIT:
            raise InputError(InputTrouble.TEXT_TOO_LONG, name, LINE_LIMIT)
    if len(student.helps_me) > NOTE_LIMIT:
        raise InputError(InputTrouble.TEXT_TOO_LONG, "helps_me", NOTE_LIMIT)
