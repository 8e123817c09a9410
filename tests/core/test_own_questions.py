"""What a question lacks before it can be asked."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.own_questions import QuestionField, missing
from tests.content.given_prompts import HALF, TRIP


def test_a_whole_question_lacks_nothing() -> None:
    assert missing(TRIP) == ()


def test_what_is_missing_is_named_in_the_order_of_the_form() -> None:
    assert missing(HALF) == (
        QuestionField.QUESTION,
        QuestionField.VALUE,
        QuestionField.FOLLOW_UP,
        QuestionField.HINT,
        QuestionField.TYPES,
    )


def test_spaces_say_nothing() -> None:
    spaces = replace(TRIP, text=" ", coach_hint="\n", follow_ups=("Wat dan?", " "))
    assert missing(spaces) == (
        QuestionField.QUESTION, QuestionField.FOLLOW_UP, QuestionField.HINT
    )  # fmt: skip
