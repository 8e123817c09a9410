"""What the talk is for, in view all the time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.routes import Route
from lobcoach.core.talk import Conversation
from lobcoach.services.opened import Services
from lobcoach.ui.talk.purpose_lines import PurposeLines
from tests.ui.finding import button, words
from tests.ui.pictures import Show

TALK = Conversation(
    student_id="noor", type="voortgang", goal="Weten wat\nik kan", experience="De meting <b>"
)


@pytest.fixture
def lines(show: Show) -> PurposeLines:
    made = PurposeLines()
    show(made).resize(700, 80)
    return made


def test_the_goal_stands_there_in_own_words(
    lines: PurposeLines, services: Services, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    lines.show_talk(dialogue, TALK)
    assert words(lines) == ["Doel van dit gesprek: ‘Weten wat ik kan’"]
    lines.show_talk(services.conversations.visit(dialogue, Phase.REFLECT), TALK)
    assert "Ervaring: ‘De meting <b>’" in words(lines)


def test_without_goal_it_takes_no_room(lines: PurposeLines, services: Services, talk: str) -> None:
    lines.show_talk(services.conversations.open(talk).dialogue, replace(TALK, goal=""))
    assert lines.isHidden()


def test_the_side_pane_can_be_asked_for_here(
    lines: PurposeLines, services: Services, talk: str, qtbot: QtBot
) -> None:
    lines.show_talk(services.conversations.open(talk).dialogue, replace(TALK, goal=""))
    lines.offer_side_pane(True)
    with qtbot.waitSignal(lines.side_pane_requested):
        button(lines, "Doelen en afspraken").click()
    lines.offer_side_pane(False)
    assert lines.isHidden()


def test_the_route_one_is_on_stands_there_and_not_before_it_or_after(
    lines: PurposeLines, services: Services, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    reflecting = services.conversations.visit(dialogue, Phase.REFLECT)
    along = services.routes.take(reflecting, Route.EXPERIENCE_TO_STEP)
    bare = replace(TALK, goal="", experience="")
    lines.show_talk(along, bare)
    assert words(lines) == ["Route: van ervaring naar stap"]
    lines.show_talk(along.forward(), bare)
    assert words(lines) == ["Route: van ervaring naar stap"]
    for elsewhere in (Phase.OPENING, Phase.REFLECT, Phase.CLOSING):
        lines.show_talk(services.conversations.visit(along, elsewhere), bare)
        assert lines.isHidden()
    left = services.conversations.visit(along, Phase.LOOK_AHEAD, Competence.QUALITIES)
    lines.show_talk(left, bare)
    assert lines.isHidden()
