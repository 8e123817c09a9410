"""One start, in a process of its own: a bare window of Qt, or LOBcoach with a data file.

`python -m benchmarks.first_window bare|FILE` prints the clock at the end of the first paint and,
for LOBcoach, when the students were on the screen. The clock is one that all processes share.
"""

from __future__ import annotations

import gc
import sys
import time
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget
from typing_extensions import override


class FirstPaint(QObject):
    """Prints the clock when a window has painted for the first time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        window.winId()  # makes the native window that gets the events
        self._target = window.windowHandle()
        self._target.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window paint first, then look at the clock."""
        if event.type() is not QEvent.Type.Expose:
            return False
        watched.removeEventFilter(self)
        watched.event(event)
        print(time.monotonic(), flush=True)
        return True


def bare() -> None:
    """Show the smallest window Qt can make."""
    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("LOBcoach"))
    window.resize(1360, 860)
    painted = FirstPaint(window)
    window.show()
    QTimer.singleShot(0, app.quit)
    app.exec()
    del painted


def program(file: str) -> None:
    """Show LOBcoach until the students are painted."""
    gc.disable()  # as the program does, before it imports a window
    from pathlib import Path

    from lobcoach.app import Program

    class Measured(Program):
        def _on_doorway_opened(self, services: Any) -> None:
            super()._on_doorway_opened(services)
            self.window.repaint()
            print(time.monotonic(), flush=True)
            QTimer.singleShot(0, self.window.close)

    app = QApplication([])
    shown = Measured(app, Path(file), demo=False)
    painted = FirstPaint(shown.window)
    shown.window.show()
    app.exec()
    shown.wait()
    del painted


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else program(sys.argv[1])
