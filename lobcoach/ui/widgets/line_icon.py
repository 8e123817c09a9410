"""A small icon before a line of words that say the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import icons, theme
from lobcoach.ui.typography import TextRole

_SIDE = 18


class LineIcon(QWidget):
    """An icon in the middle of the first line of text of a role; only decoration."""

    def __init__(self, name: str, role: TextRole, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """Be as high as one line."""
        look = theme.current()
        return QSize(look.px(_SIDE), look.line_height(self._role))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon in the colour of quiet words."""
        look = theme.current()
        side = look.px(_SIDE)
        spot = QRectF(0, (self.height() - side) / 2, side, side)
        icons.paint(QPainter(self), self._name, look.tokens.ink2, spot)
