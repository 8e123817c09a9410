from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT, Tone
from lobcoach.ui.widgets.row_painting import (
    button_size,
    chip_size,
    paint_avatar,
    paint_button,
    paint_chip,
)

AREA = QRectF(0, 0, 120, 32)


def pixels(paint: Callable[[QPainter], None], colour: str) -> int:
    image = QImage(120, 32, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return memoryview(image.constBits()).cast("I").tolist().count(QColor(colour).rgb())


def test_initials_stand_in_a_soft_circle(dresser: ThemeController) -> None:
    circle = QRectF(0, 0, 32, 32)
    assert pixels(lambda painter: paint_avatar(painter, circle, "YD"), LIGHT.soft) > 300


@pytest.mark.parametrize("tone", list(Tone))
def test_a_chip_has_the_tint_of_its_tone(dresser: ThemeController, tone: Tone) -> None:
    tint = LIGHT.tones[tone].tint
    assert pixels(lambda painter: paint_chip(painter, AREA, "1 open", tone), tint) > 1500


def test_an_icon_makes_a_chip_or_button_wider(dresser: ThemeController) -> None:
    assert chip_size("1", Tone.GOOD).width() - chip_size("1", Tone.NEUTRAL).width() == 20
    assert button_size("Gesprek", "play").width() - button_size("Gesprek", "").width() == 24
    assert button_size("", "more") == QSizeF(32, 32)


@pytest.mark.parametrize(
    ("text", "icon", "hovered", "colour"),
    [
        ("Gesprek", "play", False, LIGHT.card),
        ("Gesprek", "", True, LIGHT.soft),
        ("", "more", True, LIGHT.soft),
        ("", "more", False, "#FF00FF"),
    ],
)
def test_a_button_has_a_ground_when_it_has_words_or_the_pointer_is_on_it(
    dresser: ThemeController, text: str, icon: str, hovered: bool, colour: str
) -> None:
    def paint(painter: QPainter) -> None:
        paint_button(painter, AREA, text, icon, hovered=hovered, focused=False)

    assert pixels(paint, colour) > 2000


def test_a_button_with_focus_has_a_ring_of_ink(dresser: ThemeController) -> None:
    def ring(focused: bool) -> int:
        return pixels(
            lambda painter: paint_button(
                painter, AREA, "Gesprek", "play", hovered=False, focused=focused
            ),
            LIGHT.ink,
        )

    assert ring(True) > ring(False) + 400
