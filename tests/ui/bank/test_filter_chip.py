"""A round button that narrows what is in view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from lobcoach.ui.bank.filter_chip import FilterChip
from tests.ui.given_pages import choose
from tests.ui.pictures import Show


@pytest.fixture
def chip(show: Show) -> FilterChip:
    made = FilterChip("Fase", "alle fasen")
    made.set_choices([("openen", "Openen"), ("afsluiten", "Afsluiten")])
    show(made)
    return made


def test_it_is_called_by_what_it_narrows_and_then_by_the_choice(
    chip: FilterChip, qtbot: QtBot
) -> None:
    assert (chip.text(), chip.accessibleName(), chip.isChecked()) == (
        "Fase", "Fase: alle fasen", False,
    )  # fmt: skip
    with qtbot.waitSignal(chip.chosen) as heard:
        choose(chip.make_menu(), "Afsluiten")
    assert heard.args == ["afsluiten"]
    assert (chip.text(), chip.accessibleName(), chip.isChecked()) == (
        "Afsluiten", "Fase: Afsluiten", True,
    )  # fmt: skip
    with qtbot.assertNotEmitted(chip.chosen):
        choose(chip.make_menu(), "Afsluiten")
    choose(chip.make_menu(), "Alle fasen")
    assert (chip.key(), chip.isChecked()) == ("", False)


def test_the_list_opens_by_mouse_or_key_and_chooses_by_key(chip: FilterChip, qtbot: QtBot) -> None:
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    (menu,) = (each for each in chip.findChildren(QMenu) if each.isVisible())
    assert [each.text() for each in menu.actions()] == ["Alle fasen", "Openen", "Afsluiten"]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert chip.key() == "openen"
    assert chip.isChecked()  # pressing it did not turn that
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    (menu,) = (each for each in chip.findChildren(QMenu) if each.isVisible())
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert chip.key() == "openen"


def test_what_cannot_be_chosen_any_more_is_let_go(chip: FilterChip) -> None:
    chip.set_key("openen")
    chip.set_choices([("openen", "Begin"), ("x", "X")])
    assert chip.text() == "Begin"
    chip.set_choices([("x", "X")])
    assert (chip.key(), chip.text()) == ("", "Fase")
