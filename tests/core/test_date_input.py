from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.core.date_input import read_date
from lobcoach.core.dutch_dates import long_date, weekday_date

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("4 dec", date(2026, 12, 4)),
        ("4 dec.", date(2026, 12, 4)),
        ("4dec", date(2026, 12, 4)),
        (" 4  December ", date(2026, 12, 4)),
        ("4 decem", date(2026, 12, 4)),
        ("4 december 2027", date(2027, 12, 4)),
        ("4 december 27", date(2027, 12, 4)),
        ("3 mrt", date(2027, 3, 3)),
        ("3 mei", date(2027, 5, 3)),
        ("vrijdag 4 december", date(2026, 12, 4)),
        ("vr 4-12", date(2026, 12, 4)),
        ("vrijdag, 4 december", date(2026, 12, 4)),
        ("4-12", date(2026, 12, 4)),
        ("4/12/2026", date(2026, 12, 4)),
        ("4.12.26", date(2026, 12, 4)),
        ("2026-12-04", date(2026, 12, 4)),
        ("vandaag", MONDAY),
        ("nu", MONDAY),
        ("gisteren", date(2026, 11, 22)),
        ("Morgen", date(2026, 11, 24)),
        ("overmorgen", date(2026, 11, 25)),
        ("volgende week", date(2026, 11, 30)),
        ("vrijdag", date(2026, 11, 27)),
        ("aanstaande vrijdag", date(2026, 11, 27)),
        ("maandag", date(2026, 11, 30)),
        ("volgende week vrijdag", date(2026, 12, 4)),
        ("over 2 weken", date(2026, 12, 7)),
        ("over één week", date(2026, 11, 30)),
        ("over drie dagen", date(2026, 11, 26)),
        ("over een dag", date(2026, 11, 24)),
        ("over een maand", date(2026, 12, 23)),
        ("over 3 maanden", date(2027, 2, 23)),
    ],
)
def test_a_date_is_understood_the_way_it_is_said(typed: str, day: date) -> None:
    assert read_date(typed, MONDAY) == day


def test_without_a_year_it_is_the_first_such_day_from_today() -> None:
    assert read_date("23 november", MONDAY) == MONDAY
    assert read_date("22 november", MONDAY) == date(2027, 11, 22)
    assert read_date("29 feb", MONDAY) == date(2028, 2, 29)


def test_a_month_later_never_passes_the_end_of_that_month() -> None:
    assert read_date("over 1 maand", date(2027, 1, 31)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "4", "straks", "31-2", "31-2-2027", "0-5", "4-13", "4 xyz", "4 m", "over veel weken",
     "over 2 jaren", "vrijdag de dertiende", "volgende week ergens", "99 december", "4-12-20266",
     "2026-13-01", "over 99999999999 dagen", "over 999999 maanden", "vrijdag xyz", "²-3"],
)  # fmt: skip
def test_what_is_no_date_is_not_guessed(typed: str) -> None:
    assert read_date(typed, MONDAY) is None


@given(st.text())
def test_no_text_at_all_breaks_it(typed: str) -> None:
    found = read_date(typed, MONDAY)
    assert found is None or isinstance(found, date)


@given(st.dates(min_value=MONDAY, max_value=date(2027, 11, 22)))
def test_every_date_as_the_program_writes_it_is_understood(day: date) -> None:
    assert read_date(long_date(day), MONDAY) == day
    assert read_date(weekday_date(day), MONDAY) == day
    assert read_date(day.isoformat(), MONDAY) == day
