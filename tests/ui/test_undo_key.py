"""Ctrl+Z for what was removed, beside Ctrl+Z in texts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.undo_key import UndoKey
from tests.ui.pictures import Show

CTRL = Qt.KeyboardModifier.ControlModifier


class Room:
    """A page with a line, a text and a button, and one text elsewhere in the window."""

    def __init__(self, qtbot: QtBot, show: Show) -> None:
        self._qtbot = qtbot
        self.page = QWidget()
        self.line, self.text, self.button = QLineEdit(), QTextEdit(), QPushButton("x")
        column = QVBoxLayout(self.page)
        for each in (self.line, self.text, self.button):
            column.addWidget(each)
        self.done = 0
        self.key = UndoKey(self.page, self._do)
        self.window = show(self.page)
        self.elsewhere = QLineEdit()
        layout = self.window.layout()
        assert layout is not None
        layout.addWidget(self.elsewhere)

    def _do(self) -> None:
        self.done += 1

    def press_in(self, widget: QWidget) -> int:
        """Press Ctrl+Z there; return how often it was undone since the start."""
        widget.setFocus()
        self._qtbot.keyClick(widget, Qt.Key.Key_Z, CTRL)
        return self.done


@pytest.fixture
def room(qtbot: QtBot, show: Show) -> Iterator[Room]:
    made = Room(qtbot, show)
    yield made
    made.key.set_offered(False)


def test_without_an_offer_nothing_is_undone(room: Room) -> None:
    assert [room.press_in(each) for each in (room.button, room.line, room.text)] == [0, 0, 0]


def test_it_undoes_from_a_button_and_from_texts_that_have_nothing_to_undo(room: Room) -> None:
    room.line.setFocus()
    room.key.set_offered(True)
    room.key.set_offered(True)
    assert room.press_in(room.line) == 1
    assert room.press_in(room.text) == 2
    assert room.press_in(room.button) == 3


@pytest.mark.parametrize("name", ["line", "text"])
def test_a_text_first_undoes_what_was_typed_in_it(room: Room, qtbot: QtBot, name: str) -> None:
    field: QLineEdit | QTextEdit = getattr(room, name)
    room.key.set_offered(True)
    field.setFocus()
    qtbot.keyClicks(field, "ab")
    assert room.press_in(field) == 0
    assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == ""
    assert room.press_in(field) == 1


def test_other_keys_and_other_parts_of_the_window_are_left_alone(room: Room, qtbot: QtBot) -> None:
    room.key.set_offered(True)
    assert room.press_in(room.elsewhere) == 0
    room.line.setFocus()
    qtbot.keyClicks(room.line, "z")
    assert (room.line.text(), room.done) == ("z", 0)


def test_when_the_offer_ends_the_texts_have_their_key_back(room: Room) -> None:
    room.line.setFocus()
    room.key.set_offered(True)
    room.key.set_offered(False)
    assert room.press_in(room.line) == 0
    assert room.press_in(room.button) == 0


def test_a_text_that_is_gone_meanwhile_is_no_trouble(room: Room, qtbot: QtBot) -> None:
    room.key.set_offered(True)
    room.text.setFocus()
    with qtbot.waitSignal(room.text.destroyed):
        room.text.deleteLater()
    assert room.press_in(room.line) == 1
