"""The left side of a talk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import PHASES, Phase
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.talk.phase_button import PhaseButton
from lobcoach.ui.talk.phase_rail import STOP, PhaseRail
from lobcoach.ui.widgets.avatar import Avatar
from lobcoach.ui.widgets.buttons import IconButton
from tests.ui.finding import named, shown, words
from tests.ui.pictures import Show


@pytest.fixture
def rail(services: Services, noor: Student, talk: str, show: Show) -> PhaseRail:
    opened = services.conversations.open(talk)
    made = PhaseRail()
    made.show_talk(noor, opened.kind, 45)
    made.show_dialogue(opened.dialogue)
    made.setMinimumHeight(600)
    show(made)
    return made


def test_the_rail_says_with_whom_and_what_for(rail: PhaseRail) -> None:
    assert "Noor van den Berg" in words(rail)
    assert "Loopbaanreflectiegesprek" in words(rail)
    assert "van 45 min" in words(rail)


def test_every_phase_can_be_asked_for_at_any_moment(rail: PhaseRail, qtbot: QtBot) -> None:
    for phase, button in zip(PHASES, shown(rail, PhaseButton), strict=True):
        with qtbot.waitSignal(rail.phase_requested) as asked:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked.args == [phase]


def test_the_phase_on_screen_is_marked(rail: PhaseRail, services: Services, talk: str) -> None:
    dialogue = services.conversations.open(talk).dialogue
    rail.show_dialogue(services.conversations.visit(dialogue, Phase.ACTIVATE))
    marked = [each.accessibleName() for each in shown(rail, PhaseButton)]
    assert marked[4] == "Fase 5: Activeren, nu"
    assert marked[0] == "Fase 1: Openen"


def test_the_clock_is_quiet_and_can_be_paused(rail: PhaseRail, qtbot: QtBot) -> None:
    rail.show_seconds(18 * 60 + 42)
    assert "18:42" in words(rail)
    with qtbot.waitSignal(rail.pause_toggled) as asked:
        qtbot.mouseClick(named(rail, IconButton, "Pauze"), Qt.MouseButton.LeftButton)
    assert asked.args == [True]
    rail.show_paused(True)
    with qtbot.waitSignal(rail.pause_toggled) as asked:
        qtbot.mouseClick(named(rail, IconButton, "Verder"), Qt.MouseButton.LeftButton)
    assert asked.args == [False]


def test_compact_leaves_the_way_and_the_clock(rail: PhaseRail) -> None:
    wide = rail.width()
    rail.set_compact(True)
    rail.set_compact(True)
    assert rail.width() < wide / 2
    assert "Noor van den Berg" not in words(rail)
    assert len(shown(rail, PhaseButton)) == 6
    assert shown(rail, Avatar)
    assert named(rail, IconButton, "Pauze")
    rail.set_compact(False)
    assert rail.width() == wide
    assert "Noor van den Berg" in words(rail)


def test_a_stop_moment_is_one_press_away(rail: PhaseRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.stop_requested):
        qtbot.mouseClick(named(rail, IconButton, STOP), Qt.MouseButton.LeftButton)


def test_the_word_about_time_takes_no_room_until_there_is_one(rail: PhaseRail) -> None:
    before = words(rail)
    rail.show_time_word("nog 3 minuten: tijd voor een stap")
    assert words(rail) == [*before, "nog 3 minuten: tijd voor een stap"]
    rail.show_time_word("")
    assert words(rail) == before
