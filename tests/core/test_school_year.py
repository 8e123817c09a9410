"""When the school year began, and since when a student should have been spoken to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.core.people import Coach, Rhythm
from lobcoach.core.school_year import (
    days_of,
    spoken_since,
    start_code,
    starts_on,
    talks_in_a_year,
    year_start,
)

COACH = Coach(name="Marleen de Boer")
BLOCK = replace(COACH, rhythm=Rhythm.BLOCK)


@pytest.mark.parametrize(
    ("stored", "read"),
    [("08-15", (8, 15)), ("12-31", (12, 31)), ("02-28", (2, 28))],
)
def test_the_start_is_read_as_it_is_written(stored: str, read: tuple[int, int]) -> None:
    assert starts_on(replace(COACH, school_year_starts=stored)) == read
    assert start_code(*read) == stored


@pytest.mark.parametrize("odd", ["", "13-01", "00-10", "02-29", "04-31", "08-00", "augustus", "8"])
def test_what_is_no_day_of_every_year_counts_as_the_first_of_august(odd: str) -> None:
    assert starts_on(replace(COACH, school_year_starts=odd)) == (8, 1)


def test_a_day_beyond_the_month_is_its_last() -> None:
    assert start_code(2, 31) == "02-28"
    assert days_of(2) == 28


@pytest.mark.parametrize(
    ("today", "started"),
    [
        (date(2026, 8, 1), date(2026, 8, 1)),
        (date(2026, 7, 31), date(2025, 8, 1)),
        (date(2027, 1, 1), date(2026, 8, 1)),
    ],
)
def test_the_school_year_started_today_or_before(today: date, started: date) -> None:
    assert year_start(COACH, today) == started


@pytest.mark.parametrize(
    ("talks", "today", "since"),
    [
        (1, date(2027, 7, 1), date(2026, 8, 1)),
        (2, date(2026, 11, 23), date(2026, 8, 1)),
        (2, date(2027, 1, 31), date(2026, 8, 1)),
        (2, date(2027, 2, 1), date(2027, 2, 1)),
        (4, date(2026, 11, 23), date(2026, 11, 1)),
        (0, date(2027, 7, 1), date(2026, 8, 1)),
    ],
)
def test_basis_parts_the_year_in_as_many_stretches_as_talks(
    talks: int, today: date, since: date
) -> None:
    assert spoken_since(replace(COACH, talks_per_year=talks), today) == since


def test_a_stretch_from_the_last_of_a_month_starts_in_a_shorter_one_too() -> None:
    coach = replace(COACH, school_year_starts="08-31", talks_per_year=2)
    assert spoken_since(coach, date(2027, 3, 1)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("weeks", "today", "since"),
    [
        (5, date(2026, 11, 23), date(2026, 10, 19)),
        (5, date(2026, 8, 10), date(2026, 8, 1)),
        (0, date(2026, 11, 23), date(2026, 11, 16)),
    ],
)
def test_blok_looks_back_over_one_block_but_not_into_the_year_before(
    weeks: int, today: date, since: date
) -> None:
    assert spoken_since(replace(BLOCK, weeks_per_block=weeks), today) == since


def test_a_year_has_its_talks_and_in_blok_one_for_each_block_as_well() -> None:
    assert talks_in_a_year(COACH) == 2
    assert talks_in_a_year(BLOCK) == 9


@given(
    st.builds(
        replace,
        st.just(COACH),
        rhythm=st.sampled_from(Rhythm),
        talks_per_year=st.integers(0, 40),
        weeks_per_block=st.integers(0, 60),
        school_year_starts=st.dates(date(2001, 1, 1), date(2001, 12, 31)).map(
            lambda day: f"{day:%m-%d}"
        ),
    ),
    st.dates(date(1990, 1, 1), date(2090, 12, 31)),
)
def test_it_is_never_after_today_nor_longer_ago_than_a_year(coach: Coach, today: date) -> None:
    since = spoken_since(coach, today)
    assert year_start(coach, today) <= since <= today
    assert today - since < timedelta(days=367)
