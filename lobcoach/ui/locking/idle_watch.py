"""Notices that nobody touched the program for a while, by the clock on the wall: sleep counts."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from typing_extensions import override

#: A clock of Qt stands still while the computer sleeps, so it looks at the wall this often.
_LOOK_EVERY = 30.0
_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Tells once when no key, pointer or touch came for `minutes()`; 0 minutes is never.

    The first key or click after that long a pause goes nowhere: it was meant for a screen that
    should have been locked already. `now` gives seconds of the wall clock.
    """

    idle = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        now: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._now = now
        self._last = now()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._running = False
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)

    def start(self) -> None:
        """Count from now on."""
        self._running = True
        self._last = self._now()
        self._watch(QGuiApplication.focusWindow())
        self._wait()

    def stop(self) -> None:
        """Count no more."""
        self._running = False
        self._timer.stop()

    def look(self) -> bool:
        """Look at the clock; tell it, and return True, when the time is over."""
        if not self._running:
            return False
        # A clock that was put back says nothing about the coach.
        self._last = min(self._last, self._now())
        limit = self._minutes() * 60
        if limit and self._now() - self._last >= limit:
            self.stop()
            self.idle.emit()
            return True
        self._wait()
        return False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count anew at every sign of life."""
        if event.type() in _SIGNS and self._running:
            if self.look():
                return True
            self._last = self._now()
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        """Follow a window that keys go to; all input comes through it, and little else does."""
        if window is not None and self._running:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _wait(self) -> None:
        limit = self._minutes() * 60
        left = limit - (self._now() - self._last) if limit else _LOOK_EVERY
        self._timer.start(round(1000 * max(0.05, min(left, _LOOK_EVERY))))
