"""Ctrl+K: a few letters lead to every student, page and action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from lobcoach.core.names import folded
from lobcoach.ui import spoken, theme
from lobcoach.ui.models.kept_selection import select_first, selected_id
from lobcoach.ui.models.search_filter import SearchFilter
from lobcoach.ui.models.value_table import Column, ValueTable
from lobcoach.ui.widgets.line_delegate import LineDelegate
from lobcoach.ui.widgets.text import Muted

_SIZE = QSize(560, 480)
_ROW_HEIGHT = 44
_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True)
class FindItem:
    """Something to go to; `kind` is shown, `search_text` is what may be typed to find it.

    `keys` are those that do the same.
    """

    kind: str
    title: str
    subtitle: str
    search_text: str
    token: str
    keys: str = ""


class FindDialog(QDialog):
    """One field above one list: typing filters, arrows choose, Enter goes, Esc closes."""

    chosen = Signal(str)  #: the token of the item

    def __init__(
        self,
        items: Sequence[FindItem],
        parent: QWidget | None = None,
        *,
        title: str = "Zoeken",
        find: str = "Zoek een student, pagina of actie",
        nothing: str = "Niets gevonden. Probeer een paar letters van de naam.",
        width: int = _SIZE.width(),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._width = width
        self._find = find
        self._field = QLineEdit()
        self._list = QListView()
        self._nothing = Muted(nothing)
        self._table = ValueTable([Column("Gevonden", _title, _spoken)], _token, self)
        self._filter = SearchFilter(self._table, _search_text, self)
        self._build()
        self._arrange()
        self._connect()
        self._table.set_rows(items)
        self._on_field_changed("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go to what is selected; Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
            return
        super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Send the arrow keys of the field to the list, so that the hands stay where they are."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() not in _TO_LIST:
            return False
        self._list.keyPressEvent(event)
        return True

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Become larger with the text, as far as the screen goes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        self._field.setPlaceholderText(self._find)
        self._field.setAccessibleName(self._find)
        self._field.installEventFilter(self)
        self._list.setAccessibleName("Gevonden")
        self._list.setProperty("role", "plain")
        self._list.setModel(self._filter)
        self._list.setItemDelegate(LineDelegate(_words, _ROW_HEIGHT, self._list, _keys))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._column = QVBoxLayout(self)
        for part in (self._field, self._nothing):
            self._column.addWidget(part)
        self._column.addWidget(self._list, 1)
        self._column.addStretch(0)  # keeps the sentence at the top when there is no list

    def _arrange(self) -> None:
        look = theme.current()
        edge = look.px(16)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.px(12))
        wanted = QSize(look.px(self._width), look.px(_SIZE.height()))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.92))

    def _connect(self) -> None:
        self._field.textChanged.connect(self._on_field_changed)
        self._list.clicked.connect(lambda _index: self._choose())
        self._list.selectionModel().currentChanged.connect(self._on_list_current_changed)

    def _choose(self) -> None:
        token = selected_id(self._list)
        if self._list.currentIndex().isValid():
            self.accept()
            self.chosen.emit(token)

    def _on_field_changed(self, typed: str) -> None:
        self._filter.set_words(typed)
        select_first(self._list)
        self._list.scrollToTop()
        found = self._filter.rowCount() > 0
        self._list.setVisible(found)
        self._nothing.setVisible(not found)

    def _on_list_current_changed(self, current: QModelIndex) -> None:
        """Have the choice read out: the focus stays in the field."""
        spoken = current.data(Qt.ItemDataRole.AccessibleTextRole)
        if spoken and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, spoken))


def _title(item: FindItem) -> str:
    return item.title


def _words(item: FindItem) -> tuple[str, str, str]:
    return item.title, item.subtitle, item.kind


def _keys(item: FindItem) -> str:
    return item.keys


def _spoken(item: FindItem) -> str:
    return ", ".join(filter(None, (*_words(item), spoken.shortcut(item.keys))))


def _search_text(item: FindItem) -> str:
    return folded(f"{item.title} {item.search_text}")


def _token(item: FindItem) -> str:
    return item.token
