"""The titles above the columns of a table of rows."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from lobcoach.ui import icons, theme
from lobcoach.ui.painting import line_width, paint_line
from lobcoach.ui.typography import TextRole

_HEIGHT = 44
_SORT_ICON = 14
_UP = 180


class RowHeader(QHeaderView):
    """Quiet titles over a hairline; pressing one orders the rows, a third time no more.

    `leads` are the rooms before the titles, which are those of the cells below; a column
    without a lead has no title to see.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._leads: tuple[int | None, ...] = ()
        self.setSectionsClickable(True)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_leads(self, leads: tuple[int | None, ...]) -> None:
        """Give the room before each title at 100 % text size."""
        self._leads = leads
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        """Be as high as the design."""
        return QSize(super().sizeHint().width(), theme.current().px(_HEIGHT))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint a title, how it orders, and the hairline below."""
        look = theme.current()
        painter.save()
        bottom = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(bottom, QColor(look.tokens.line))
        lead = self._leads[logicalIndex] if logicalIndex < len(self._leads) else None
        if lead is not None:
            area = QRectF(rect).adjusted(look.px(lead), 0, -look.px(_SORT_ICON), 0)
            self._paint_title(painter, area, logicalIndex)
        painter.restore()

    def _paint_title(self, painter: QPainter, area: QRectF, section: int) -> None:
        look = theme.current()
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        font = look.font(TextRole.CAPTION)
        paint_line(painter, area, title, font, look.tokens.ink2)
        if self.sortIndicatorSection() != section:
            return
        side = look.px(_SORT_ICON)
        left = min(area.left() + line_width(title, font) + look.px(4), area.right())
        painter.translate(left + side / 2, area.center().y())
        if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder:
            painter.rotate(_UP)
        icons.paint(
            painter, "chevron-down", look.tokens.ink2, QRectF(-side / 2, -side / 2, side, side)
        )
