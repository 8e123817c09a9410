"""Ctrl+Z for what was removed: while that is offered, and where no text has something to undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

_UNDO = QKeySequence.StandardKey.Undo


class UndoKey(QObject):
    """Lets Ctrl+Z do `act` while it is offered.

    A text keeps the key to itself, even without anything to undo; that is the only thing changed
    here, for the text with the keyboard, and only as long as there is an offer.
    """

    def __init__(self, page: QWidget, act: Callable[[], object]) -> None:
        super().__init__(page)
        self._page = page
        self._offered = False
        self._watched: QWidget | None = None
        self._shortcut = QShortcut(QKeySequence(_UNDO), page)
        self._shortcut.setEnabled(False)
        self._shortcut.activated.connect(act)

    def set_offered(self, offered: bool) -> None:
        """Offer to undo, or no more."""
        if offered == self._offered:
            return
        self._offered = offered
        self._shortcut.setEnabled(offered)
        program = QApplication.instance()
        assert isinstance(program, QApplication)
        if offered:
            program.focusChanged.connect(self._on_focus_changed)
            self._watch(program.focusWidget())
        else:
            program.focusChanged.disconnect(self._on_focus_changed)
            self._watch(None)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the key to the program where the text has nothing to undo."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(_UNDO)
            and not _can_undo(watched)
        ):
            event.ignore()
            return True
        return False

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._watch(now)

    def _watch(self, widget: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        is_text = isinstance(widget, QTextEdit | QLineEdit) and self._page.isAncestorOf(widget)
        self._watched = widget if is_text else None
        if self._watched is not None:
            self._watched.installEventFilter(self)


def _can_undo(text: QObject) -> bool:
    if isinstance(text, QTextEdit):
        return text.document().isUndoAvailable()
    return isinstance(text, QLineEdit) and text.isUndoAvailable()
