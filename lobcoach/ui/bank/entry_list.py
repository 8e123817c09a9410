"""The list of questions that were found: one is chosen and shown, several may have a tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from lobcoach.core.question_bank import BankEntry
from lobcoach.ui import theme
from lobcoach.ui.bank.entry_delegate import TICK_ZONE, EntryDelegate
from lobcoach.ui.bank.entry_table import EntryTable
from lobcoach.ui.bank.entry_words import EntryWords
from lobcoach.ui.models.kept_selection import selected_id
from lobcoach.ui.models.value_table import ID_ROLE
from lobcoach.ui.painting import line_width
from lobcoach.ui.typography import TextRole

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
#: So many of the longest questions are measured to find the widest.
_MEASURED = 40
Standing = tuple[str, tuple[str, ...]]


class EntryList(QTableView):
    """Rows of one height, so that thousands of them are there at once.

    Space and the box at the left give a tick; Enter or a double click goes on to all about the
    question.
    """

    chosen = Signal()  #: another question is chosen now, or none
    opened = Signal()
    reached = Signal()  #: the keyboard came here

    def __init__(self, words: EntryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = EntryTable(words, self)
        self._delegate = EntryDelegate(words, self)
        self._longest: tuple[str, ...] = ()
        self._told = ""
        self._build()

    def measure(self, entries: Sequence[BankEntry]) -> None:
        """Give every row room for the longest question of all."""
        texts = sorted((entry.prompt.text for entry in entries), key=len, reverse=True)
        self._longest = tuple(texts[:_MEASURED])
        self._fit()

    def show_entries(self, entries: Sequence[BankEntry], *, found: bool = False) -> None:
        """Show these questions.

        The chosen one stays chosen; when it is not among them the next one comes in its place,
        or the first where these were `found` anew. So does the scroll position stay, if not.
        """
        before, row = self.selected(), max(0, self.currentIndex().row())
        scrolled = self.verticalScrollBar().value()
        self.table.replace_rows(entries)
        place = self.table.row_of(before)
        if place < 0:
            place = 0 if found else min(row, len(entries) - 1)
        self.selectionModel().setCurrentIndex(self.table.index(place, 0), _CHOOSE)
        if not found:
            # The scroll bar knows its new range only after the rows have their places.
            self.doItemsLayout()
            self.verticalScrollBar().setValue(scrolled)
        self._tell()

    def selected(self) -> str:
        """Return the id of the chosen question; empty when there is none."""
        return selected_id(self)

    def select(self, prompt_id: str) -> None:
        """Choose this question if it is in view, and bring its row on the screen."""
        row = self.table.row_of(prompt_id)
        if row >= 0:
            self.setCurrentIndex(self.table.index(row, 0))

    def standing(self) -> Standing:
        """Return the chosen question and the ticks, to be put back by `bring_back`."""
        return self.selected(), tuple(self.table.ticked())

    def bring_back(self, standing: Standing) -> None:
        """Choose and tick as before."""
        self.select(standing[0])
        self.table.set_ticked(standing[1])

    def height_of(self, rows: int) -> int:
        """Return how high the list is when it shows this many rows."""
        return rows * self._delegate.height()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is: the chosen row, in a list that the page brings into view."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.scrollTo(self.currentIndex())
            self.reached.emit()

    @override
    def sizeHint(self) -> QSize:
        """Ask for no more than the least: it scrolls."""
        return self.minimumSizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open and Space tick the chosen question."""
        prompt_id = self.selected()
        if prompt_id and event.key() in _ENTER:
            self.opened.emit()
        elif prompt_id and event.key() == Qt.Key.Key_Space:
            self.table.turn(prompt_id)
        elif event.key() in _ENDS and not event.modifiers():
            self._go_to(_ENDS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the box at the left be ticked without choosing the question."""
        ticked = self._box_at(event.position().toPoint())
        if ticked and event.button() == Qt.MouseButton.LeftButton:
            self.table.turn(ticked)
            return
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a question; twice on its box is a tick and none."""
        place = event.position().toPoint()
        ticked = self._box_at(place)
        if ticked:
            self.table.turn(ticked)
        elif self.indexAt(place).isValid():
            self.opened.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the questions for the new width."""
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _build(self) -> None:
        self.setAccessibleName("Vragen")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "rows")
        self.setModel(self.table)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(lambda *_: self._tell())

    def _fit(self) -> None:
        font = theme.current().font(TextRole.STRONG)
        widest = max((line_width(text, font) for text in self._longest), default=0.0)
        lines = self._delegate.lines_for(widest, self.viewport().width())
        self._delegate.lines = lines
        self.verticalHeader().setDefaultSectionSize(self._delegate.height())

    def _go_to(self, end: int) -> None:
        """Choose the first or the last question."""
        self.setCurrentIndex(self.table.index(end % max(1, self.table.rowCount()), 0))

    def _box_at(self, place: QPoint) -> str:
        """Return the id of the question whose tick box is here; empty when none is."""
        index = self.indexAt(place)
        within = place.x() < theme.current().px(TICK_ZONE)
        return str(index.data(ID_ROLE)) if within and index.isValid() else ""

    def _tell(self) -> None:
        now = str(self.currentIndex().data(ID_ROLE) or "")
        if now != self._told:
            self._told = now
            self.chosen.emit()
