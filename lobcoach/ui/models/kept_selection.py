"""The row a coach is at stays chosen by its id while a list is read again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView

from lobcoach.ui.models.value_table import ID_ROLE

_SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


def selected_id(view: QAbstractItemView) -> str:
    """Return the id of the selected row; empty when none is."""
    chosen = view.selectionModel().selectedRows()
    return str(chosen[0].data(ID_ROLE)) if chosen else ""


def select_id(view: QAbstractItemView, wanted: str, column: int = 0) -> bool:
    """Select the row with this id; False, changing nothing, when it is not in the view."""
    model = view.model()
    for row in range(model.rowCount()):
        index = model.index(row, column)
        if index.data(ID_ROLE) == wanted:
            view.selectionModel().setCurrentIndex(index, _SELECT_ROW)
            return True
    return False


def select_first(view: QAbstractItemView) -> None:
    """Select the first row, if there is any."""
    if view.model().rowCount():
        view.selectionModel().setCurrentIndex(view.model().index(0, 0), _SELECT_ROW)


@contextmanager
def kept_selection(view: QAbstractItemView) -> Iterator[None]:
    """Keep selected row, current column and scroll position over a change of all rows."""
    wanted, column = selected_id(view), max(0, view.currentIndex().column())
    scrolled = view.verticalScrollBar().value()
    yield
    # The scroll bar knows its new range only after the rows have their places.
    view.doItemsLayout()
    select_id(view, wanted, column)
    view.verticalScrollBar().setValue(scrolled)
