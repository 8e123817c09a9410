"""A calm table of rows: people or talks, with something to do in each row."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.models.value_table import ID_ROLE
from lobcoach.ui.painting import paint_ring
from lobcoach.ui.widgets.row_delegates import ROW_HEIGHT, RowDelegate
from lobcoach.ui.widgets.row_header import RowHeader

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NARROWEST = 48
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True)
class RowColumn:
    """How one column of the model is shown.

    `width` is at 100 % text size; spare room is shared by `stretch`. Where room is short the
    column with the highest `leaves` goes first; those with 0 always stay. In a column with
    `acts` the cells are buttons.
    """

    width: int
    delegate: RowDelegate
    stretch: int = 0
    leaves: int = 0
    acts: bool = False


class RowTable(QTableView):
    """Whole rows are chosen; Enter or a double click does what one mostly does with a row.

    In a column that acts, pressing the cell, Enter and Space press its button.
    """

    row_activated = Signal(str)  #: id of the row on which Enter or a double click came
    action_pressed = Signal(str, int)  #: id of the row, and the column that acts
    menu_requested = Signal(str, QPoint)  #: id of the row, and where on the screen

    def __init__(
        self,
        model: QAbstractItemModel,
        columns: Sequence[RowColumn],
        accessible_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._hovered = -1
        self.setAccessibleName(accessible_name)
        self._header = RowHeader(self)
        self.setHorizontalHeader(self._header)
        self.setModel(model)
        self._build()
        self._arrange()
        self._connect()

    def height_of(self, rows: int) -> int:
        """Return how high the table is when it shows this many rows."""
        look = theme.current()
        return self.horizontalHeader().sizeHint().height() + rows * look.px(ROW_HEIGHT)

    def hidden_columns(self) -> tuple[int, ...]:
        """Return the columns for which there is no room now; their words are in the tooltip."""
        return tuple(n for n in range(len(self._columns)) if self.isColumnHidden(n))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter and Space act on the row or its button."""
        index = self.currentIndex()
        enter = event.key() in _ENTER
        if index.isValid() and (enter or event.key() == Qt.Key.Key_Space):
            if self._columns[index.column()].acts:
                self.action_pressed.emit(index.data(ID_ROLE), index.column())
            elif enter:
                self.row_activated.emit(index.data(ID_ROLE))
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the chosen row."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            below = self.visualRect(index).bottomLeft()
            place = self.viewport().mapToGlobal(below) if by_key else event.globalPos()
            self.menu_requested.emit(index.data(ID_ROLE), place)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Follow the pointer row by row; say in a tooltip what does not fit."""
        kind = event.type()
        if kind is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.tip(self.indexAt(event.pos()))
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        if kind in (QEvent.Type.HoverMove, QEvent.Type.HoverLeave, QEvent.Type.Wheel):
            place = self.viewport().mapFromGlobal(self.cursor().pos())
            self._hover(self.indexAt(place), leave=kind is QEvent.Type.HoverLeave)
        return super().viewportEvent(event)

    def tip(self, index: QModelIndex) -> str:
        """Return the tooltip of a cell: what is cut off or hidden; empty when all is in view."""
        if not index.isValid():
            return ""
        lines = []
        wanted = self._columns[index.column()].delegate.sizeHint(QStyleOptionViewItem(), index)
        if wanted.width() > self.columnWidth(index.column()):
            lines.append(str(index.data(_SPOKEN)))
        if index.column() == 0:
            for column in self.hidden_columns():
                title = self.model().headerData(column, Qt.Orientation.Horizontal)
                lines.append(f"{title}: {index.siblingAtColumn(column).data(_SPOKEN)}")
        # A tooltip would take a student's name for markup.
        escaped = "<br>".join(html.escape(line) for line in lines)
        return f"<span>{escaped}</span>" if lines else ""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grounds of the rows, the cells, and the focus ring."""
        painter = QPainter(self.viewport())
        self._paint_grounds(painter, event.rect().top(), event.rect().bottom())
        painter.end()
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and index.isValid() and not self._columns[index.column()].acts:
            painter = QPainter(self.viewport())
            rect = QRectF(self.visualRect(index))
            rect.setLeft(0)
            rect.setRight(self.viewport().width())
            look = theme.current()
            paint_ring(painter, rect.adjusted(3, 2, -3, -3), look.px(8), look.tokens.ink)
            painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        self._fit_columns()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The card around it has the outline; the row itself shows where the focus is.
        self.setProperty("role", "rows")
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        self.setSortingEnabled(True)
        for number, column in enumerate(self._columns):
            column.delegate.setParent(self)
            self.setItemDelegateForColumn(number, column.delegate)
        self._header.set_leads(tuple(None if c.acts else c.delegate.lead for c in self._columns))

    def _arrange(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.current().px(ROW_HEIGHT))
        self.horizontalHeader().updateGeometry()
        self.updateGeometries()
        self._fit_columns()

    def _connect(self) -> None:
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def _fit_columns(self) -> None:
        look, room = theme.current(), self.viewport().width()
        shown = list(range(len(self._columns)))
        for number in sorted(shown, key=lambda n: -self._columns[n].leaves):
            needed = sum(look.px(self._columns[n].width) for n in shown)
            if needed > room and self._columns[number].leaves:
                shown.remove(number)
        spare = room - sum(look.px(self._columns[n].width) for n in shown)
        shares = sum(self._columns[n].stretch for n in shown) or 1
        for number, column in enumerate(self._columns):
            self.setColumnHidden(number, number not in shown)
            if number in shown:
                extra = max(0, spare) * column.stretch // shares
                # Where even these are too wide, the first one cuts its words off.
                missing = min(0, spare) if number == 0 else 0
                width = look.px(column.width) + extra + missing
                self.setColumnWidth(number, max(look.px(_NARROWEST), width))

    def _paint_grounds(self, painter: QPainter, top: int, bottom: int) -> None:
        tokens = theme.current().tokens
        width = self.viewport().width()
        first = max(0, self.rowAt(top))
        for row in range(first, self.model().rowCount()):
            y, height = self.rowViewportPosition(row), self.rowHeight(row)
            if y > bottom:
                break
            index = self.model().index(row, 0)
            if row == self._hovered or self.selectionModel().isSelected(index):
                painter.fillRect(0, y, width, height, QColor(tokens.soft))
            if row + 1 < self.model().rowCount():
                painter.fillRect(0, y + height - 1, width, 1, QColor(tokens.line))

    def _hover(self, index: QModelIndex, *, leave: bool) -> None:
        row = -1 if leave or not index.isValid() else index.row()
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._columns[index.column()].acts:
            self.action_pressed.emit(index.data(ID_ROLE), index.column())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not self._columns[index.column()].acts:
            self.row_activated.emit(index.data(ID_ROLE))
