from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from lobcoach.ui.widgets.focus_holder import FocusHolder
from tests.ui.pictures import Show


def test_the_keyboard_goes_on_to_the_control_inside_and_tab_never_stops_at_the_holder(
    show: Show,
) -> None:
    root, holder = QWidget(), FocusHolder()
    first, inner, last = QLineEdit(), QLineEdit(), QLineEdit()
    column, within = QVBoxLayout(root), QVBoxLayout(holder)
    column.addWidget(first)
    column.addWidget(holder)
    within.addWidget(last)
    within.addWidget(inner)
    holder.lead_focus_to(inner)
    show(root)
    holder.setFocus()
    assert inner.hasFocus()
    for expected in (first, last, inner):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_a_holder_of_nothing_keeps_the_keyboard(show: Show) -> None:
    holder = FocusHolder()
    show(holder)
    holder.setFocus()
    assert holder.hasFocus()
