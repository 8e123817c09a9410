"""How the question will look."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from lobcoach.core.framework import CoreValue, LearningRoute
from lobcoach.core.prompts import Addressee, Anchor, PromptForm
from lobcoach.ui.bank_editor.preview_card import PreviewCard
from lobcoach.ui.bank_editor.question_form import QuestionForm
from lobcoach.ui.widgets.chips import ValueChip
from tests.content.given_prompts import TRIP
from tests.ui.finding import shown, words
from tests.ui.given_draft import fill

FULL = replace(
    TRIP, secondary_behaviour="aandacht-2", watch_for="Stil? Wacht.", minutes=5,
    follow_ups=("Wat?", "Wie?", "Hoe?", "Waar?"), form=PromptForm.SCALE, literal=False,
    strength_based=True, anchor=Anchor.YEARLY, levels=frozenset({2}), years=frozenset({1, 4}),
    routes=frozenset({LearningRoute.BBL}), addressee=Addressee.GUARDIAN,
)  # fmt: skip


def test_the_preview_follows_each_letter(form: QuestionForm, qtbot: QtBot) -> None:
    (preview,) = form.findChildren(PreviewCard)
    assert words(preview) == ["Zo ziet het eruit in een gesprek", "Je vraag komt hier te staan."]
    form.show_prompt(FULL)
    fill(qtbot, form, "De vraag", "Wat <b>nu</b>?")
    assert words(preview) == [
        "Zo ziet het eruit in een gesprek", "betrokken", "Wat <b>nu</b>?", "Doorvragen",
        "Wat?\nWie?\nHoe?\nWaar?", TRIP.coach_hint, "Wat je hiermee doet",
        "Bouwt verder op wat al lukt en voegt daar iets aan toe.", "Let op", "Stil? Wacht.",
    ]  # fmt: skip
    assert preview.bar() is CoreValue.INVOLVED
    assert len(shown(preview, ValueChip)) == 1
