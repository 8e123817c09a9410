from __future__ import annotations

from datetime import date, timedelta

import pytest

from lobcoach.core.goal_advice import Missing
from lobcoach.core.goals import Agreement, Goal, GoalStatus, Owner
from lobcoach.core.people import Student
from lobcoach.core.talk import StepOutcome
from lobcoach.ui.talk.wording import (
    AT_THE_END,
    FOLLOW_UPS,
    OUTCOMES,
    TIME_TO_LOOK_BACK,
    agreement_words,
    day_words,
    look_back_words,
    missing_words,
    owner_words,
)

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (MONDAY, "vandaag"),
        (date(2026, 11, 24), "morgen"),
        (date(2026, 11, 27), "vrijdag"),
        (date(2026, 11, 30), "30 november"),
        (date(2026, 11, 20), "20 november"),
        (date(2027, 1, 18), "18 januari"),
        (date(2027, 9, 1), "1 september 2027"),
        (date(2026, 3, 1), "1 maart 2026"),
    ],
)
def test_a_day_is_named_as_one_says_it(day: date, words: str) -> None:
    assert day_words(day, MONDAY) == words


def test_an_agreement_says_before_when() -> None:
    assert agreement_words(Agreement(student_id="s"), MONDAY) == ""
    soon = Agreement(student_id="s", before=date(2026, 12, 4))
    assert agreement_words(soon, MONDAY) == "vóór 4 december"


def test_an_agreement_is_never_too_late() -> None:
    passed = Agreement(student_id="s", before=date(2026, 10, 15))
    assert agreement_words(passed, MONDAY) == f"vóór 15 oktober · {TIME_TO_LOOK_BACK}"
    assert agreement_words(passed, MONDAY, remind=False) == "vóór 15 oktober"


def test_what_is_done_says_so() -> None:
    done = Agreement(student_id="s", before=MONDAY, done_on=date(2026, 10, 12))
    assert agreement_words(done, MONDAY) == "gedaan op 12 oktober"
    today = Agreement(student_id="s", done_on=MONDAY)
    assert agreement_words(today, MONDAY) == "vandaag gedaan"


def test_a_goal_says_when_it_is_looked_back_on() -> None:
    day = MONDAY + timedelta(days=56)
    assert look_back_words(Goal(student_id="s"), MONDAY) == ""
    assert look_back_words(Goal(student_id="s", look_back_on=day), MONDAY) == (
        "terugkijken op 18 januari"
    )
    assert look_back_words(Goal(student_id="s", look_back_on=MONDAY), MONDAY) == TIME_TO_LOOK_BACK


def test_a_concept_says_what_is_needed() -> None:
    lacking = (Missing.SIGN_OF_SUCCESS, Missing.LOOK_BACK)
    assert missing_words(lacking) == "nog nodig: hoe merk je het, wanneer kijken we terug"


@pytest.mark.parametrize(
    ("agreement", "words"),
    [
        (Agreement(student_id="s"), "Noor"),
        (Agreement(student_id="s", owner=Owner.COACH), "ik"),
        (Agreement(student_id="s", owner=Owner.OTHER, other_name=" Hofman "), "Hofman"),
        (Agreement(student_id="s", owner=Owner.OTHER), "iemand anders"),
    ],
)
def test_whoever_promised_is_named(agreement: Agreement, words: str) -> None:
    assert owner_words(agreement, Student(first_name="Noor")) == words


def test_everything_that_can_happen_has_words() -> None:
    assert set(FOLLOW_UPS) == set(OUTCOMES) == set(StepOutcome)
    assert set(AT_THE_END) == {GoalStatus.ACHIEVED, GoalStatus.ADJUSTED, GoalStatus.RELEASED}
    assert missing_words(tuple(Missing)).count(",") == len(Missing) - 1
