"""Dates as a Dutch coach types them."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from lobcoach.core.dutch_dates import MONTHS, SHORT_MONTHS, WEEKDAYS

_NEAR_DAYS = {
    "gisteren": -1,
    "vandaag": 0,
    "nu": 0,
    "morgen": 1,
    "overmorgen": 2,
    "volgende week": 7,
}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
         "elf", "twaalf"), 1)
}  # fmt: skip
_DAYS_IN = {"dag": 1, "dagen": 1, "week": 7, "weken": 7}
_SPAN = re.compile(r"over (?P<count>\w+) (?P<unit>dag|dagen|week|weken|maand|maanden)")
_WEEKDAY = re.compile(r"(?P<next>(?:aanstaande|volgende week) )?(?P<day>\w+)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_WORDS = re.compile(r"(\d{1,2})[ -]?([a-z]+)\.?(?:[ -](\d{4}|\d{2}))?")
#: 29 February without a year may be this far away.
_YEARS_AHEAD = 8


def read_date(text: str, today: date) -> date | None:
    """Return the day that `text` means, or None when it cannot be understood.

    Understood are days by number (`4-12`, `4/12/2026`, `2026-12-04`), by name (`4 dec`,
    `vrijdag 4 december 2026`), and from today (`morgen`, `vrijdag`, `over 2 weken`). Without a
    year it is the first such day from `today` on; a weekday alone is the first one after today.
    """
    words = " ".join(text.casefold().replace("é", "e").replace(",", " ").split())
    for read in (_near, _span, _weekday):
        day = read(words, today)
        if day is not None:
            return day
    first, _, rest = words.partition(" ")
    written = rest if rest and _weekday_number(first) is not None else words
    return _iso(written) or _numeric(written, today) or _named(written, today)


def _near(words: str, today: date) -> date | None:
    days = _NEAR_DAYS.get(words)
    return None if days is None else _later(today, days)


def _span(words: str, today: date) -> date | None:
    found = _SPAN.fullmatch(words)
    if found is None:
        return None
    written = found["count"]
    count = int(written) if written.isdecimal() else _NUMBERS.get(written)
    if count is None:
        return None
    if found["unit"] in _DAYS_IN:
        return _later(today, count * _DAYS_IN[found["unit"]])
    return _months_later(today, count)


def _weekday(words: str, today: date) -> date | None:
    found = _WEEKDAY.fullmatch(words)
    number = _weekday_number(found["day"]) if found else None
    if found is None or number is None:
        return None
    if found["next"] and found["next"].startswith("volgende"):
        return _later(today, 7 - today.weekday() + number)
    return _later(today, (number - today.weekday() - 1) % 7 + 1)


def _iso(words: str) -> date | None:
    found = _ISO.fullmatch(words)
    return _day(int(found[1]), int(found[2]), int(found[3])) if found else None


def _numeric(words: str, today: date) -> date | None:
    found = _NUMERIC.fullmatch(words)
    return _in_year(int(found[1]), int(found[2]), found[3], today) if found else None


def _named(words: str, today: date) -> date | None:
    found = _WORDS.fullmatch(words)
    month = _month_number(found[2]) if found else None
    if found is None or month is None:
        return None
    return _in_year(int(found[1]), month, found[3], today)


def _in_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _day(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    years = range(today.year, today.year + _YEARS_AHEAD + 1)
    days = (_day(each, month, day) for each in years)
    return next((found for found in days if found is not None and found >= today), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _later(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _months_later(today: date, months: int) -> date | None:
    year, month = divmod(today.month - 1 + months, 12)
    if today.year + year > date.max.year:
        return None
    last = calendar.monthrange(today.year + year, month + 1)[1]
    return date(today.year + year, month + 1, min(today.day, last))


def _weekday_number(word: str) -> int | None:
    """Return the number of a weekday written whole or by its first two letters."""
    for number, name in enumerate(WEEKDAYS):
        if word in (name, name[:2]):
            return number
    return None


def _month_number(word: str) -> int | None:
    """Return the number of a month written whole or by at least its first three letters."""
    if word in SHORT_MONTHS:
        return SHORT_MONTHS.index(word) + 1
    for number, name in enumerate(MONTHS, 1):
        if len(word) >= 3 and name.startswith(word):
            return number
    return None
