"""The white sheet on the paper that things stand on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.framework import CoreValue
from lobcoach.ui import theme
from lobcoach.ui.painting import paint_box

_RADIUS = 14
_BAR = 4


class Card(QFrame):
    """A rounded frame with one column, `body`, for its content.

    The bar along the top takes the colour of a core value; the same value always stands in
    the card as icon and word too, because colour never speaks alone.
    """

    def __init__(
        self,
        *,
        bar: CoreValue | None = None,
        padding: int = 20,
        spacing: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._padding = padding
        self._spacing = spacing
        self.body = QVBoxLayout(self)
        self._arrange()

    def set_bar(self, value: CoreValue | None) -> None:
        """Colour the bar for a core value; None takes the bar away."""
        self._bar = value
        self.update()

    def bar(self) -> CoreValue | None:
        """Return the core value whose colour the bar has."""
        return self._bar

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, its hairline and its bar."""
        look = theme.current()
        area, radius = QRectF(self.rect()), look.px(_RADIUS)
        painter = QPainter(self)
        paint_box(painter, area, radius, fill=look.tokens.card, line=look.tokens.line)
        if self._bar is not None:
            _paint_bar(painter, area, radius, look.tokens.values[self._bar].text)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        look = theme.current()
        edge = look.px(self._padding)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(look.px(self._spacing))


def _paint_bar(painter: QPainter, area: QRectF, radius: float, colour: str) -> None:
    """Paint a bar that follows the corners and thins out along them."""
    outline = QPainterPath()
    outline.addRoundedRect(area, radius, radius)
    below = QPainterPath()
    below.addRoundedRect(area.adjusted(1, _BAR, -1, -1), radius - 1, radius - _BAR)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(area.left(), area.top(), area.width(), radius * 0.8))
    painter.fillPath(outline.subtracted(below), QColor(colour))
    painter.restore()
