"""The right pane, beside or over the walk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.side_drawer import SideDrawer
from lobcoach.ui.widgets.buttons import IconButton
from tests.ui.finding import named, shown
from tests.ui.pictures import Show


def test_as_a_drawer_it_can_be_closed(show: Show, qtbot: QtBot) -> None:
    drawer = SideDrawer(QLabel("doelen"))
    show(drawer)
    assert not shown(drawer, IconButton)
    drawer.set_floating(True)
    close = named(drawer, IconButton, "Sluit doelen en afspraken")
    drawer.take_focus()
    assert QApplication.focusWidget() is close
    with qtbot.waitSignal(drawer.close_requested):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
