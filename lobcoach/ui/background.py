"""Work that would make the window stall runs in a thread; its outcome returns as a signal."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

Result = TypeVar("Result")


class _Messenger(QObject):
    """Carries an outcome from the worker thread to the thread of the window."""

    arrived = Signal(object, object)


#: Work that has not come back yet. The thread would otherwise be the last to let go of a messenger
#: whose news is just being told in the thread of the window.
_out: set[Background[Any]] = set()


class Background(Generic[Result]):
    """Runs `work` once in a thread and calls `done` or `failed` in the window's thread.

    `work` must not touch a widget. `forget` makes that nothing is called any more.
    """

    def __init__(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._tell: tuple[Callable[[Result], None], Callable[[Exception], None]] | None
        self._tell = (done, failed)
        self._messenger = _Messenger()
        self._messenger.arrived.connect(self._on_arrived)
        # The thread lets go of the work, and of all that it holds, when it ends.
        # A plain thread: coverage and profilers see it, which they do not in a QThread.
        self._thread = threading.Thread(
            target=self._run, args=(work,), name="lobcoach-work", daemon=True
        )

    def start(self) -> Background[Result]:
        """Begin; return self so that the caller can keep it."""
        _out.add(self)
        self._thread.start()
        return self

    def forget(self) -> None:
        """Let the work end by itself without telling anyone."""
        self._tell = None

    def is_running(self) -> bool:
        """Whether the thread is still at work."""
        return self._thread.is_alive()

    def wait(self) -> None:
        """Wait for the thread to end, so that none is left when the program closes."""
        self._thread.join()

    def _run(self, work: Callable[[], Result]) -> None:
        try:
            result, error = work(), None
        except Exception as caught:  # handed on whole to the window's thread
            result, error = None, caught
        self._messenger.arrived.emit(result, error)

    def _on_arrived(self, result: Result, error: Exception | None) -> None:
        self._thread.join()  # it has nothing left to do, but may still hold on to this
        _out.discard(self)
        if self._tell is None:
            return
        done, failed = self._tell
        if error is None:
            done(result)
        else:
            failed(error)
