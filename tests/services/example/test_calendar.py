"""The days of the example."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from lobcoach.core.dutch_dates import local_day
from lobcoach.services.example.calendar import ExampleCalendar

TODAY = date(2026, 11, 23)


def at(hour: int, minute: int = 0) -> datetime:
    """A moment of today where this computer is."""
    return datetime(2026, 11, 23, hour, minute).astimezone().astimezone(UTC)


def test_days_are_counted_from_today() -> None:
    calendar = ExampleCalendar(TODAY, at(12))
    assert (calendar.day(-23), calendar.day(8)) == (date(2026, 10, 31), date(2026, 12, 1))


@pytest.mark.parametrize("hour", range(24))
def test_a_talk_under_way_began_before_now_at_any_hour(hour: int) -> None:
    calendar = ExampleCalendar(TODAY, at(hour, 5))
    lasting = timedelta(minutes=18)
    assert calendar.begin(0, lasting) + lasting <= at(hour, 5)
    assert local_day(calendar.begin(-1, lasting)) <= TODAY - timedelta(days=1)


def test_in_the_afternoon_a_talk_of_today_began_in_the_morning() -> None:
    calendar = ExampleCalendar(TODAY, datetime(2026, 11, 23, 15, tzinfo=UTC))
    assert calendar.begin(0, timedelta(minutes=18)) == datetime(2026, 11, 23, 10, tzinfo=UTC)


def test_another_today_than_the_clock_says_is_followed() -> None:
    calendar = ExampleCalendar(date(2028, 2, 29), at(12))
    assert calendar.begin(0, timedelta()) == datetime(2028, 2, 29, 10, tzinfo=UTC)
    assert calendar.day(1) == date(2028, 3, 1)


def test_the_clock_says_what_it_was_set_to() -> None:
    calendar = ExampleCalendar(TODAY, at(12))
    assert calendar() == at(12)
    calendar.go_to(at(9))
    assert calendar() == at(9)
