from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lobcoach.ui.widgets.tab_order import follow_layout
from tests.ui.pictures import Show


def test_tab_goes_where_the_eye_goes_also_to_what_came_later(show: Show) -> None:
    root, sheet, scroll = QWidget(), QWidget(), QScrollArea()
    last, second, third, first = (QPushButton(), QLineEdit(), QLineEdit(), QPushButton())
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner = QVBoxLayout(sheet)
    inner.addWidget(first)
    pair = QHBoxLayout()
    pair.addWidget(second)
    pair.addSpacing(4)
    pair.addWidget(third)
    inner.addLayout(pair)
    scroll.setWidget(sheet)
    column = QVBoxLayout(root)
    column.addWidget(scroll)
    column.addWidget(last)
    show(root)
    follow_layout(root)
    first.setFocus()
    for expected in (second, third, last):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
