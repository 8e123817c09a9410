"""How the program looks on this computer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from lobcoach.ui.settings.looks_card import LooksCard
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from tests.ui.finding import button, named
from tests.ui.pictures import Show


@pytest.fixture
def card(show: Show, dresser: ThemeController) -> LooksCard:
    made = LooksCard(dresser)
    show(made)
    return made


def test_colours_are_chosen_with_the_arrows(
    card: LooksCard, dresser: ThemeController, qtbot: QtBot
) -> None:
    light = button(card, "Licht")
    assert light.isChecked()
    light.setFocus()
    with qtbot.waitSignal(card.changed):
        qtbot.keyClick(light, Qt.Key.Key_Right)
    assert dresser.choice is ColourChoice.DARK
    button(card, "Zoals de computer").click()
    assert dresser.choice is ColourChoice.SYSTEM


def test_the_text_grows_by_steps_at_once(
    card: LooksCard, dresser: ThemeController, qtbot: QtBot
) -> None:
    size = named(card, QSpinBox, "Tekstgrootte")
    qtbot.keyClick(size, Qt.Key.Key_Up)
    assert dresser.percent == 110


def test_a_size_is_typed_whole(card: LooksCard, dresser: ThemeController, qtbot: QtBot) -> None:
    size = named(card, QSpinBox, "Tekstgrootte")
    size.setFocus()
    size.selectAll()
    qtbot.keyClicks(size, "150")
    assert dresser.percent == 100
    qtbot.keyClick(size, Qt.Key.Key_Return)
    assert dresser.percent == 150


def test_what_the_keys_do_is_seen_here(card: LooksCard, dresser: ThemeController) -> None:
    dresser.set_percent(130)
    dresser.set_choice(ColourChoice.DARK)
    assert named(card, QSpinBox, "Tekstgrootte").value() == 130
    assert button(card, "Donker").isChecked()
