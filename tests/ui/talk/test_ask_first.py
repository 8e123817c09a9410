"""Advice with permission."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.ask_first import STEPS, TELL, AskFirst
from tests.ui.finding import button, words
from tests.ui.pictures import Show


def test_the_three_steps_unfold_when_they_are_wanted(show: Show, qtbot: QtBot) -> None:
    help_ = AskFirst()
    show(help_)
    assert words(help_) == []
    qtbot.mouseClick(button(help_, TELL), Qt.MouseButton.LeftButton)
    assert words(help_) == list(STEPS)
    qtbot.keyClick(button(help_, TELL), Qt.Key.Key_Space)
    assert words(help_) == []
