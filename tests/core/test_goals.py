"""When a goal can be printed, and an agreement still asks for something."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lobcoach.core.goals import Agreement, Goal

WHOLE = Goal(
    student_id="noor",
    wording="Voor de meivakantie weet ik of ik met patiënten wil werken.",
    sign_of_success="Ik kan drie dingen noemen die bij me passen.",
    look_back_on=date(2027, 4, 16),
)


def test_a_goal_is_a_concept_until_it_can_be_checked() -> None:
    assert not WHOLE.is_concept
    assert replace(WHOLE, sign_of_success=" ").is_concept
    assert replace(WHOLE, look_back_on=None).is_concept
    assert replace(WHOLE, wording="").is_concept


def test_an_agreement_is_open_until_it_is_done() -> None:
    call = Agreement(student_id="noor", what="Bellen met het ziekenhuis")
    assert call.is_open
    assert not replace(call, done_on=date(2026, 11, 23)).is_open
    assert not replace(call, what="  ").is_open
