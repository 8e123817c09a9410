"""Who leads this talk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.regie import Regie
from lobcoach.ui.talk.regie_line import BEFOREHAND, IN_TALK, SHOW, THEIR_QUESTION, RegieLine
from lobcoach.ui.widgets.buttons import Button
from tests.ui.finding import button, shown, words
from tests.ui.pictures import Show


@pytest.fixture
def line(show: Show) -> RegieLine:
    made = RegieLine()
    show(made).resize(900, 80)
    return made


@pytest.mark.parametrize("regie", Regie)
def test_every_leerjaar_says_who_leads(line: RegieLine, regie: Regie) -> None:
    line.show_regie(regie)
    assert words(line) == [IN_TALK[regie]]
    assert words(line)[0].startswith(f"Leerjaar {regie.value}: ")
    assert BEFOREHAND[regie].startswith(f"Leerjaar {regie.value}: ")


def test_without_a_leerjaar_it_says_nothing(line: RegieLine) -> None:
    line.show_regie(Regie.STUDENT_LEADS)
    line.show_regie(None)
    assert line.isHidden()


def test_from_leerjaar_three_it_gives_room_to_the_student(line: RegieLine, qtbot: QtBot) -> None:
    line.show_regie(Regie.STUDENT_CHOOSES)
    assert not shown(line, Button)
    for regie, text, signal in (
        (Regie.STUDENT_BRINGS, THEIR_QUESTION, line.own_question_requested),
        (Regie.STUDENT_LEADS, SHOW, line.show_requested),
    ):
        line.show_regie(regie)
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button(line, text), Qt.MouseButton.LeftButton)
