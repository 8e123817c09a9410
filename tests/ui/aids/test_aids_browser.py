"""Three kinds of aids behind one choice."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.talk_aids import Moment
from lobcoach.services.opened import Services
from lobcoach.ui.aids.aid_list import AidList
from lobcoach.ui.aids.aids_browser import AidKind, AidsBrowser
from lobcoach.ui.aids.word_grid import WordGrid
from lobcoach.ui.widgets.box import Column
from tests.ui.finding import button, words
from tests.ui.pictures import Show

REFLECT = Moment(Phase.REFLECT, Competence.MOTIVES, "loopbaanreflectie")


@pytest.fixture
def browser(services: Services, show: Show) -> AidsBrowser:
    made = AidsBrowser(services.library.aids, services.idioms.for_coach().names)
    show(Column(made.choice, made))
    return made


def first(browser: AidsBrowser) -> str:
    shown = browser.shown()
    assert isinstance(shown, AidList)
    return shown.cards()[0].code


def test_each_kind_is_one_choice_away(browser: AidsBrowser, qtbot: QtBot) -> None:
    assert browser.kind() is AidKind.TECHNIQUES
    assert first(browser) == "luisteren"
    with qtbot.waitSignal(browser.kind_shown):
        button(browser.choice, "Werkvormen").click()
    assert first(browser) == "woorden-kiezen"
    button(browser.choice, "Woordkaarten").click()
    assert isinstance(browser.shown(), WordGrid)
    assert "Kwaliteiten" in words(browser)


def test_what_was_typed_holds_for_every_kind(browser: AidsBrowser) -> None:
    browser.search("touw")
    assert "Niets gevonden. Probeer een ander woord, of kijk bij de andere kaarten." in words(
        browser
    )
    browser.show_kind(AidKind.ACTIVITIES)
    assert first(browser) == "tijdlijn"
    assert not any("Niets gevonden" in line for line in words(browser))


def test_what_suits_the_moment_of_a_talk_comes_first_in_every_kind(browser: AidsBrowser) -> None:
    browser.show_kind(AidKind.ACTIVITIES)
    browser.suit(Moment(Phase.LOOK_BACK, Competence.WORK_EXPLORATION, "voortgang"))
    assert first(browser) == "foto-van-het-werk"
    browser.suit(REFLECT)
    assert first(browser) == "woorden-kiezen"
    browser.show_kind(AidKind.TECHNIQUES)
    assert words(browser)[0] == "Past hier"
    browser.suit(Moment(Phase.LOOK_AHEAD, None, "voortgang"))
    shown = browser.shown()
    assert isinstance(shown, AidList)
    assert [card.code for card in shown.cards()][:3] == ["luisteren", "schaal", "wens"]
    browser.suit(None)
    assert "Past hier" not in words(browser)


def test_other_words_are_followed_and_the_choice_stays(browser: AidsBrowser) -> None:
    for kind in AidKind:
        browser.show_kind(kind)
    browser.set_names({each: f"Ons {each.name}" for each in Competence})
    assert "Ons QUALITIES" in words(browser)
    browser.show_kind(AidKind.ACTIVITIES)
    shown = browser.shown()
    assert isinstance(shown, AidList)
    shown.cards()[0].unfolding.set_open(True)
    assert any("Ons MOTIVES" in line for line in words(browser))


def test_the_keyboard_goes_on_at_the_first_card_in_view(browser: AidsBrowser) -> None:
    browser.search("schaal xyz")
    browser.take_focus()
    browser.search("")
    browser.take_focus()
    assert browser.shown().stops()[0].hasFocus()
    browser.show_kind(AidKind.WORDS)
    browser.take_focus()
    assert browser.shown().stops()[0].hasFocus()


def test_nothing_is_left_of_it_for_another_student(browser: AidsBrowser) -> None:
    browser.show_kind(AidKind.WORDS)
    grid = browser.shown()
    assert isinstance(grid, WordGrid)
    grid.tiles()[0].setChecked(True)
    browser.forget()
    assert browser.kind() is AidKind.TECHNIQUES
    assert not any(tile.isChecked() for tile in grid.tiles())
