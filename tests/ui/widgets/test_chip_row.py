"""Round buttons that are one stop to the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.chip_row import ChipRow
from tests.ui.pictures import Show

CHOICES = {"1": "leerjaar 1", "2": "leerjaar 2", "3": "leerjaar 3"}


def test_arrows_go_round_and_pass_over_what_is_hidden(show: Show, qtbot: QtBot) -> None:
    row = ChipRow(CHOICES, 6)
    row.stop_at("1")
    row.chips["3"].hide()
    show(row)
    row.setFocus()
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        here = QApplication.focusWidget()
        assert here is not None
        qtbot.keyClick(here, key)
        seen.append(QApplication.focusWidget())
    first, second = row.chips["1"], row.chips["2"]
    assert seen == [second, first, second, first]
    stops = [bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) for each in row.chips.values()]
    assert stops == [True, False, False]


def test_the_gaps_grow_with_the_text(show: Show, dresser: ThemeController) -> None:
    row = ChipRow(CHOICES, 6)
    show(row)
    before = row.flow.spacing()
    dresser.set_percent(200)
    assert row.flow.spacing() == 2 * before
