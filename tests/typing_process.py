"""A real LOBcoach in a process of its own that types on and on until it is killed.

Usage: python tests/typing_process.py FILE. Prints `TYPED number time` after every word.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextEdit, QWidget

from lobcoach.app import Program

_LOOK_EVERY_MS = 200
_TYPE_EVERY_MS = 10


class Typist:
    """Opens the unfinished talk as a coach does, and types words in its note."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._number = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start(_LOOK_EVERY_MS)

    def _on_timer_timeout(self) -> None:
        editor = self._editor()
        if editor is None:
            self._go_on_with_the_talk()
            return
        self._timer.setInterval(_TYPE_EVERY_MS)
        self._number += 1
        QTest.keyClicks(editor, f"woord{self._number} ")
        print(f"TYPED {self._number} {time.time()}", flush=True)

    def _editor(self) -> QTextEdit | None:
        for editor in self._window.findChildren(QTextEdit):
            if editor.isVisible() and editor.metaObject().className() == "NoteEditor":
                return editor
        return None

    def _go_on_with_the_talk(self) -> None:
        for button in self._window.findChildren(QAbstractButton):
            if button.isVisible() and button.text() == "Verder met":
                button.click()
                return


def main() -> int:
    app = QApplication(sys.argv[:1])
    program = Program(app, Path(sys.argv[1]), demo=False)
    program.window.show()
    typist = Typist(program.window)
    assert typist is not None
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
