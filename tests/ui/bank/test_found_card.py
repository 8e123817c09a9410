"""The card with the questions that were found."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.services.library import Library
from lobcoach.ui.bank.found_card import FoundCard
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.bank.given_entries import many, words
from tests.ui.finding import button, named, shown
from tests.ui.finding import words as told
from tests.ui.given_pages import opened


@pytest.fixture
def card(qtbot: QtBot, dresser: ThemeController, library: Library) -> FoundCard:
    made = FoundCard(words(library))
    opened(qtbot, made)
    return made


def test_it_counts_what_was_found_and_what_has_a_tick(card: FoundCard, qtbot: QtBot) -> None:
    card.show_found(many(3), anew=True)
    assert told(card) == ["3 vragen"]
    card.list.table.turn("mr-r-01")
    assert told(card) == ["3 vragen · 1 aangevinkt"]
    share = button(card, "Deel")
    assert named(card, type(share), "Deel 1 vraag") is share
    with qtbot.waitSignal(card.share_requested):
        share.click()
    card.list.table.set_ticked(())
    assert not [each for each in shown(card, type(share)) if each.text() == "Deel"]


def test_nothing_found_is_said_with_one_way_out(
    card: FoundCard, qtbot: QtBot, dresser: ThemeController
) -> None:
    card.show_found([], anew=True)
    assert told(card) == ["0 vragen", "Geen vraag past bij wat je zoekt."]
    with qtbot.waitSignal(card.clear_requested):
        button(card, "Wis zoekwoorden en filters").click()
    card.show_found([], anew=True, only_own=True)
    assert told(card)[1] == "Hier komen de vragen te staan die je zelf schrijft."
    dresser.set_percent(150)
    assert card.list.minimumHeight() == card.list.height_of(3)
