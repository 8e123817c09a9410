"""What the rows of a list come to."""

from __future__ import annotations

from datetime import date

from lobcoach.core.overviews import CaseloadRow, asks_attention, not_spoken_to
from lobcoach.core.people import Student

SINCE = date(2026, 8, 1)
NOOR = Student(first_name="Noor")


def test_a_student_asks_attention_when_something_is_to_be_looked_back_on() -> None:
    assert asks_attention(CaseloadRow(student=NOOR, to_look_back=1))
    assert not asks_attention(CaseloadRow(student=NOOR, open_agreements=3))


def test_a_student_was_not_spoken_to_without_a_talk_since_a_day() -> None:
    assert not_spoken_to(CaseloadRow(student=NOOR), SINCE)
    assert not_spoken_to(CaseloadRow(student=NOOR, counted_on=date(2026, 7, 31)), SINCE)
    assert not not_spoken_to(CaseloadRow(student=NOOR, counted_on=SINCE), SINCE)


def test_a_talk_that_does_not_count_leaves_the_norm_to_another() -> None:
    assert not_spoken_to(CaseloadRow(student=NOOR, last_on=SINCE, last_type="signaal"), SINCE)
