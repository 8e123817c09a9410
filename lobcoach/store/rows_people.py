"""Tables of the coach and the students."""

from __future__ import annotations

from datetime import date

from lobcoach.store.row import Row


class CoachRow(Row, table=True):
    """The one coach of the file."""

    name: str
    contact: str
    school: str
    school_year_starts: str
    rhythm: str
    talks_per_year: int
    blocks_per_year: int
    weeks_per_block: int
    idiom_for_coach: str
    idiom_for_student: str
    hint_density: str
    practice_point: str
    is_example: bool
    logo: bytes


class StudentRow(Row, table=True):
    """A student."""

    first_name: str
    infix: str
    surname: str
    preferred_name: str
    student_number: str
    group: str
    programme: str
    level: int | None
    route: str | None
    year: int | None
    placement: str
    helps_me: str
    literal_language: bool
    ends_on: date | None
    keep_until: date | None
    archived: bool
