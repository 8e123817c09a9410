"""How much of the time was used, as a thin quiet line that never changes colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.painting import paint_box

#: In pixels at 100 % text size.
BAR_HEIGHT = 3


class TimeBar(QWidget):
    """Only to be seen: the clock beside it says the same in figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Show how much was used, from 0 to 1."""
        self._share = share
        self.update()

    def share(self) -> float:
        """Return how much is shown as used."""
        return self._share

    @override
    def sizeHint(self) -> QSize:
        """Be as thin as a line."""
        return QSize(0, theme.current().px(BAR_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        """Be as thin as a line."""
        return self.sizeHint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        paint_time_bar(QPainter(self), QRectF(self.rect()), self._share)


def paint_time_bar(painter: QPainter, track: QRectF, share: float) -> None:
    """Paint a line of which this share (0 to 1) is used; it looks the same when it is full."""
    tokens = theme.current().tokens
    half = track.height() / 2
    paint_box(painter, track, half, fill=tokens.line)
    used = QRectF(track.left(), track.top(), track.width() * share, track.height())
    if used.width() > 0:
        paint_box(painter, used, half, fill=tokens.border)
