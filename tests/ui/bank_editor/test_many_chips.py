"""Round buttons of which any number is on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.ui.bank_editor.many_chips import ManyChips
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.chip_button import ChipButton
from tests.ui.pictures import Show

CHOICES = {"1": "leerjaar 1", "2": "leerjaar 2", "3": "leerjaar 3"}


def test_arrows_move_and_space_presses(show: Show, qtbot: QtBot) -> None:
    chips = ManyChips("Leerjaar", CHOICES)
    show(chips)
    told: list[frozenset[str]] = []
    chips.changed.connect(lambda: told.append(chips.chosen()))
    chips.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Left,
                Qt.Key.Key_Return):  # fmt: skip
        here = QApplication.focusWidget()
        assert here is not None
        qtbot.keyClick(here, key)
    assert told == [frozenset({"2"}), frozenset({"2", "3"})]


def test_only_one_of_them_is_a_stop_for_tab(show: Show, qtbot: QtBot) -> None:
    chips = ManyChips("Leerjaar", CHOICES)
    show(chips)
    buttons = chips.findChildren(ChipButton)
    qtbot.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    stops = [each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in buttons]
    assert [bool(each) for each in stops] == [False, False, True]


def test_what_is_shown_is_not_told(show: Show) -> None:
    chips = ManyChips("Leerjaar", CHOICES)
    show(chips)
    told: list[int] = []
    chips.changed.connect(lambda: told.append(1))
    chips.set_chosen({"1", "x"})
    assert chips.chosen() == frozenset({"1"})
    assert told == []


def test_a_screen_reader_hears_what_each_is_about(show: Show) -> None:
    chips = ManyChips("Leerjaar", CHOICES)
    show(chips)
    chips.setAccessibleDescription("Kies er een")
    first = chips.findChildren(ChipButton)[0]
    assert first.accessibleName() == "Leerjaar: leerjaar 1"
    assert first.accessibleDescription() == "Kies er een"


def test_the_gaps_grow_with_the_text(show: Show, dresser: ThemeController) -> None:
    chips = ManyChips("Leerjaar", CHOICES)
    show(chips)
    before = chips.layout().spacing()
    dresser.set_percent(200)
    assert chips.layout().spacing() == 2 * before
