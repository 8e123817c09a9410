"""When the school year began, and since when a student should have been spoken to.

How often that is follows the coach's rhythm: a few times a year, or in every block of lessons
(domain/1 §1.6, domain/9 §13.3).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from lobcoach.core.people import Coach, Rhythm

#: Used when what stands in the file is no day of the year.
_FIRST_OF_AUGUST = (8, 1)
_MONTHS = 12


def starts_on(coach: Coach) -> tuple[int, int]:
    """Return the month and the day on which the school year starts."""
    month, _, day = coach.school_year_starts.partition("-")
    if month.isdecimal() and day.isdecimal():
        found = int(month), int(day)
        if 1 <= found[0] <= _MONTHS and 1 <= found[1] <= days_of(found[0]):
            return found
    return _FIRST_OF_AUGUST


def start_code(month: int, day: int) -> str:
    """Return a day of the year as it is stored: `08-15`; a day beyond the month is its last."""
    return f"{month:02}-{min(day, days_of(month)):02}"


def days_of(month: int) -> int:
    """Return how many days a month has in every year."""
    return monthrange(2001, month)[1]


def year_start(coach: Coach, today: date) -> date:
    """Return the day on which this school year started: today or before."""
    month, day = starts_on(coach)
    this_year = date(today.year, month, day)
    return this_year if this_year <= today else date(today.year - 1, month, day)


def talks_in_a_year(coach: Coach) -> int:
    """Return how many talks a student has in a school year: one a block and the long ones."""
    blocks = coach.blocks_per_year if coach.rhythm is Rhythm.BLOCK else 0
    return blocks + coach.talks_per_year


def spoken_since(coach: Coach, today: date) -> date:
    """Return the day since which every student should have been spoken to.

    *Basis* parts the school year evenly in as many stretches as there are talks; this is the
    start of the present one. *Blok* looks back as many weeks as a block has, but not into the
    year before.
    """
    start = year_start(coach, today)
    if coach.rhythm is Rhythm.BLOCK:
        return max(start, today - timedelta(weeks=max(1, coach.weeks_per_block)))
    count = max(1, coach.talks_per_year)
    starts = (_months_later(start, number * _MONTHS // count) for number in range(count))
    return max(day for day in starts if day <= today)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, _MONTHS)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))
