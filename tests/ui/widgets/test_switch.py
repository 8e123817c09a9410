from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.widgets.switch import Switch
from tests.ui.pictures import Show, accessible, accessible_name, count, picture


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys_switch_it(key: Qt.Key, show: Show, qtbot: QtBot) -> None:
    switch = Switch("Wat ik zie")
    show(switch)
    with qtbot.waitSignal(switch.toggled) as told:
        qtbot.keyClick(switch, key)
    assert told.args == [True]


def test_the_pointer_switches_it(show: Show, qtbot: QtBot) -> None:
    switch = Switch("Wat ik zie", on=True)
    show(switch)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not switch.isChecked()


def test_a_screen_reader_finds_a_check_box(show: Show) -> None:
    switch = Switch("Wat ik zie", on=True)
    show(switch)
    assert accessible_name(switch) == "Wat ik zie"
    assert accessible(switch).role() is QAccessible.Role.CheckBox
    assert accessible(switch).state().checked


def test_on_is_filled_with_ink_off_has_a_border_and_disabled_fades(show: Show) -> None:
    on, off, asleep = Switch("a", on=True), Switch("b"), Switch("c", on=True)
    asleep.setEnabled(False)
    for switch in (on, off, asleep):
        show(switch)
        switch.clearFocus()
    assert count(on, LIGHT.primary) > 200
    assert count(off, LIGHT.primary) == 0
    assert count(off, LIGHT.border) > 50
    assert count(asleep, LIGHT.primary) == 0
    assert count(asleep, LIGHT.ink3) > 100


def test_the_knob_changes_sides(show: Show) -> None:
    switch = Switch("a", on=True)
    show(switch)
    image = picture(switch)
    left, right = (image.pixelColor(x, switch.height() // 2).name().upper() for x in (12, 32))
    assert (left, right) == (LIGHT.primary, LIGHT.on_primary)


def test_focus_is_a_ring_around_it(show: Show, qtbot: QtBot, dresser: ThemeController) -> None:
    switch = Switch("a")
    show(switch)
    switch.clearFocus()
    assert count(switch, LIGHT.ink) == 0
    switch.setFocus()
    qtbot.waitUntil(switch.hasFocus)
    assert count(switch, LIGHT.ink) > 60
    before = switch.sizeHint()
    dresser.set_percent(200)
    assert switch.sizeHint().width() == before.width() + 36
