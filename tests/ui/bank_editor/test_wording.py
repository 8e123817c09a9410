"""What the fields and what they lack are called."""

from __future__ import annotations

import pytest

from lobcoach.core.own_questions import QuestionField, missing
from lobcoach.ui.bank_editor.wording import MINUTES, missing_at, missing_words, to_mend_words
from tests.content.given_prompts import HALF


def test_what_is_missing_is_said_in_one_line() -> None:
    assert missing_words(missing(HALF)) == (
        "Nog nodig: de vraag, een kernwaarde met gedrag, twee doorvragen, een hint, een soort "
        "gesprek."
    )
    assert missing_words(()) == ""


def test_what_must_be_mended_is_named_once() -> None:
    twice = (QuestionField.FOLLOW_UP, QuestionField.FOLLOW_UP, QuestionField.HINT)
    assert to_mend_words(twice) == "Kijk nog naar: een doorvraag, de hint."
    assert to_mend_words(()) == ""


@pytest.mark.parametrize("field", missing(HALF))
def test_each_missing_field_asks_for_itself(field: QuestionField) -> None:
    assert missing_at(field).startswith(("Schrijf", "Kies"))


def test_one_minute_is_one() -> None:
    assert (MINUTES["1"], MINUTES["2"]) == ("1 minuut", "2 minuten")
