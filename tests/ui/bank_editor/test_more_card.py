"""What is folded away."""

from __future__ import annotations

from lobcoach.ui.bank_editor.question_form import QuestionForm
from tests.ui.finding import button, words
from tests.ui.given_draft import pick


def test_more_is_folded_away_until_it_is_asked_for(form: QuestionForm) -> None:
    assert "Minuten" not in words(form)
    button(form, "Meer: minuten, vorm, taal …").click()
    pick(form, "Minuten", "5 minuten")
    pick(form, "Taal", "beeldspraak")
    assert (form.prompt().minutes, form.prompt().literal) == (5, False)
    button(form, "Minder").click()
    assert "Minuten" not in words(form)
