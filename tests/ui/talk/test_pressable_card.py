from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.pressable_card import PressableCard
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.widgets.text import Body
from tests.ui.pictures import Show, count

LONG = "Ik weet in januari of kwaliteitscontrole bij mij past, en wat ik er nog voor moet leren."


def made(*, raised: bool) -> PressableCard:
    card = PressableCard(raised=raised)
    card.add(Body(LONG))
    return card


@pytest.mark.parametrize("raised", [True, False])
def test_the_words_in_it_can_be_pressed_too(raised: bool, show: Show, qtbot: QtBot) -> None:
    card = made(raised=raised)
    window = show(card)
    place = card.mapTo(window, card.rect().center())
    with qtbot.waitSignal(card.clicked):
        qtbot.mouseClick(window.childAt(place), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Return)


def test_it_is_as_high_as_its_words_need(dresser: ThemeController) -> None:
    card = made(raised=True)
    assert card.hasHeightForWidth()
    assert card.heightForWidth(200) > card.heightForWidth(600)
    before = card.heightForWidth(400)
    dresser.set_percent(200)
    card.grab()
    assert card.heightForWidth(400) >= 2 * before
    assert card.minimumSizeHint().width() <= card.sizeHint().width()


def test_only_a_raised_one_is_a_card_of_its_own(show: Show) -> None:
    raised, flat = made(raised=True), made(raised=False)
    for card in (raised, flat):
        show(card)
        card.clearFocus()
    assert count(raised, LIGHT.card) > 1000
    assert count(flat, LIGHT.card) == 0


def test_focus_and_a_press_are_seen(show: Show) -> None:
    card = made(raised=False)
    show(card)
    card.clearFocus()
    ink, soft = count(card, LIGHT.ink), count(card, LIGHT.soft)
    card.setFocus()
    assert count(card, LIGHT.ink) > ink + 100
    card.setDown(True)
    assert count(card, LIGHT.soft) > soft + 1000
