"""A whole number that is set with arrows or typed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox
from typing_extensions import override


class NumberBox(QSpinBox):
    """Between `least` and `most`; a turning wheel passes it by."""

    def __init__(
        self, accessible_name: str, least: int, most: int, *, step: int = 1, suffix: str = ""
    ) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setSuffix(suffix)

    def show_value(self, value: int) -> None:
        """Show a number without sending a signal, unless the coach is typing another one."""
        if value != self.value() and not (self.hasFocus() and self.lineEdit().isModified()):
            with QSignalBlocker(self):
                self.setValue(value)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
