"""The type scale."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from lobcoach.ui.fonts import FAMILIES
from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.typography import STYLES, TextRole, make_font


def test_each_kind_of_text_has_a_size_of_the_scale_and_a_colour_of_the_tokens() -> None:
    assert set(STYLES) == set(TextRole)
    for style in STYLES.values():
        assert style.size in (12, 13, 14, 15, 19, 24, 27, 58)
        assert LIGHT.colour(style.colour).startswith("#")


def test_a_font_falls_back_to_the_scripts_that_names_are_written_in(qapp: QApplication) -> None:
    font = make_font(27, QFont.Weight.DemiBold, 98.5)
    assert tuple(font.families()) == FAMILIES
    assert font.pixelSize() == 27
    assert font.letterSpacing() == 98.5


def test_ordinary_spacing_is_left_to_the_font(qapp: QApplication) -> None:
    assert make_font(14, QFont.Weight.Normal).letterSpacing() == 0


def test_a_font_can_be_changed_without_changing_those_handed_out_before(qapp: QApplication) -> None:
    changed = make_font(14, QFont.Weight.Normal)
    changed.setPixelSize(99)
    assert make_font(14, QFont.Weight.Normal).pixelSize() == 14
