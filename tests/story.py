"""Driving the real window as a coach does: by the names that are on the screen or read out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot


class Hands:
    """Finds what is visible by its name, and presses or types there."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self._window = window

    def find(self, name: str, *kinds: type[QWidget]) -> Any:
        """Return the visible control with this name, waiting until it is there."""
        found: list[QWidget] = []

        def look() -> bool:
            found[:] = self._named(name, kinds or (QWidget,))
            return bool(found)

        self._qtbot.waitUntil(look, timeout=20_000)
        return found[0]

    def sees(self, name: str) -> bool:
        """Whether something visible has this name now."""
        return bool(self._named(name, (QWidget,)))

    def press(self, name: str) -> None:
        """Press the button with this name; a box or circle is ticked with the space bar."""
        button = self.find(name, QAbstractButton)
        if isinstance(button, QCheckBox | QRadioButton):
            button.setFocus()
            self._qtbot.keyClick(button, Qt.Key.Key_Space)
        else:
            self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def press_text(self, text: str) -> None:
        """Press the button that shows this text, whatever else is read out with it."""

        def shown() -> list[QAbstractButton]:
            buttons = self._window.findChildren(QAbstractButton)
            return [each for each in buttons if each.isVisible() and each.text() == text]

        self._qtbot.waitUntil(lambda: bool(shown()), timeout=20_000)
        self._qtbot.mouseClick(shown()[0], Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        """Go to the field with this name and type."""
        field = self.find(name, QLineEdit, QComboBox, QPlainTextEdit, QTextEdit)
        target = field.lineEdit() if isinstance(field, QComboBox) else field
        target.setFocus()
        self._qtbot.keyClicks(target, text)

    def note(self) -> QTextEdit:
        """Return the note that is on the screen, waiting until it is there."""
        shown: list[QTextEdit] = []

        def look() -> bool:
            shown[:] = [
                editor
                for editor in self._window.findChildren(QTextEdit)
                if editor.isVisible() and editor.metaObject().className() == "NoteEditor"
            ]
            return bool(shown)

        self._qtbot.waitUntil(look, timeout=20_000)
        return shown[0]

    def write(self, text: str) -> QTextEdit:
        """Type in the note that is on the screen."""
        editor = self.note()
        editor.setFocus()
        for number, line in enumerate(text.split("\n")):
            if number:
                self._qtbot.keyClick(editor, Qt.Key.Key_Return)
            self._qtbot.keyClicks(editor, line)
        return editor

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        into: QWidget | None = None,
    ) -> None:
        """Press a key where the keyboard is."""
        self._qtbot.keyClick(into or QApplication.focusWidget() or self._window, key, modifier)

    def control(self, key: Qt.Key) -> None:
        """Press Ctrl and a key."""
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def _named(self, name: str, kinds: tuple[type[QWidget], ...]) -> list[QWidget]:
        places = [self._window, *(w for w in QApplication.topLevelWidgets() if w.isVisible())]
        return [
            widget
            for place in dict.fromkeys(reversed(places))
            for widget in place.findChildren(QWidget)
            if isinstance(widget, kinds) and widget.isVisible() and _name(widget) == name
        ]


def _name(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton) and not widget.accessibleName():
        return widget.text()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
