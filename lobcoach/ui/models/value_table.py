"""A list of frozen values as a table; what its columns show is data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

Value = TypeVar("Value")
Index = QModelIndex | QPersistentModelIndex

_Role = Qt.ItemDataRole
#: The frozen value of a row, and its id.
VALUE_ROLE = int(_Role.UserRole)
ID_ROLE = VALUE_ROLE + 1


@dataclass(frozen=True)
class Column(Generic[Value]):
    """One column: its title, and what it says about a value.

    `spoken` is for screen readers, where the text alone says too little. Without `sort_key`
    the text decides the order.
    """

    title: str
    text: Callable[[Value], str]
    spoken: Callable[[Value], str] | None = None
    sort_key: Callable[[Value], Any] | None = None


class ValueTable(QAbstractTableModel, Generic[Value]):
    """Shows values as they are; whoever reads them from a service sets them all at once."""

    def __init__(
        self,
        columns: Sequence[Column[Value]],
        id_of: Callable[[Value], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._id_of = id_of
        self._values: tuple[Value, ...] = ()

    def set_rows(self, values: Sequence[Value]) -> None:
        """Show these values; where only their contents changed, nothing in a view moves."""
        known = [self._id_of(value) for value in self._values]
        if known and known == [self._id_of(value) for value in values]:
            self._values = tuple(values)
            last = self.index(len(known) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.replace_rows(values)

    def replace_rows(self, values: Sequence[Value]) -> None:
        """Show these values as if there had been none; at once, however many there are."""
        self.beginResetModel()
        self._values = tuple(values)
        self.endResetModel()

    def value(self, row: int) -> Value:
        """Return the value of a row; IndexError outside the list."""
        return self._values[row]

    def sort_key(self, row: int, column: int) -> Any:
        """Return what this cell is ordered by."""
        shown = self._columns[column]
        return (shown.sort_key or shown.text)(self._values[row])

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Return the number of values."""
        return 0 if parent.isValid() else len(self._values)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Return text, spoken text, id or value of a cell."""
        if not index.isValid():
            return None
        value, column = self._values[index.row()], self._columns[index.column()]
        if role == _Role.DisplayRole:
            return column.text(value)
        if role == _Role.AccessibleTextRole:
            return (column.spoken or column.text)(value)
        if role == VALUE_ROLE:
            return value
        return self._id_of(value) if role == ID_ROLE else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        titled = orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole
        return self._columns[section].title if titled else None
