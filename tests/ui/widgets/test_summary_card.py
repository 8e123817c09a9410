from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.widgets.summary_card import SummaryCard
from tests.ui.pictures import Show, accessible_name, count, picture


def test_a_screen_reader_hears_all_of_the_card(show: Show) -> None:
    card = SummaryCard("Verder met", action="Ga verder", icon="arrow-right")
    card.show_fact("Noor van den Berg", "voortgang · 8 van 15 min")
    show(card)
    assert accessible_name(card) == "Verder met. Noor van den Berg. voortgang · 8 van 15 min"
    assert card.accessibleDescription() == "Ga verder"
    assert (card.headline(), card.detail()) == ("Noor van den Berg", "voortgang · 8 van 15 min")


def test_a_narrow_card_keeps_the_name_and_shortens_the_button(show: Show) -> None:
    card = SummaryCard("Verder met", action="Ga verder", icon="arrow-right")
    card.show_fact("Noor van den Berg", "voortgang")
    window = show(card)
    window.resize(500, 160)
    wide = count(card, LIGHT.ink)
    window.resize(250, 160)
    assert count(card, LIGHT.ink) < wide


def test_a_filter_is_visibly_on_and_has_a_focus_ring(show: Show, qtbot: QtBot) -> None:
    card = SummaryCard("Nog niet gesproken", checkable=True)
    card.show_fact("5 van 12 studenten", "")
    show(card)
    card.clearFocus()
    off = picture(card)
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert card.isChecked()
    assert picture(card) != off
    assert count(card, LIGHT.soft) > 1000
    card.setFocus()
    assert count(card, LIGHT.ink) > 500


def test_a_card_with_nothing_to_do_only_tells(show: Show) -> None:
    card = SummaryCard("Nog niet gesproken", checkable=True)
    card.show_fact("Iedereen gesproken", "Het afgelopen jaar")
    show(card)
    able = picture(card)
    card.setEnabled(False)
    assert picture(card) != able
