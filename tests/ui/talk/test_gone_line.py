from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.gone_line import PUT_BACK, GoneLine
from tests.ui.finding import button, words
from tests.ui.pictures import Show, accessible_name


def test_it_says_what_is_gone_and_offers_the_way_back(show: Show, qtbot: QtBot) -> None:
    line = GoneLine("Het doel is weggehaald.")
    show(line).resize(272, 120)
    assert words(line) == ["Het doel is weggehaald."]
    line.setFocus()
    back = button(line, PUT_BACK)
    assert QApplication.focusWidget() is back
    assert accessible_name(back) == "Het doel is weggehaald. Terugzetten"
    with qtbot.waitSignal(line.put_back_requested):
        qtbot.keyClick(back, Qt.Key.Key_Return)
