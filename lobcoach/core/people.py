"""The coach who owns the file, and the students in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lobcoach.core.framework import LearningRoute
from lobcoach.core.records import Record

#: The most bytes that the logo of a school may have.
LOGO_LIMIT = 200_000


class HintDensity(StrEnum):
    """How many hints the coach wants to see (domain/1, S1-25)."""

    MANY = "veel"
    NORMAL = "gewoon"
    OFF = "uit"


class Rhythm(StrEnum):
    """How often students are spoken to: twice a year, or after every block (domain/9 §13.3)."""

    BASIC = "basis"
    BLOCK = "blok"


@dataclass(frozen=True, kw_only=True)
class Coach(Record):
    """The one coach of a data file, with the settings that belong to the person.

    `school_year_starts` is month and day (`08-15`); `logo` is an opaque PNG for the report, at
    most LOGO_LIMIT bytes, empty when there is none.
    """

    name: str
    contact: str = ""
    school: str = ""
    school_year_starts: str = "08-01"
    rhythm: Rhythm = Rhythm.BASIC
    talks_per_year: int = 2
    blocks_per_year: int = 7
    weeks_per_block: int = 5
    idiom_for_coach: str = "standaard"
    idiom_for_student: str = "vraagvorm"
    hint_density: HintDensity = HintDensity.NORMAL
    practice_point: str = ""
    is_example: bool = False
    logo: bytes = b""


@dataclass(frozen=True, kw_only=True)
class Student(Record):
    """A student, with only what guidance needs (data.md: no birth date, BSN, address, …)."""

    first_name: str = ""
    infix: str = ""
    surname: str = ""
    preferred_name: str = ""
    student_number: str = ""
    group: str = ""
    programme: str = ""
    level: int | None = None
    route: LearningRoute | None = None
    year: int | None = None
    placement: str = ""
    helps_me: str = ""
    literal_language: bool = False
    ends_on: date | None = None
    keep_until: date | None = None
    archived: bool = False
