"""What was copied here may hold words of a student: at the lock it is taken away again."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication


class OurClipboard(QObject):
    """Remembers whether the clipboard was last filled here.

    Not every system tells who filled it; what was put there while a window of ours had the
    keyboard counts as ours.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._ours = False
        self._clipboard.dataChanged.connect(self._on_data_changed)

    def clear(self) -> None:
        """Empty the clipboard, unless another program filled it."""
        if self._ours or self._clipboard.ownsClipboard():
            self._clipboard.clear()
        self._ours = False

    def _on_data_changed(self) -> None:
        self._ours = QGuiApplication.focusWindow() is not None
