"""Shows only what matches the words typed so far, without case or accents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSortFilterProxyModel
from typing_extensions import override

from lobcoach.core.names import folded
from lobcoach.ui.models.value_table import Index, ValueTable


class SearchFilter(QSortFilterProxyModel):
    """Filters and sorts a ValueTable.

    `search_text` gives all that may be typed to find a value, folded. Unsorted, rows keep the
    order of the table, which is the order the service gave.
    """

    def __init__(
        self,
        table: ValueTable[Any],
        search_text: Callable[[Any], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._search_text = search_text
        self._words: tuple[str, ...] = ()
        self._only: Callable[[Any], bool] | None = None
        self.setSourceModel(table)

    def set_words(self, typed: str) -> None:
        """Show only values in whose text every typed word occurs, in any order."""
        self._words = tuple(folded(typed).split())
        self.invalidate()

    def set_only(self, test: Callable[[Any], bool] | None) -> None:
        """Show only values that pass the test too; None shows all."""
        self._only = test
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Tell whether a row passes the test and holds every word."""
        value = self._table.value(source_row)
        if self._only is not None and not self._only(value):
            return False
        if not self._words:
            return True
        text = self._search_text(value)
        return all(word in text for word in self._words)

    @override
    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        """Order by the sort keys of the column."""
        left = self._table.sort_key(source_left.row(), source_left.column())
        right = self._table.sort_key(source_right.row(), source_right.column())
        return bool(left < right)
