"""A few small dots that show which of a set have been spoken about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.painting import paint_box

_DOT, _GAP = 9, 5


class Dots(QLabel):
    """Filled and open dots in a fixed order; `description` says the same in words."""

    def __init__(
        self, filled: Sequence[bool], description: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filled = tuple(filled)
        self.setAccessibleName(description)
        self.setToolTip(description)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """Fit all dots."""
        return dots_size(len(self._filled))

    @override
    def minimumSizeHint(self) -> QSize:
        """Keep room for all dots."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots."""
        paint_dots(QPainter(self), QRectF(self.rect()), self._filled)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()


def dots_size(count: int) -> QSize:
    """Return the size of a row of `count` dots."""
    look = theme.current()
    return QSize(count * look.px(_DOT) + (count - 1) * look.px(_GAP), look.px(_DOT))


def paint_dots(painter: QPainter, rect: QRectF, filled: Sequence[bool]) -> None:
    """Paint the dots at the left of `rect`, vertically centred; for delegates of lists too."""
    look = theme.current()
    side = look.px(_DOT)
    left, top = rect.left(), rect.center().y() - side / 2
    for full in filled:
        dot = QRectF(left, top, side, side)
        ink = look.tokens.ink
        paint_box(
            painter,
            dot,
            side / 2,
            fill=ink if full else "",
            line=ink if full else look.tokens.ink3,
            width=1.5,
        )
        left += side + look.px(_GAP)
