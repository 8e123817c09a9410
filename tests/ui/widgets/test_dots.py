from __future__ import annotations

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.widgets.dots import Dots, dots_size
from tests.ui.pictures import Show, accessible_name, count

WORDS = "Besproken: kwaliteiten en motieven"


def test_dots_are_said_in_words(show: Show) -> None:
    dots = Dots((True, True, False, False, False), WORDS)
    show(dots)
    assert accessible_name(dots) == WORDS
    assert dots.toolTip() == WORDS


def test_more_filled_dots_have_more_ink(show: Show) -> None:
    inks = []
    for filled in range(6):
        dots = Dots([index < filled for index in range(5)], WORDS)
        show(dots)
        inks.append(count(dots, LIGHT.ink))
    assert inks[0] == 0
    assert inks == sorted(set(inks))


def test_dots_grow_with_the_text_size(show: Show, dresser: ThemeController) -> None:
    dots = Dots([True] * 5, WORDS)
    show(dots)
    before = dots_size(5)
    dresser.set_percent(200)
    assert dots.minimumSizeHint() == 2 * before
