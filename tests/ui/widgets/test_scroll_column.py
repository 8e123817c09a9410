from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.scroll_column import ScrollColumn


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
