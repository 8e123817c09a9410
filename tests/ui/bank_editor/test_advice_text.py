"""Advice beneath a field."""

from __future__ import annotations

from lobcoach.core.own_questions import Advice, QuestionField
from lobcoach.ui import theme
from lobcoach.ui.bank_editor.advice_text import AdviceText, advice_words
from lobcoach.ui.theme_tokens import Tone
from tests.ui.pictures import Show, count

MUST = Advice(QuestionField.QUESTION, "Dit kan niet.", must=True)
MAY = Advice(QuestionField.QUESTION, "Vrij lang. Maak hem korter.")


def test_what_must_be_mended_comes_first_and_the_rest_says_that_it_is_advice(show: Show) -> None:
    advice = AdviceText()
    window = show(advice)
    assert not advice.isVisible()
    advice.show_advice([MAY, MUST])
    assert advice.text() == "Dit kan niet.\nLet op: vrij lang. Maak hem korter."
    assert advice.isVisible()
    window.adjustSize()
    tones = theme.current().tokens.tones
    assert count(advice, tones[Tone.ATTENTION].text)
    assert count(advice, tones[Tone.WAIT].text)
    advice.show_advice([])
    assert advice.text() == ""
    assert not advice.isVisible()


def test_more_than_three_of_a_kind_is_no_advice_any_more(show: Show) -> None:
    advice = AdviceText()
    show(advice)
    advice.show_advice([MAY] * 5)
    assert advice.text().count("\n") == 2


def test_a_remark_reads_as_a_sentence() -> None:
    assert advice_words(MUST) == "Dit kan niet."
    assert advice_words(MAY) == "Let op: vrij lang. Maak hem korter."
