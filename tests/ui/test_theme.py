from __future__ import annotations

from PySide6.QtGui import QFont

from lobcoach.ui.theme import Theme, current, put_in_force
from lobcoach.ui.theme_tokens import DARK, LIGHT
from lobcoach.ui.typography import STYLES, TextRole


def test_everything_grows_with_the_text_size() -> None:
    assert Theme(LIGHT).px(16) == 16
    assert Theme(LIGHT, 2.0).px(16) == 32
    assert Theme(LIGHT, 2.0).font(TextRole.QUESTION).pixelSize() == 54
    assert Theme(LIGHT, 2.0).line_height(TextRole.BODY) == 42


def test_a_question_is_semibold_and_text_is_regular() -> None:
    assert Theme(LIGHT).font(TextRole.QUESTION).weight() is QFont.Weight.DemiBold
    assert Theme(LIGHT).font(TextRole.BODY).weight() is QFont.Weight.Normal


def test_the_type_scale_is_the_designed_one() -> None:
    sizes = {style.size for style in STYLES.values()}
    assert sizes == {12, 13, 14, 15, 19, 24, 27, 58}
    assert set(STYLES) == set(TextRole)


def test_text_takes_the_ink_of_its_role() -> None:
    assert Theme(LIGHT).text_colour(TextRole.MUTED) == LIGHT.ink2
    assert Theme(DARK).text_colour(TextRole.BODY) == DARK.ink


def test_changing_a_font_that_was_handed_out_changes_no_other() -> None:
    Theme(LIGHT).font(TextRole.BODY).setPixelSize(99)
    assert Theme(LIGHT).font(TextRole.BODY).pixelSize() == 14


def test_the_theme_that_was_put_in_force_is_the_current_one() -> None:
    before = current()
    try:
        put_in_force(Theme(DARK, 1.5))
        assert current() == Theme(DARK, 1.5)
    finally:
        put_in_force(before)
