from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.widgets.chip_button import ChipButton
from tests.ui.pictures import Show, accessible, count


def test_a_filter_is_filled_with_ink_while_it_is_on(show: Show, qtbot: QtBot) -> None:
    chip = ChipButton("Motieven", checkable=True)
    show(chip)
    chip.clearFocus()
    assert count(chip, LIGHT.primary) == 0
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    chip.clearFocus()
    assert chip.isChecked()
    assert count(chip, LIGHT.primary) > 500
    assert accessible(chip).role() is QAccessible.Role.CheckBox


def test_a_follow_up_question_is_a_plain_button(show: Show, qtbot: QtBot) -> None:
    chip = ChipButton("Wat zegt dat over jou?")
    show(chip)
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.isChecked()
    assert accessible(chip).role() is QAccessible.Role.Button


@pytest.mark.parametrize("on", [True, False])
def test_focus_is_seen_whether_it_is_on_or_off(on: bool, show: Show, qtbot: QtBot) -> None:
    chip = ChipButton("Motieven", checkable=True)
    chip.setChecked(on)
    show(chip)
    chip.clearFocus()
    ink = count(chip, LIGHT.ink)
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    assert count(chip, LIGHT.ink) > ink + 60


def test_it_lights_up_under_the_pointer_and_fades_when_disabled(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    chip = ChipButton("Motieven")
    show(chip)
    chip.clearFocus()
    monkeypatch.setattr(ChipButton, "underMouse", lambda self: True)
    assert count(chip, LIGHT.soft) > 500
    chip.setEnabled(False)
    assert count(chip, LIGHT.soft) == 0
    assert count(chip, LIGHT.ink3) > 5
