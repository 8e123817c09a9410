"""All fields of a question together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import LearningRoute, Phase
from lobcoach.core.own_questions import QuestionField
from lobcoach.core.prompts import Addressee, Anchor, FrameKind, Prompt, PromptForm
from lobcoach.ui.bank_editor.question_form import QuestionForm
from tests.content.given_prompts import HALF, TRIP
from tests.ui.finding import words
from tests.ui.given_draft import chip, fill, pick

FULL = replace(
    TRIP, secondary_behaviour="aandacht-2", watch_for="Stil? Wacht.", minutes=5,
    follow_ups=("Wat?", "Wie?", "Hoe?", "Waar?"), form=PromptForm.SCALE, literal=False,
    strength_based=True, anchor=Anchor.YEARLY, levels=frozenset({2}), years=frozenset({1, 4}),
    routes=frozenset({LearningRoute.BBL}), addressee=Addressee.GUARDIAN,
)  # fmt: skip

OPENING = replace(TRIP, phase=Phase.OPENING, competence=None, frame_kind=FrameKind.CONTACT)


@pytest.mark.parametrize("prompt", [HALF, TRIP, FULL, OPENING], ids=["half", "trip", "full", "op"])
def test_what_is_shown_is_what_is_filled_in(form: QuestionForm, prompt: Prompt) -> None:
    told: list[int] = []
    form.changed.connect(lambda: told.append(1))
    form.show_prompt(prompt)
    assert form.prompt() == prompt
    assert told == []


def test_a_question_is_filled_in_field_by_field(form: QuestionForm, qtbot: QtBot) -> None:
    for name, text in (
        ("De vraag", TRIP.text),
        ("Doorvragen 1", TRIP.follow_ups[0]),
        ("Doorvragen 2", TRIP.follow_ups[1]),
        ("Hint voor jezelf", TRIP.coach_hint),
    ):
        fill(qtbot, form, name, text)
    pick(form, "Competentie", "Motieven")
    pick(form, "Kernwaarde", "Betrokken")
    pick(form, "Gedrag bij kernwaarde", "Bouwen op wat lukt")
    for kind in ("voortgang", "loopbaan"):
        qtbot.mouseClick(chip(form, "Soort gesprek", kind), Qt.MouseButton.LeftButton)
    assert form.prompt() == TRIP


@pytest.mark.parametrize(
    ("missing", "name", "said"),
    [
        (QuestionField.QUESTION, "De vraag", "Schrijf hier je vraag."),
        (
            QuestionField.VALUE,
            "Kernwaarde",
            "Kies een kernwaarde en het gedrag",
        ),
        (
            QuestionField.FOLLOW_UP,
            "Doorvragen 1",
            "Schrijf hier een doorvraag; een vraag heeft er",
        ),
        (QuestionField.HINT, "Hint voor jezelf", "Schrijf hier een hint voor jezelf."),
        (QuestionField.TYPES, "Soort gesprek: kennismaking", "Kies minstens één soort gesprek."),
    ],
)
def test_what_is_missing_is_said_where_it_is_and_the_keyboard_goes_there(
    form: QuestionForm, missing: QuestionField, name: str, said: str
) -> None:
    form.go_to_missing(missing)
    here = QApplication.focusWidget()
    assert here is not None
    assert here.accessibleName() == name
    assert said in here.accessibleDescription()
    assert any(each.startswith(said) for each in words(form))
