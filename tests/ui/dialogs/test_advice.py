from __future__ import annotations

from lobcoach.core.goal_advice import Advice
from lobcoach.ui.dialogs.advice import ADVICE, advice_words


def test_every_advice_is_a_question_or_a_calm_sentence() -> None:
    assert set(ADVICE) == set(Advice)
    assert advice_words(Advice.MAY_BE_LARGER) == "Mag het iets groter?"
    assert all(words.endswith(("?", ".")) for words in ADVICE.values())


def test_without_advice_nothing_is_said() -> None:
    assert advice_words(None) == ""
