from __future__ import annotations

from datetime import date, timedelta

import pytest

from lobcoach.core.goal_advice import (
    Advice,
    Missing,
    certainty_advice,
    missing,
    one_may_rest,
    sign_advice,
    step_advice,
    tension_advice,
)
from lobcoach.core.goals import Goal, GoalStatus

TODAY = date(2026, 11, 23)


def test_a_concept_says_what_it_still_needs() -> None:
    assert missing(Goal(student_id="s")) == tuple(Missing)
    started = Goal(student_id="s", wording="Ik weet wat ik wil", sign_of_success=" ")
    assert missing(started) == (Missing.SIGN_OF_SUCCESS, Missing.LOOK_BACK)


def test_a_whole_goal_needs_nothing() -> None:
    whole = Goal(student_id="s", wording="a", sign_of_success="b", look_back_on=TODAY)
    assert missing(whole) == ()
    assert not whole.is_concept


@pytest.mark.parametrize(
    "sign",
    ["Het gaat beter", "Ik praat meer", "Ik ga mijn best doen", "m’n best doen", "meer rust"],
)
def test_a_vague_sign_is_asked_to_become_visible(sign: str) -> None:
    assert sign_advice(sign) is Advice.MAKE_VISIBLE


@pytest.mark.parametrize(
    "sign",
    [
        "",
        "Ik kan drie taken noemen waar ik meer energie van krijg",
        "Ik kom 4 dagen op tijd en dat gaat beter",
        "Ik vraag elke week meer aan mijn begeleider",
        "Ik stel het niet meer uit",
        "Mijn begeleider zegt dat het beter gaat",
        "Het rooster hangt aan de muur",
    ],
)
def test_a_visible_sign_is_left_alone(sign: str) -> None:
    assert sign_advice(sign) is None


def test_a_step_further_away_than_a_week_is_noticed() -> None:
    assert step_advice(TODAY + timedelta(days=7), TODAY) is None
    assert step_advice(TODAY + timedelta(days=8), TODAY) is Advice.STEP_WITHIN_A_WEEK
    assert step_advice(None, TODAY) is None


@pytest.mark.parametrize(
    ("tension", "advice"),
    [(None, None), (0, Advice.MAY_BE_LARGER), (2, Advice.MAY_BE_LARGER), (3, None),
     (4, Advice.GROWING), (7, Advice.GROWING), (8, None), (9, Advice.WHAT_MAKES_SMALLER),
     (10, Advice.WHAT_MAKES_SMALLER)],
)  # fmt: skip
def test_tension_between_four_and_seven_is_growth(
    tension: int | None, advice: Advice | None
) -> None:
    assert tension_advice(tension) is advice


@pytest.mark.parametrize(
    ("certainty", "advice"), [(None, None), (6, Advice.SMALLER_STEP), (7, None), (10, None)]
)
def test_little_certainty_asks_for_a_smaller_step(
    certainty: int | None, advice: Advice | None
) -> None:
    assert certainty_advice(certainty) is advice


def test_with_more_than_three_live_goals_one_may_rest() -> None:
    live = [Goal(student_id="s", status=GoalStatus.IN_PROGRESS) for _ in range(3)]
    ended = Goal(student_id="s", status=GoalStatus.RELEASED)
    assert not one_may_rest([*live, ended])
    assert one_may_rest([*live, Goal(student_id="s")])


def test_a_coach_works_on_two_goals_of_the_own_career_at_most() -> None:
    own = [Goal(student_id=None) for _ in range(2)]
    assert not one_may_rest(own, own=True)
    assert one_may_rest([*own, Goal(student_id=None)], own=True)
