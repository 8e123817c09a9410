"""Times of day as a coach types them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.core.dutch_dates import clock_time
from lobcoach.core.time_input import read_time


@pytest.mark.parametrize(
    "typed", ["10.15", "10:15", "1015", " 10u15 ", "10.15 uur", "10 15", "10.15u"]
)
def test_a_time_is_understood_in_many_ways(typed: str) -> None:
    assert read_time(typed) == time(10, 15)


def test_an_hour_alone_is_the_whole_hour() -> None:
    assert read_time("9") == read_time("9u") == read_time("9 uur") == time(9)


@pytest.mark.parametrize("typed", ["", "straks", "25.00", "10.75", "10.1", "-3"])
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    assert read_time(typed) is None


@given(st.times().map(lambda t: t.replace(second=0, microsecond=0)))
def test_what_is_shown_is_understood(moment: time) -> None:
    assert read_time(clock_time(moment)) == moment
