"""The five competences of a talk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence, Phase
from lobcoach.services.opened import Services
from lobcoach.ui.talk.competence_tabs import CompetenceTabs
from tests.ui.finding import button
from tests.ui.pictures import Show, accessible_name

NAMES = dict(zip(Competence, ("Kwaliteiten", "Motieven", "Werk", "Sturen", "Netwerk"), strict=True))


@pytest.fixture
def tabs(show: Show) -> CompetenceTabs:
    made = CompetenceTabs(NAMES)
    show(made).resize(900, 90)
    return made


def test_in_the_opening_no_competence_is_raised(
    tabs: CompetenceTabs, services: Services, talk: str
) -> None:
    tabs.show_dialogue(services.conversations.open(talk).dialogue)
    assert tabs.current() == ""


def test_the_competence_on_screen_is_raised_and_a_finished_one_ticked(
    tabs: CompetenceTabs, services: Services, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    for step in [step for step in dialogue.steps if step.competence is Competence.QUALITIES]:
        dialogue = dialogue.go_to(step.id).forward()
    first = next(s for s in dialogue.steps if s.competence is Competence.MOTIVES)
    tabs.show_dialogue(dialogue.go_to(first.id))
    assert tabs.current() == Competence.MOTIVES
    assert accessible_name(button(tabs, "Kwaliteiten")) == "Kwaliteiten, besproken"
    assert accessible_name(button(tabs, "Motieven")) == "Motieven"


@pytest.mark.parametrize(("competence", "name"), NAMES.items())
def test_any_competence_can_be_asked_for(
    tabs: CompetenceTabs, qtbot: QtBot, competence: Competence, name: str
) -> None:
    with qtbot.waitSignal(tabs.competence_requested) as asked:
        qtbot.mouseClick(button(tabs, name), Qt.MouseButton.LeftButton)
    assert asked.args == [competence]


def test_a_phase_without_competence_comes_back_to_none(
    tabs: CompetenceTabs, services: Services, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    tabs.show_dialogue(services.conversations.visit(dialogue, Phase.REFLECT))
    tabs.show_dialogue(dialogue)
    assert tabs.current() == ""


def test_the_words_of_the_coach_are_used_at_once_and_what_is_done_stays_done(
    tabs: CompetenceTabs,
) -> None:
    tabs.set_done(Competence.QUALITIES, True)
    tabs.set_names({**NAMES, Competence.QUALITIES: "Wat kan ik?"})
    assert accessible_name(button(tabs, "Wat kan ik?")) == "Wat kan ik?, besproken"
    assert accessible_name(button(tabs, "Motieven")) == "Motieven"
    tabs.set_names({**NAMES, Competence.QUALITIES: "Wat kan ik?"})
    tabs.set_done(Competence.QUALITIES, False)
    assert accessible_name(button(tabs, "Wat kan ik?")) == "Wat kan ik?"
