"""A card in the middle of the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from lobcoach.ui.pages.centred_sheet import CentredSheet
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import words


@pytest.fixture
def sheet(qtbot: QtBot, dresser: ThemeController) -> CentredSheet:
    made = CentredSheet("Welkom", "Goede vragen en een verslag.", width=600)
    made.card.body.addWidget(QLabel("inhoud"))
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    return made


def test_it_stands_in_the_middle_and_is_never_too_wide(sheet: CentredSheet) -> None:
    assert words(sheet) == ["Welkom", "Goede vragen en een verslag.", "inhoud"]
    card = sheet.card.mapTo(sheet, sheet.card.rect().topLeft()).x()
    assert sheet.card.width() == 600
    assert abs(card - (sheet.width() - card - 600)) <= 2


def test_a_narrow_window_gets_a_narrow_card(sheet: CentredSheet) -> None:
    sheet.resize(500, 640)
    assert sheet.card.width() < 500


def test_buttons_stand_at_both_ends(sheet: CentredSheet, qtbot: QtBot) -> None:
    left, right = QPushButton("Ander bestand"), QPushButton("Open")
    sheet.add_buttons([left], [right])
    qtbot.waitUntil(lambda: right.isVisible() and right.x() > left.x())
    assert right.mapTo(sheet.card, right.rect().topRight()).x() > 500


def test_the_sentence_can_change(sheet: CentredSheet) -> None:
    sheet.set_sentence("Iets anders.")
    assert sheet.sentence() == "Iets anders."


def test_it_grows_with_the_text(
    sheet: CentredSheet, qtbot: QtBot, dresser: ThemeController
) -> None:
    sheet.resize(1400, 800)
    dresser.set_percent(200)
    qtbot.waitUntil(lambda: sheet.card.width() == 1200)
