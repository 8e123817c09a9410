"""Dates as a Dutch reader writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from lobcoach.core.dutch_dates import (
    clock_time,
    day_and_month,
    local_day,
    long_date,
    minutes_and_seconds,
    short_date,
    weekday_date,
)

TODAY = date(2026, 11, 23)


def test_dates_are_written_out_in_dutch() -> None:
    assert long_date(date(2027, 3, 12)) == "12 maart 2027"
    assert day_and_month(date(2027, 5, 1)) == "1 mei"
    assert weekday_date(TODAY) == "maandag 23 november"


def test_a_short_date_names_the_year_only_when_it_would_be_unclear() -> None:
    assert short_date(TODAY, TODAY) == "vandaag"
    assert short_date(date(2026, 1, 8), TODAY) == "8 jan"
    assert short_date(date(2027, 1, 18), TODAY) == "18 jan"
    assert short_date(date(2025, 3, 2), TODAY) == "2 mrt 2025"


def test_a_time_has_a_point_and_the_clock_a_colon() -> None:
    assert clock_time(time(9, 5)) == "9.05"
    assert minutes_and_seconds(18 * 60 + 42) == "18:42"
    assert minutes_and_seconds(75 * 60) == "75:00"


def test_a_stored_moment_falls_on_the_day_of_this_computer() -> None:
    noon = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
    assert local_day(noon) == noon.astimezone().date()
