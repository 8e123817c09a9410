"""A switch with its words beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.finishing.switch_row import SwitchRow
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.switch import Switch
from tests.ui.pictures import Show, accessible_name


def made(qtbot: QtBot, show: Show) -> SwitchRow:
    row = SwitchRow("Wat ik zie")
    row.set_detail("2 observaties · lees ze samen door")
    show(row)
    return row


def test_pressing_the_words_turns_the_switch(qtbot: QtBot, show: Show) -> None:
    row = made(qtbot, show)
    with qtbot.waitSignal(row.toggled) as heard:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    assert heard.args == [True]
    assert row.is_on()


def test_other_buttons_and_letting_go_elsewhere_turn_nothing(qtbot: QtBot, show: Show) -> None:
    row = made(qtbot, show)
    qtbot.mouseClick(row, Qt.MouseButton.RightButton, pos=row.rect().center())
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(-20, -20))
    assert not row.is_on()


def test_the_program_turns_it_silently(qtbot: QtBot, show: Show) -> None:
    row = made(qtbot, show)
    with qtbot.assertNotEmitted(row.toggled):
        row.set_on(True)
    assert row.is_on()


def test_a_screen_reader_hears_what_it_is_about(qtbot: QtBot, show: Show) -> None:
    row = made(qtbot, show)
    switch = row.findChild(Switch)
    assert accessible_name(switch) == "Wat ik zie"
    assert switch.accessibleDescription() == row.detail() == "2 observaties · lees ze samen door"


def test_large_letters_give_it_more_room(
    qtbot: QtBot, show: Show, dresser: ThemeController
) -> None:
    row = made(qtbot, show)
    before = row.sizeHint().height()
    dresser.set_percent(200)
    assert row.sizeHint().height() > before
