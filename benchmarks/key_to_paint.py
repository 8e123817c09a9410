"""How long a letter takes from the key to the screen, while an encrypted file is being saved.

`python -m benchmarks.key_to_paint [KEYS]`: types in a real talk in the real window, at the uneven
pace of a fast typist (30–90 ms between keys). The clock runs from the moment a key is due, so a
save that stands in its way counts, until the note has been painted. The keys that met no save are
told apart, because a busy disk makes every save slow; each letter is also typed into a bare text
field of Qt, to see how busy the computer was.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from benchmarks.example import PASSPHRASE, example
from benchmarks.figures import percentile, tell
from benchmarks.tidied import tidy_beside
from lobcoach.ui import fonts
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from lobcoach.ui.workspace import Workspace

LETTERS = "de student vertelt over het practicum en wat daar goed ging\n"


class Typist(QObject):
    """Types into a note and notes how long each letter took."""

    def __init__(self, editor: NoteEditor, keys: int) -> None:
        super().__init__()
        self.took: list[float] = []
        self.free: list[float] = []
        self.bare: list[float] = []
        self._bare = QTextEdit()
        self._bare.show()
        self.saves = 0
        self._saves_before = 0
        self._editor = editor
        self._keys = keys
        self._pause = random.Random(11)
        self._due = time.perf_counter() + 0.5
        self._wait()

    def count_save(self) -> None:
        """Note that something was saved."""
        self.saves += 1

    def _wait(self) -> None:
        left = max(0.0, self._due - time.perf_counter())
        QTimer.singleShot(round(left * 1000), self._type)

    def _type(self) -> None:
        due = max(self._due, 0.0)
        while time.perf_counter() < due:  # timers round to whole milliseconds
            pass
        letter = LETTERS[len(self.took) % len(LETTERS)]
        self.took.append(typed(self._editor, letter, due))
        self.bare.append(typed(self._bare, letter, time.perf_counter()))
        if self.saves == self._saves_before:
            self.free.append(self.took[-1])
        self._saves_before = self.saves
        if len(self.took) == self._keys:
            QApplication.quit()
            return
        self._due = time.perf_counter() + self._pause.uniform(0.03, 0.09)
        self._wait()


def typed(editor: QTextEdit, letter: str, due: float) -> float:
    """Type a letter; return the milliseconds from when it was due until it was painted."""
    if letter == "\n":
        QTest.keyClick(editor, Qt.Key.Key_Return)
    else:
        QTest.keyClick(editor, letter)
    editor.viewport().repaint()
    return 1000 * (time.perf_counter() - due)


def main(keys: int = 600) -> bool:
    """Measure and tell; return whether the limit is kept."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        services = example(Path(folder), PASSPHRASE)
        controller = ThemeController(ColourChoice.LIGHT)
        controller.apply(app)
        fonts.load_later()
        window = MainWindow(controller)
        window.resize(1366, 768)
        workspace = Workspace(window, services, Preferences(Path(folder) / "lobcoach.ini"))
        workspace.start()
        workspace.open_talk(services.talk_lists.unfinished()[0].id)
        window.show()
        editor = next(each for each in window.findChildren(NoteEditor) if each.isVisible())
        editor.setFocus()
        typist = Typist(editor, keys)
        for autosave in workspace.findChildren(Autosave):
            autosave.saved.connect(typist.count_save)
        tidy_beside(window)
        app.exec()
        window.close()
    took, free, bare = typist.took, typist.free, typist.bare
    ratio = percentile(took, 0.5) / percentile(bare, 0.5)
    tell(
        "key to paint, median", percentile(took, 0.5), "ms", detail=f"({ratio:.1f} × a bare field)"
    )
    tell("a bare field of Qt, 99 of 100 keys", percentile(bare, 0.99), "ms")
    tell("key to paint without a save, 99 of 100", percentile(free, 0.99), "ms", 8)
    detail = f"({typist.saves} saves, highest {max(took):.1f} ms)"
    return tell("key to paint, 99 of 100 keys", percentile(took, 0.99), "ms", 8, detail)


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
