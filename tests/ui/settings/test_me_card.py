"""Who the coach is."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.ui.settings.me_card import MeCard
from tests.ui.finding import named, words
from tests.ui.pictures import Show
from tests.ui.settings.given_settings import Given


def test_name_and_how_to_reach_me_say_where_they_are_printed(
    show: Show, given: Given, qtbot: QtBot
) -> None:
    card = MeCard(given.keeping)
    show(card)
    card.start()
    told = words(card)
    assert told[:3] == ["Ik", "Naam", "Je naam staat bovenaan elk verslag."]
    assert told[4].startswith("Dit staat onder aan elk verslag, bij ‘Bereikbaar’.")
    assert card.first is named(card, QLineEdit, "Naam")
    contact = named(card, QLineEdit, "Zo ben ik te bereiken")
    assert contact.text() == "dinsdag 12.30 in lokaal 1.14"
    contact.selectAll()
    qtbot.keyClicks(contact, "via de schoolmail")
    assert given.stored().contact == "via de schoolmail"
    given.keeping.put("name", "Samira")
    card.start()
    assert card.first.text() == "Samira"
