"""Follow-ups, hint and what to look out for."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from lobcoach.core.framework import LearningRoute
from lobcoach.core.own_questions import Advice, QuestionField
from lobcoach.core.prompts import Addressee, Anchor, PromptForm
from lobcoach.ui.bank_editor.question_form import QuestionForm
from tests.content.given_prompts import TRIP
from tests.ui.finding import words
from tests.ui.given_draft import field, fill

FULL = replace(
    TRIP, secondary_behaviour="aandacht-2", watch_for="Stil? Wacht.", minutes=5,
    follow_ups=("Wat?", "Wie?", "Hoe?", "Waar?"), form=PromptForm.SCALE, literal=False,
    strength_based=True, anchor=Anchor.YEARLY, levels=frozenset({2}), years=frozenset({1, 4}),
    routes=frozenset({LearningRoute.BBL}), addressee=Addressee.GUARDIAN,
)  # fmt: skip

MENDED = Advice(QuestionField.FOLLOW_UP, "Maak er één vraag van.", number=1)


def test_advice_stands_at_the_follow_up_it_is_about_also_behind_an_empty_one(
    form: QuestionForm, qtbot: QtBot
) -> None:
    fill(qtbot, form, "Doorvragen 1", "Wat?")
    fill(qtbot, form, "Doorvragen 3 (mag)", "Wat en hoe?")
    form.show_advice([MENDED])
    said = "Let op: maak er één vraag van."
    assert words(form).count(said) == 1
    assert said in field(form, "Doorvragen 3 (mag)").accessibleDescription()
    form.show_advice([])
    assert said not in words(form)


def test_with_every_follow_up_filled_the_first_one_is_meant(form: QuestionForm) -> None:
    form.show_prompt(FULL)
    form.go_to_missing(QuestionField.FOLLOW_UP)
    assert field(form, "Doorvragen 1").hasFocus()
