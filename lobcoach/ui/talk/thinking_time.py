"""Ten seconds of quiet after a question, for a student who is helped by that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

#: So long a question is left alone (issue "Language and calm"), in milliseconds.
THINKING_TIME = 10_000


class ThinkingTime(QObject):
    """Begins anew at every other question, and ends by itself or when its page goes."""

    changed = Signal(bool)  #: whether it is time to think

    def __init__(self, milliseconds: int = THINKING_TIME, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._question = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(lambda: self.changed.emit(False))

    @property
    def is_on(self) -> bool:
        """Whether it is time to think now."""
        return self._timer.isActive()

    def ask(self, question: str) -> None:
        """Begin if this is another question than the one before."""
        if question != self._question:
            self._question = question
            self._timer.start()
            self.changed.emit(True)

    def stop(self) -> None:
        """End it now; the same question asked again begins anew."""
        self._question = ""
        self._timer.stop()
        self.changed.emit(False)

    def watch(self, page: QWidget) -> None:
        """End it when `page` goes out of view."""
        page.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page out of view."""
        if event.type() == QEvent.Type.Hide:
            self.stop()
        return super().eventFilter(watched, event)
