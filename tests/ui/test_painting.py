from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from lobcoach.ui.painting import line_width, paint_box, paint_line, paint_ring
from lobcoach.ui.theme import Theme
from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.typography import TextRole

RED, BLUE, WHITE = "#FF0000", "#0000FF", "#FFFFFF"
AREA = QRectF(0, 0, 60, 30)


class Canvas:
    def __init__(self) -> None:
        self.image = QImage(60, 30, QImage.Format.Format_RGB32)
        self.image.fill(Qt.GlobalColor.white)
        self.painter = QPainter(self.image)

    def at(self, x: int, y: int) -> str:
        return QColor(self.image.pixel(x, y)).name().upper()


@pytest.fixture
def canvas(qapp: QApplication) -> Iterator[Canvas]:
    made = Canvas()
    yield made
    made.painter.end()


def test_a_box_is_round_filled_and_lined_inside_its_rectangle(canvas: Canvas) -> None:
    paint_box(canvas.painter, AREA, 10, fill=RED, line=BLUE, width=2)
    assert canvas.at(0, 0) == WHITE
    assert canvas.at(30, 0) == canvas.at(30, 1) == canvas.at(30, 29) == BLUE
    assert canvas.at(30, 15) == RED


def test_a_radius_larger_than_half_the_height_makes_a_round_end(canvas: Canvas) -> None:
    paint_box(canvas.painter, AREA, 999, fill=RED)
    assert canvas.at(0, 2) == WHITE
    assert canvas.at(1, 15) == canvas.at(30, 0) == RED


def test_a_ring_leaves_the_middle_alone(canvas: Canvas) -> None:
    paint_ring(canvas.painter, AREA, 8, BLUE)
    assert canvas.at(30, 0) == canvas.at(30, 1) == BLUE
    assert canvas.at(30, 3) == canvas.at(30, 15) == WHITE


def test_words_that_do_not_fit_end_within_their_room(canvas: Canvas) -> None:
    font = Theme(LIGHT).font(TextRole.BODY)
    long = "Vertel eens over een moment op je stage"
    assert line_width(long, font) > 60
    paint_line(canvas.painter, QRectF(0, 0, 40, 30), long, font, RED)
    assert all(canvas.at(x, y) == WHITE for x in range(42, 60) for y in range(30))
    assert any(canvas.at(x, y) != WHITE for x in range(40) for y in range(30))
