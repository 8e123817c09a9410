"""How long it takes to open a talk and to go to its next prompt, in a large file.

`python -m benchmarks.talk [TALKS]`: 3,000 students and 20,000 notes; in the real window, until what
was asked for has been painted. Opening is going from the students to a talk that goes on.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.example import library
from benchmarks.figures import percentile, tell
from benchmarks.many_students import filled
from benchmarks.preparing import milliseconds, student_with_history
from benchmarks.tidied import tidy_beside
from lobcoach.core.framework import Competence
from lobcoach.services.opening import open_file
from lobcoach.services.planning import NewTalk
from lobcoach.ui import fonts
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from lobcoach.ui.workspace import Workspace

_ABOUT = (Competence.QUALITIES, Competence.MOTIVES)


def pressed(window: MainWindow, key: Qt.Key) -> None:
    """Press Alt and an arrow: the next prompt, or the one before."""
    QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)


def main(talks: int = 12) -> bool:
    """Measure and tell; return whether the limits are kept."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        path = filled(Path(folder) / "drieduizend.lobcoach", 3000, 21_000)
        student = student_with_history(path)
        services = open_file(path, library())
        controller = ThemeController(ColourChoice.LIGHT)
        controller.apply(app)
        fonts.load_later()
        window = MainWindow(controller)
        window.resize(1366, 768)
        workspace = Workspace(window, services, Preferences(Path(folder) / "lobcoach.ini"))
        workspace.start()
        window.show()
        begun = services.conversations.begin(NewTalk(student, "loopbaanreflectie", 45, _ABOUT))

        def painted(act: Callable[[], object]) -> None:
            act()
            app.processEvents()  # layouts, and with them the paint that was asked for
            app.processEvents()  # what the layout moved once more

        first = milliseconds(lambda: painted(lambda: workspace.open_talk(begun)))
        tidy_beside(window)
        opened, moved = [], []
        for _ in range(talks):
            painted(workspace.show_students)
            opened.append(milliseconds(lambda: painted(lambda: workspace.open_talk(begun))))
            for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
                moved.append(milliseconds(lambda key=key: painted(lambda: pressed(window, key))))
        window.close()
    detail = f"(median {percentile(opened, 0.5):.0f} ms; the first, with its page, {first:.0f} ms)"
    kept = tell("a talk opened, 9 of 10", percentile(opened, 0.9), "ms", 150, detail)
    detail = f"(median {percentile(moved, 0.5):.0f} ms)"
    return tell("the next prompt, 9 of 10", percentile(moved, 0.9), "ms", 50, detail) and kept


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
