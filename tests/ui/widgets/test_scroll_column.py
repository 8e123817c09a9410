from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.scroll_column import ScrollColumn, size_within


def test_a_page_scrolls_only_when_it_must_and_never_takes_focus(
    qtbot: QtBot, dresser: ThemeController
) -> None:
    column = ScrollColumn()
    content = QWidget()
    content.setMinimumHeight(400)
    column.body.addWidget(content)
    qtbot.addWidget(column)
    column.resize(500, 500)
    with qtbot.waitExposed(column):
        column.show()
    assert not column.verticalScrollBar().isVisible()
    assert content.width() == 500 - 2 * 32
    assert column.focusPolicy() == Qt.FocusPolicy.NoFocus
    dresser.set_percent(200)
    assert column.body.contentsMargins().left() == 64
    column.resize(500, 300)
    qtbot.waitUntil(column.verticalScrollBar().isVisible)


def test_a_dialog_takes_the_room_of_its_column_and_stays_within_the_screen(
    qtbot: QtBot, dresser: ThemeController
) -> None:
    dialog, column, buttons, content = QDialog(), ScrollColumn(), QWidget(), QWidget()
    qtbot.addWidget(dialog)
    for each in (column, buttons):
        each.setParent(dialog)
    column.body.addWidget(content)
    content.setMinimumHeight(100)
    low = size_within(dialog, column, buttons, 300)
    content.setMinimumHeight(200)
    assert size_within(dialog, column, buttons, 300) - low == QSize(0, 100)
    content.setMinimumHeight(100_000)
    room = dialog.screen().availableSize()
    high = size_within(dialog, column, buttons, 100_000)
    assert high.boundedTo(room) == high
