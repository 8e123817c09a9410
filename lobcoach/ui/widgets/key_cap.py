"""A small key cap that shows which keys do the same."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.painting import line_width, paint_box, paint_line
from lobcoach.ui.theme_tokens import mix
from lobcoach.ui.typography import TextRole


class KeyCap(QLabel):
    """Shows keys such as `Ctrl K` beside the thing they do; it does not listen to them."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """Fit the cap."""
        size = key_cap_size(self.text())
        return QSize(math.ceil(size.width()), math.ceil(size.height()))

    @override
    def minimumSizeHint(self) -> QSize:
        """Keep room for the cap."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cap."""
        tokens = theme.current().tokens
        painter = QPainter(self)
        paint_key_cap(painter, QRectF(self.rect()), self.text(), tokens.ink2, tokens.card)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()


def key_cap_size(keys: str) -> QSizeF:
    """Return the size of a cap with these keys."""
    look = theme.current()
    return QSizeF(line_width(keys, _font()) + 2 * look.px(6), look.px(20))


def paint_key_cap(painter: QPainter, rect: QRectF, keys: str, ink: str, fill: str) -> None:
    """Paint a cap: a box with a thicker line below, as if it can be pushed."""
    look = theme.current()
    radius = look.px(6)
    paint_box(painter, rect, radius, fill=mix(fill, ink, 0.25))
    top = rect.adjusted(1, 1, -1, -2)
    paint_box(painter, top, radius - 1, fill=fill)
    inner = top.adjusted(look.px(6) - 1, 0, 0, 0)
    paint_line(painter, inner, keys, _font(), ink)


def _font() -> QFont:
    return theme.current().font(TextRole.CAPTION)
