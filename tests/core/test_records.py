"""What every kept value has in common."""

from __future__ import annotations

from datetime import timedelta

from lobcoach.core.people import Student
from lobcoach.core.records import new_id, utc_now


def test_no_two_records_share_an_id() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000
    assert Student().id != Student().id


def test_a_moment_is_aware_and_utc() -> None:
    assert utc_now().utcoffset() == timedelta(0)
    assert Student().created.utcoffset() == timedelta(0)
