"""How tests show a page, and use the rows and menus on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.models.value_table import ID_ROLE
from lobcoach.ui.widgets.row_table import RowTable


def opened(qtbot: QtBot, page: QWidget) -> None:
    """Show a page as large as on a school laptop, in an active window."""
    qtbot.addWidget(page)
    page.resize(1150, 740)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()


def names(table: RowTable) -> list[str]:
    """Return the first cell of every row."""
    model = table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def press(qtbot: QtBot, table: RowTable, name: str, column: int) -> None:
    """Press a cell in the row of someone."""
    index = table.model().index(names(table).index(name), column)
    table.scrollTo(index)
    place: QPoint = table.visualRect(index).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def id_of(table: RowTable, name: str) -> str:
    """Return the id behind the row of someone."""
    return str(table.model().index(names(table).index(name), 0).data(ID_ROLE))


def choose(menu: QMenu, words: str) -> None:
    """Choose from a menu."""
    actions = menu.findChildren(QAction)
    next(action for action in actions if action.text() == words).trigger()
