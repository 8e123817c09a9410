"""A choice out of a list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.bank_editor.choice_box import ChoiceBox
from tests.ui.pictures import Show

CHOICES = {"": "geen", "a": "de eerste", "b": "de tweede"}


def test_the_coach_chooses_with_the_keyboard_and_only_that_is_told(
    show: Show, qtbot: QtBot
) -> None:
    choice = ChoiceBox("Soort", CHOICES)
    show(choice)
    told: list[str] = []
    choice.chosen.connect(told.append)
    choice.show_key("b")
    assert (choice.key(), told) == ("b", [])
    choice.setFocus()
    qtbot.keyClick(choice.box, Qt.Key.Key_Up)
    assert (choice.key(), told) == ("a", ["a"])


def test_what_is_not_there_shows_the_first(show: Show) -> None:
    choice = ChoiceBox("Soort", CHOICES)
    show(choice)
    choice.show_key("x")
    assert choice.key() == ""


def test_other_choices_keep_what_was_chosen_if_they_can(show: Show) -> None:
    choice = ChoiceBox("Soort", CHOICES)
    show(choice)
    choice.show_key("b")
    choice.set_choices({"a": "een", "b": "twee"})
    assert (choice.key(), choice.box.currentText()) == ("b", "twee")
    choice.set_choices({"a": "een"})
    assert choice.key() == "a"
