"""A card of settings."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from lobcoach.ui.settings.number_box import NumberBox
from lobcoach.ui.settings.setting_card import SettingCard
from lobcoach.ui.widgets.text import Muted
from tests.ui.finding import words
from tests.ui.pictures import Show, accessible_name


def test_title_sentence_and_settings_stand_below_each_other(show: Show) -> None:
    card, line = SettingCard("School", "Komt in het verslag."), QLineEdit()
    card.add("Naam", line, Muted("Zoals op de gevel."))
    show(card)
    assert card.title == "School"
    assert words(card) == ["School", "Komt in het verslag.", "Naam", "Zoals op de gevel."]
    assert accessible_name(line) == "Naam"


def test_a_number_takes_no_more_room_than_it_needs(show: Show) -> None:
    card, box = SettingCard("Jaar"), NumberBox("Keer", 1, 9)
    card.add("Keer", box)
    show(card).resize(600, 200)
    assert words(card) == ["Jaar", "Keer"]
    assert box.width() < 200
    assert box.x() == 0
