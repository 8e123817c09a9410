"""A stop-moment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.stop_screen import STANDS_STILL, StopScreen
from tests.ui.finding import button, words
from tests.ui.pictures import Show


def test_it_says_that_nothing_is_lost_and_offers_two_ways_on(show: Show, qtbot: QtBot) -> None:
    screen = StopScreen()
    show(screen).resize(900, 500)
    assert words(screen)[0] == STANDS_STILL
    assert words(screen)[1].startswith("Alles is bewaard en de klok staat stil.")
    screen.take_focus()
    assert QApplication.focusWidget() is button(screen, "Ga verder")
    with qtbot.waitSignal(screen.resumed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    with qtbot.waitSignal(screen.put_aside):
        qtbot.mouseClick(button(screen, "Later verder"), Qt.MouseButton.LeftButton)
