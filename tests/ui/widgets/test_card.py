from __future__ import annotations

from lobcoach.core.framework import CoreValue
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import DARK, LIGHT
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.text import Body
from tests.ui.pictures import Show, count, picture


def shown_card(show: Show, bar: CoreValue | None = None) -> Card:
    card = Card(bar=bar)
    card.body.addWidget(Body("Doelen"))
    show(card)
    card.setFixedSize(200, 100)
    return card


def test_a_card_is_white_with_a_hairline_and_round_corners(show: Show) -> None:
    image = picture(shown_card(show))
    assert image.pixelColor(100, 50).name().upper() == LIGHT.card
    assert image.pixelColor(100, 0).name().upper() == LIGHT.line
    assert image.pixelColor(0, 0).name().upper() == LIGHT.paper


def test_the_bar_has_the_colour_of_the_value_and_thins_out_along_the_corner(show: Show) -> None:
    card = shown_card(show, CoreValue.INVOLVED)
    colour = LIGHT.values[CoreValue.INVOLVED].text
    image = picture(card)
    column = [image.pixelColor(100, y).name().upper() for y in range(6)]
    assert column == [colour] * 4 + [LIGHT.card] * 2
    assert image.pixelColor(0, 0).name().upper() == LIGHT.paper
    assert image.pixelColor(0, 30).name().upper() == LIGHT.line


def test_the_bar_can_change_and_go(show: Show, dresser: ThemeController) -> None:
    card = shown_card(show)
    card.set_bar(CoreValue.RELIABLE)
    assert card.bar() is CoreValue.RELIABLE
    dresser.set_choice("donker")
    assert count(card, DARK.values[CoreValue.RELIABLE].text) > 500
    card.set_bar(None)
    assert count(card, DARK.values[CoreValue.RELIABLE].text) == 0


def test_the_spaces_grow_with_the_text_size(show: Show, dresser: ThemeController) -> None:
    card = shown_card(show)
    assert card.body.contentsMargins().left() == 20
    dresser.set_percent(200)
    assert card.body.contentsMargins().left() == 40
    assert card.body.spacing() == 24
