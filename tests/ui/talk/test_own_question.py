"""A question of the coach's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.own_question import OwnQuestion
from tests.ui.finding import button, named
from tests.ui.pictures import Show


@pytest.fixture
def own(show: Show) -> OwnQuestion:
    made = OwnQuestion()
    show(made).resize(600, 80)
    made.open()
    return made


def line(own: OwnQuestion) -> QLineEdit:
    return named(own, QLineEdit, "Eigen vraag")


def test_it_opens_ready_to_type(own: OwnQuestion) -> None:
    assert QApplication.focusWidget() is line(own)


def test_enter_asks_it(own: OwnQuestion, qtbot: QtBot) -> None:
    qtbot.keyClicks(line(own), "Wat hielp jou toen?")
    with qtbot.waitSignal(own.asked) as told:
        qtbot.keyClick(line(own), Qt.Key.Key_Return)
    assert told.args == ["Wat hielp jou toen?"]


def test_nothing_cannot_be_asked(own: OwnQuestion, qtbot: QtBot) -> None:
    qtbot.keyClicks(line(own), "   ")
    assert not button(own, "Stel deze vraag").isEnabled()
    with qtbot.assertNotEmitted(own.asked):
        qtbot.keyClick(line(own), Qt.Key.Key_Return)


def test_put_away_keeps_the_words_and_asked_empties_them(own: OwnQuestion, qtbot: QtBot) -> None:
    qtbot.keyClicks(line(own), "Wat hielp")
    with qtbot.waitSignal(own.closed):
        qtbot.mouseClick(button(own, "Weg"), Qt.MouseButton.LeftButton)
    assert own.isHidden()
    own.open()
    assert line(own).text() == "Wat hielp"
    own.finish()
    own.open()
    assert line(own).text() == ""
