from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from lobcoach.ui.widgets.segmented import Choice
from tests.ui.finding import button
from tests.ui.pictures import Show

HOW = (Choice("g", "gelukt"), Choice("d", "deels"), Choice("n", "niet begonnen"))


def test_nothing_is_chosen_at_first(dresser: ThemeController, qtbot: QtBot) -> None:
    choice = OptionalChoice("Hoe ging het?", HOW)
    qtbot.addWidget(choice)
    assert choice.current() == ""
    with pytest.raises(KeyError):
        choice.set_current("x")


def test_words_may_change_and_a_choice_without_words_is_passed_over(
    show: Show, qtbot: QtBot
) -> None:
    choice = OptionalChoice("Hoe ging het?", HOW)
    show(choice)
    choice.set_texts({"g": "", "d": "2 deels", "n": "1 niet begonnen"})
    choice.setFocus()
    first = button(choice, "2 deels")
    assert choice.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Left)
    assert choice.focusWidget() is button(choice, "1 niet begonnen")
    choice.set_texts({"g": "3 gelukt"})
    qtbot.keyClick(button(choice, "1 niet begonnen"), Qt.Key.Key_Right)
    assert choice.focusWidget() is button(choice, "3 gelukt")


def test_a_press_chooses_and_another_press_takes_it_back(show: Show, qtbot: QtBot) -> None:
    choice = OptionalChoice("Hoe ging het?", HOW)
    show(choice)
    told: list[str] = []
    choice.chosen.connect(told.append)
    for text in ("deels", "gelukt", "gelukt"):
        qtbot.mouseClick(button(choice, text), Qt.MouseButton.LeftButton)
    assert told == ["d", "g", ""]
    assert choice.current() == ""


def test_the_program_chooses_silently(dresser: ThemeController, qtbot: QtBot) -> None:
    choice = OptionalChoice("Hoe ging het?", HOW)
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.set_current("n")
    assert choice.current() == "n"


def test_arrows_move_and_space_chooses(show: Show, qtbot: QtBot) -> None:
    choice = OptionalChoice("Hoe ging het?", HOW)
    show(choice)
    choice.setFocus()
    assert QApplication.focusWidget() is button(choice, "gelukt")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is button(choice, "niet begonnen")
    assert choice.current() == ""
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert choice.current() == "n"


def test_it_is_one_stop_for_tab(show: Show) -> None:
    choice = OptionalChoice("Hoe ging het?", HOW)
    show(choice)
    choice.set_current("d")
    policies = [button(choice, each.text).focusPolicy() for each in HOW]
    assert [bool(policy & Qt.FocusPolicy.TabFocus) for policy in policies] == [False, True, False]


def test_a_screen_reader_hears_what_it_is_about(dresser: ThemeController, qtbot: QtBot) -> None:
    choice = OptionalChoice("Hoe ging het?", HOW)
    qtbot.addWidget(choice)
    choice.set_name("Hoe ging het met bellen?")
    assert choice.accessibleName() == "Hoe ging het met bellen?"
    assert button(choice, "deels").accessibleDescription() == "Hoe ging het met bellen?"


def test_gaps_grow_with_the_text(dresser: ThemeController, qtbot: QtBot) -> None:
    choice = OptionalChoice("Hoe ging het?", HOW)
    qtbot.addWidget(choice)
    before = choice.sizeHint().width()
    dresser.set_percent(200)
    choice.grab()
    assert choice.sizeHint().width() > 1.8 * before
