"""A circle with the initials of a person."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.painting import paint_box
from lobcoach.ui.typography import STYLES, TextRole, make_font


class Avatar(QLabel):
    """Initials in a circle of `size` pixels; `filled` with ink for the coach ("ik").

    A screen reader says `name`, not the initials.
    """

    def __init__(
        self,
        initials: str,
        name: str,
        *,
        size: int = 34,
        filled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(initials, parent)
        self._size = size
        self._filled = filled
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_person(self, initials: str, name: str) -> None:
        """Show another person."""
        self.setText(initials)
        self.setAccessibleName(name)

    @override
    def sizeHint(self) -> QSize:
        """Fit the circle."""
        side = theme.current().px(self._size)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        """Keep room for the circle."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circle and the initials."""
        look = theme.current()
        tokens = look.tokens
        ink, fill = (
            (tokens.on_primary, tokens.primary) if self._filled else (tokens.ink2, tokens.soft)
        )
        area = QRectF(self.rect())
        painter = QPainter(self)
        paint_box(painter, area, area.height() / 2, fill=fill)
        size = max(10, round(look.px(self._size) * 0.37))
        painter.setFont(make_font(size, STYLES[TextRole.STRONG].weight))
        painter.setPen(QColor(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
