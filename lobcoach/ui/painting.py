"""The few shapes that everything is drawn with: boxes, rings and words on one line."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

#: The width of every focus ring in pixels, at any text size.
RING_WIDTH = 2.0
#: The width of every hairline in pixels.
HAIRLINE = 1.0


def paint_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    *,
    fill: str = "",
    line: str = "",
    width: float = HAIRLINE,
) -> None:
    """Paint a rounded box whose line lies inside `rect`; an empty colour paints nothing."""
    inset = width / 2 if line else 0.0
    path = QPainterPath()
    inner = rect.adjusted(inset, inset, -inset, -inset)
    corner = max(0.0, min(radius, rect.height() / 2, rect.width() / 2) - inset)
    path.addRoundedRect(inner, corner, corner)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if fill:
        painter.fillPath(path, QColor(fill))
    if line:
        painter.strokePath(path, QPen(QColor(line), width))
    painter.restore()


def paint_ring(painter: QPainter, rect: QRectF, radius: float, colour: str) -> None:
    """Paint the focus ring just inside `rect`, so that focus never moves the layout."""
    paint_box(painter, rect, radius, line=colour, width=RING_WIDTH)


def paint_line(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: str) -> None:
    """Paint `text` on one line, vertically centred, with "…" where it does not fit."""
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = text
    if line_width(text, font) > rect.width() + 0.5:
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, flags, shown)
    painter.restore()


@lru_cache(maxsize=2048)
def line_width(text: str, font: QFont) -> float:
    """Return how many pixels `text` takes on one line; it is asked for again and again."""
    return QFontMetricsF(font).horizontalAdvance(text)


def measure_anew() -> None:
    """Forget how wide texts are: a font that came may write them in other shapes."""
    line_width.cache_clear()
