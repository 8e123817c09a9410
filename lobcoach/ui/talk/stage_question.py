"""The question as large as it fits, to be read from the other side of the table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.painting import line_width
from lobcoach.ui.typography import STYLES, TextRole, make_font

#: No question is ever smaller than this, in pixels (design.md).
SMALLEST = 22
_STYLE = STYLES[TextRole.STAGE]


class StageQuestion(QLabel):
    """Words that take the largest size at which all of them fit, up to that of the design."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._fit()

    def ask(self, question: str) -> None:
        """Show another question."""
        self.setText(question)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        """Take whatever room there is."""
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """Fit one line at the smallest size."""
        return QSize(SMALLEST, round(SMALLEST * _STYLE.line_height))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the new room."""
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Fit the words anew at another text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, in the middle of the room there is."""
        layout, height = self._lay_out(self.font())
        painter = QPainter(self)
        painter.setPen(QColor(theme.current().text_colour(TextRole.STAGE)))
        layout.draw(painter, QPointF(0, max(0.0, (self.height() - height) / 2)))

    def _fit(self) -> None:
        size = max(SMALLEST, theme.current().px(_STYLE.size))
        while size > SMALLEST and not self._fits(_font(size)):
            size -= 2
        self.setFont(_font(max(SMALLEST, size)))
        self.update()

    def _fits(self, font: QFont) -> bool:
        longest = max((line_width(word, font) for word in self.text().split()), default=0.0)
        return longest <= self.width() and self._lay_out(font)[1] <= self.height()

    def _lay_out(self, font: QFont) -> tuple[QTextLayout, float]:
        line_height = font.pixelSize() * _STYLE.line_height
        layout = QTextLayout(self.text(), font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, QRectF(self.rect()).width()))
            line.setPosition(QPointF(0, top + (line_height - line.height()) / 2))
            top += line_height
        layout.endLayout()
        return layout, top


def _font(size: int) -> QFont:
    return make_font(size, _STYLE.weight, _STYLE.spacing)
