"""How long this talk lasts so far, counted only while it is on screen and not paused."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

#: The time is offered for storing at least this often while the clock runs, in seconds.
KEEP_EVERY = 15


class QuietClock(QObject):
    """Counts whole seconds and tells each new one; it never warns and never counts down.

    `now` is a monotonic source of seconds. The clock stands still until `start`, while the
    coach paused it, and while its page is out of view.
    """

    ticked = Signal(int)  #: the seconds spent so far
    keep_due = Signal()  #: KEEP_EVERY seconds were counted since the last time

    def __init__(
        self, now: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._counted = 0.0
        self._since: float | None = None
        self._started = False
        self._paused = False
        self._in_view = False
        self._offered = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def seconds(self) -> int:
        """The whole seconds spent so far."""
        return int(self._elapsed())

    @property
    def is_paused(self) -> bool:
        """Whether the coach stopped the clock."""
        return self._paused

    def start(self, seconds: int) -> None:
        """Count on from `seconds`, not paused."""
        self._counted, self._since = float(seconds), None
        self._started, self._paused, self._offered = True, False, seconds
        self._go_or_stand()

    def set_paused(self, paused: bool) -> None:
        """Stop counting, or go on."""
        self._paused = paused
        self._go_or_stand()

    def watch(self, page: QWidget) -> None:
        """Count only while `page` is on screen."""
        self._in_view = page.isVisible()
        page.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page into view and out of it."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._in_view = event.type() == QEvent.Type.Show
            self._go_or_stand()
        return super().eventFilter(watched, event)

    def _go_or_stand(self) -> None:
        goes = self._started and self._in_view and not self._paused
        if goes and self._since is None:
            self._since = self._now()
            self._wait_for_next_second()
        elif not goes and self._since is not None:
            self._counted, self._since = self._elapsed(), None
            self._timer.stop()

    def _elapsed(self) -> float:
        running = 0.0 if self._since is None else self._now() - self._since
        return self._counted + running

    def _wait_for_next_second(self) -> None:
        passed = self._elapsed() % 1
        self._timer.start(round((1 - passed) * 1000) + 1)

    def _on_timer_timeout(self) -> None:
        self._wait_for_next_second()
        seconds = self.seconds
        self.ticked.emit(seconds)
        if seconds - self._offered >= KEEP_EVERY:
            self._offered = seconds
            self.keep_due.emit()
