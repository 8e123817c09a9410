"""A calm suggestion above the question."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Phase
from lobcoach.core.talk import Conversation, StepState
from lobcoach.services.opened import Services
from lobcoach.ui.talk.walk_advice import LOOK_AHEAD, NO_EXPERIENCE, WalkAdvice
from tests.core.given_prompts import KR, RUNNING, step
from tests.ui.finding import button
from tests.ui.pictures import Show

REFLECTING = Dialogue(
    "gesprek",
    RUNNING,
    (KR,),
    tuple(step(f"r{n}", Phase.REFLECT, KR) for n in range(4)),
    "r3",
)
SKIPPED = replace(
    REFLECTING,
    steps=tuple(replace(each, state=StepState.SKIPPED) for each in REFLECTING.steps[:3])
    + REFLECTING.steps[3:],
)
WITH = Conversation(student_id="noor", type="voortgang", experience="Een meting klopte niet.")
WITHOUT = replace(WITH, experience="  ")


@pytest.fixture
def advice(show: Show) -> WalkAdvice:
    made = WalkAdvice()
    show(made).resize(700, 80)
    return made


def test_mostly_there_is_nothing_to_advise(
    advice: WalkAdvice, services: Services, talk: str
) -> None:
    advice.show_talk(services.conversations.open(talk).dialogue, WITHOUT)
    assert advice.words() == ""
    advice.show_talk(REFLECTING, WITH)
    assert advice.isHidden()


def test_without_an_experience_reflecting_offers_to_look_back(
    advice: WalkAdvice, qtbot: QtBot
) -> None:
    advice.show_talk(REFLECTING, WITHOUT)
    assert advice.words() == NO_EXPERIENCE
    with qtbot.waitSignal(advice.phase_requested) as asked:
        qtbot.mouseClick(button(advice, "Naar terugkijken"), Qt.MouseButton.LeftButton)
    assert asked.args == [Phase.LOOK_BACK]


def test_after_three_skips_it_offers_to_look_ahead(advice: WalkAdvice, qtbot: QtBot) -> None:
    advice.show_talk(SKIPPED, WITHOUT)
    advice.show_talk(SKIPPED, WITHOUT)
    assert advice.words() == LOOK_AHEAD
    with qtbot.waitSignal(advice.what_works_requested):
        qtbot.mouseClick(button(advice, "Naar vooruitkijken"), Qt.MouseButton.LeftButton)
