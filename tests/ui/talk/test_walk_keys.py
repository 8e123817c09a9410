"""Keys of the walk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.walk_keys import add_keys
from tests.ui.pictures import Show


def test_keys_work_wherever_the_focus_is(show: Show, qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    fields = (QLineEdit(), QTextEdit())
    for field in fields:
        column.addWidget(field)
    done: list[str] = []
    add_keys(page, {"Ctrl+Return": lambda: done.append("verder"),
                    "Alt+Left": lambda: done.append("terug")})  # fmt: skip
    show(page)
    for field in fields:
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(field, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert done == ["verder", "terug"] * 2
