"""How much help stands beside a question."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.people import HintDensity
from lobcoach.ui.settings.hints_card import HintsCard
from tests.ui.finding import button, words
from tests.ui.pictures import Show
from tests.ui.settings.given_settings import Given


def test_each_density_says_what_it_means_and_is_kept_at_once(
    show: Show, given: Given, qtbot: QtBot
) -> None:
    card = HintsCard(given.keeping)
    show(card)
    card.show_now()
    usual = button(card, "Gewoon")
    assert usual.isChecked()
    assert words(card)[-1].endswith("Meer uitleg zie je als je erom vraagt.")
    usual.setFocus()
    qtbot.keyClick(usual, Qt.Key.Key_Right)
    assert words(card)[-1].startswith("Je ziet alleen de vraag.")
    assert given.services.coach.get().hint_density is HintDensity.OFF
    button(card, "Veel").click()
    assert given.services.coach.get().hint_density is HintDensity.MANY
    assert "waar je op let" in words(card)[-1]
