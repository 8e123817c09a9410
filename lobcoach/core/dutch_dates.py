"""Dates and times as a Dutch reader writes them."""

from __future__ import annotations

from datetime import date, datetime, time

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
          "september", "oktober", "november", "december")  # fmt: skip
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug",
                "sep", "okt", "nov", "dec")  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def long_date(day: date) -> str:
    """Return e.g. `12 maart 2027`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_and_month(day: date) -> str:
    """Return e.g. `12 maart`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def weekday_date(day: date) -> str:
    """Return e.g. `maandag 23 november`."""
    return f"{WEEKDAYS[day.weekday()]} {day_and_month(day)}"


def short_date(day: date, today: date) -> str:
    """Return e.g. `vandaag`, `8 okt`, or `8 okt 2025` when the date is of another year."""
    if day == today:
        return "vandaag"
    short = f"{day.day} {SHORT_MONTHS[day.month - 1]}"
    near = abs((day - today).days) < 200
    return short if day.year == today.year or near else f"{short} {day.year}"


def clock_time(moment: time) -> str:
    """Return e.g. `10.15`, the Dutch way."""
    return f"{moment.hour}.{moment.minute:02d}"


def local_day(moment: datetime) -> date:
    """Return the calendar day of an aware time at this computer's place."""
    return moment.astimezone().date()


def minutes_and_seconds(seconds: int) -> str:
    """Return e.g. `18:42` for the quiet clock; hours run on in the minutes."""
    return f"{seconds // 60}:{seconds % 60:02d}"
