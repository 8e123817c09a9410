"""Driving the program as someone without a mouse does: keys, and what is seen or read out."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.widget_tree import name_of

_MANY_STOPS = 150
_LAYERS = 20
_PATIENCE = 20_000


class Keyboard:
    """Sends keys to whatever has the keyboard, and looks only at what is on the screen.

    After every key something visible with a name has the keyboard. `typed` is all that was typed.
    """

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.typed: list[str] = []

    def here(self) -> QWidget:
        """Return the control that has the keyboard, waiting until one has."""
        self._qtbot.waitUntil(_has_keyboard, timeout=_PATIENCE)
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def name(self) -> str:
        """Return what a screen reader says of the control that has the keyboard."""
        return name_of(self.here())

    def press(self, *keys: str) -> None:
        """Press these keys one after the other, each such as `Ctrl+Shift+P`."""
        for each in keys:
            combination = QKeySequence(each)[0]
            QTest.keyClick(self._hears(), combination.key(), combination.keyboardModifiers())
            self._see_where_the_keyboard_is()

    def type(self, text: str) -> None:
        """Type this where the keyboard is."""
        for letter in text:
            QTest.keyClicks(self._hears(), letter)
        self.typed.append(text)

    def tab_to(self, name: str, *, back: bool = False) -> None:
        """Press Tab until the control with this name has the keyboard; `back` with Shift."""
        passed = []
        for _ in range(_MANY_STOPS):
            here = self.name()
            if here == name:
                return
            passed.append(here)
            self.press("Shift+Tab" if back else "Tab")
        raise AssertionError(f"Tab never comes to {name!r}, only to {dict.fromkeys(passed)}")

    def find(self, typed: str, *, choice: str = "") -> None:
        """Choose with Ctrl+K what a few letters lead to; `choice` is what must be first then."""
        self.press("Ctrl+K")
        assert self.name() == "Zoek een student, pagina of actie"
        self.search(typed, choice=choice)

    def search(self, typed: str, *, choice: str = "") -> None:
        """Choose from the list that is on screen what a few letters lead to."""
        QTest.keyClicks(self.here(), typed)
        (found,) = (each for each in _shown(QAbstractItemView) if name_of(each) == "Gevonden")
        assert choice in ("", str(found.currentIndex().data()))
        self.press("Return")

    def wait_for(self, words: str) -> None:
        """Wait until these words stand on the screen."""
        self._qtbot.waitUntil(lambda: self.sees(words), timeout=_PATIENCE)

    def sees(self, words: str) -> bool:
        """Whether these words stand somewhere on the screen, or begin to."""
        return any(words in each for each in on_screen())

    def called(self, begin: str) -> list[str]:
        """Return what buttons on screen are called that begin so, from top to bottom."""
        for _ in range(_LAYERS):
            QApplication.processEvents()  # each layout within another finds its place in its turn
        found = [each for each in _shown(QAbstractButton) if name_of(each).startswith(begin)]
        found.sort(key=lambda each: each.mapToGlobal(QPoint()).y())
        return [name_of(each) for each in found]

    def _hears(self) -> QWidget:
        """Return what Qt sends keys to: what popped up, else what has the keyboard."""
        popup = QApplication.activePopupWidget()
        return self.here() if popup is None else popup.focusWidget() or popup

    def _see_where_the_keyboard_is(self) -> None:
        if QApplication.activePopupWidget() is not None:
            return
        here = self.here()
        assert here.isEnabled(), f"the keyboard is in {name_of(here)!r}, which is off"
        assert name_of(here).strip(), f"the keyboard is in {here}, which has no name"


def on_screen() -> list[str]:
    """Return the words of all labels, buttons and fields in view, and what buttons are called."""
    found = [each.text() for kind in (QLabel, QAbstractButton, QLineEdit) for each in _shown(kind)]
    found += [each.toPlainText() for kind in (QTextEdit, QPlainTextEdit) for each in _shown(kind)]
    found += [name_of(each) for each in _shown(QAbstractButton)]
    return found + [each.currentText() for each in _shown(QComboBox)]


def _shown(kind: type) -> list:  # type: ignore[type-arg]
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    found = [each for window in windows for each in window.findChildren(kind)]
    return [each for each in dict.fromkeys(found) if each.isVisible()]


def _has_keyboard() -> bool:
    if QApplication.activePopupWidget() is None:
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        above = QApplication.activeModalWidget() or (windows[-1] if windows else None)
        if above is not None and QGuiApplication.focusWindow() is not above.windowHandle():
            above.activateWindow()  # as a desktop does when a dialog or a list comes or goes
            return False
    focused = QApplication.focusWidget()
    return (
        focused is not None
        and focused.isVisible()
        and focused.window() is QApplication.activeWindow()
    )
