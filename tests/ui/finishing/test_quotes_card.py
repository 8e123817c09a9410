"""The card *Letterlijke woorden*."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from lobcoach.services.opened import Services
from lobcoach.services.reports import Quote
from lobcoach.ui.finishing.quotes_card import QuotesCard
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import named, words
from tests.ui.given_talk import PEOPLE, RUNNING, Given
from tests.ui.pictures import Show


@pytest.fixture
def quotes(services: Services, given: Given) -> list[Quote]:
    return services.reports.quotes(given.talk)


@pytest.fixture
def card(show: Show, quotes: list[Quote]) -> QuotesCard:
    made = QuotesCard()
    made.show_quotes(quotes, "Noor")
    show(made)
    return made


def test_each_quote_stands_there_with_the_word_of_the_student(card: QuotesCard) -> None:
    said = words(card)
    assert "Alleen woorden die Noor goedvindt, komen in het verslag." in said
    assert f"‘{RUNNING}’" in said
    assert named(card, QCheckBox, f"Noor vindt dit goed: ‘{RUNNING}’").isChecked()
    assert not named(card, QCheckBox, f"Noor vindt dit goed: ‘{PEOPLE}’").isChecked()


def test_ticking_a_quote_tells_which_one(
    card: QuotesCard, qtbot: QtBot, quotes: list[Quote]
) -> None:
    with qtbot.waitSignal(card.approval_changed) as heard:
        named(card, QCheckBox, f"Noor vindt dit goed: ‘{PEOPLE}’").click()
    quote, approved = heard.args
    assert (quote.text, approved) == (PEOPLE, True)


def test_the_same_quotes_again_keep_their_boxes_and_the_focus(
    card: QuotesCard, services: Services, given: Given, quotes: list[Quote]
) -> None:
    before = card.boxes()
    before[1].setFocus()
    services.reports.approve(quotes[1], approved=True)
    card.show_quotes(services.reports.quotes(given.talk), "Noor")
    assert card.boxes() == before
    assert before[1].hasFocus()
    assert before[1].isChecked()


def test_other_quotes_take_their_place(card: QuotesCard, quotes: list[Quote]) -> None:
    card.show_quotes(quotes[:1], "Noor")
    assert len(card.boxes()) == 1
    card.show_quotes([], "Noor")
    assert "Er is nog geen regel gemarkeerd als letterlijk." in words(card)


def test_a_very_long_name_leaves_room_for_the_words(card: QuotesCard, quotes: list[Quote]) -> None:
    card.show_quotes([], "Noor")
    card.show_quotes(quotes, "Wolfeschlegelsteinhausenbergerdorff & zoon")
    assert card.boxes()[0].text() == "Wolfeschlegelsteinhause… vindt dit goed"


def test_a_name_with_an_ampersand_is_shown_as_it_is(show: Show, quotes: list[Quote]) -> None:
    card = QuotesCard()
    card.show_quotes(quotes, "Jip & Jo")
    show(card)
    assert card.boxes()[0].text() == "Jip && Jo vindt dit goed"


def test_it_grows_with_the_text(card: QuotesCard, dresser: ThemeController) -> None:
    before = card.sizeHint().height()
    dresser.set_percent(200)
    assert card.sizeHint().height() > 1.5 * before


def test_each_at_the_table_approves_the_own_words(card: QuotesCard, quotes: list[Quote]) -> None:
    his = replace(quotes[1], speaker="Bas Visser")
    card.show_quotes([quotes[0], his], "Noor")
    assert "Alleen woorden die ieder zelf goedvindt, komen in het verslag." in words(card)
    assert card.boxes()[1].accessibleName() == f"Bas Visser vindt dit goed: ‘{PEOPLE}’"
