"""What a class list would change of a student: only what it knows, and only what differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from lobcoach.core.class_list.entries import Entry
from lobcoach.core.class_list.name_parts import is_initials, surname_key
from lobcoach.core.names import folded
from lobcoach.core.people import Student


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a Student that would become something else."""

    field: str
    before: Any
    after: Any


def differences(entry: Entry, student: Student) -> tuple[FieldChange, ...]:
    """Return what taking over this row changes; empty cells never erase anything.

    Case and accents alone are no difference. Whoever is on a list is no longer archived.
    """
    wanted = {**dict(_name_changes(entry, student)), **dict(_facts(entry, student))}
    if student.archived:
        wanted["archived"] = False
    return tuple(
        FieldChange(field, getattr(student, field), after)
        for field, after in wanted.items()
        if getattr(student, field) != after
    )


def as_student(entry: Entry) -> Student:
    """Return the new student of whom a row tells."""
    name = entry.name
    return Student(
        first_name=name.first,
        infix=name.infix,
        surname=name.surname,
        preferred_name=name.called,
        student_number=entry.number,
        group=entry.group,
        programme=entry.programme,
        level=entry.level,
        route=entry.route,
        year=entry.year,
    )


def changed(student: Student, changes: tuple[FieldChange, ...]) -> Student:
    """Return the student with these changes."""
    return replace(student, **{change.field: change.after for change in changes})


def _facts(entry: Entry, student: Student) -> Iterator[tuple[str, Any]]:
    if entry.number and not student.student_number:
        yield "student_number", entry.number
    for field in ("group", "programme"):
        said = getattr(entry, field)
        if said and folded(said) != folded(getattr(student, field)):
            yield field, said
    for field in ("level", "route", "year"):
        fact = getattr(entry, field)
        if fact:
            yield field, fact


def _same(one: str, other: str) -> bool:
    return surname_key("", one) == surname_key("", other)


def _name_changes(entry: Entry, student: Student) -> Iterator[tuple[str, str]]:
    name = entry.name
    if name.surname and not _same(name.surname, student.surname):
        yield "surname", name.surname
        yield "infix", name.infix
    elif name.infix and not _same(name.infix, student.infix):
        yield "infix", name.infix
    if name.called:
        if not _same(name.first, student.first_name):
            yield "first_name", name.first
        if not _same(name.called, student.preferred_name):
            yield "preferred_name", name.called
        return
    known = (student.first_name, student.preferred_name)
    if is_initials(name.first) or any(_same(name.first, each) for each in known):
        return
    yield ("preferred_name" if student.preferred_name else "first_name"), name.first
