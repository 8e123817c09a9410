"""The three lanes of a note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.talk import Lane
from lobcoach.ui.talk.lane_tabs import LaneTabs
from tests.ui.finding import button
from tests.ui.pictures import Show, accessible_name


def test_a_lane_is_chosen_by_its_name(show: Show, qtbot: QtBot) -> None:
    tabs = LaneTabs()
    show(tabs).resize(700, 80)
    with qtbot.waitSignal(tabs.lane_chosen) as told:
        qtbot.mouseClick(button(tabs, "Alleen voor mij"), Qt.MouseButton.LeftButton)
    assert told.args == [Lane.PRIVATE]
    assert button(tabs, "Alleen voor mij").toolTip() == "Ctrl+3"


def test_a_lane_with_text_says_so(show: Show) -> None:
    tabs = LaneTabs()
    show(tabs).resize(700, 80)
    tabs.set_done(Lane.OBSERVED, True)
    assert accessible_name(button(tabs, "Wat ik zie")) == "Wat ik zie, met tekst"
