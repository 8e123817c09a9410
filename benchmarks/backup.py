"""How quick the window stays while a file of 20 MB is backed up and looked through.

`python -m benchmarks.backup [NOTES]`: an encrypted file with that many notes, in the real window.
While a backup is made, and then while the file is checked, a clock of Qt ticks every few
milliseconds and a note is saved ten times a second, both in the thread of the window. The longest
time between two ticks, less what saving itself took, is how long the window stood still.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.example import PASSPHRASE, example
from benchmarks.figures import percentile, tell
from benchmarks.save import note_saver
from benchmarks.tidied import tidy_beside
from lobcoach.core.backups import Reason
from lobcoach.core.records import new_id
from lobcoach.core.talk import Answer, PlanStep
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.store.store import Store
from lobcoach.ui import fonts
from lobcoach.ui.background import Background
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from lobcoach.ui.workspace import Workspace

TICK_MS = 2
SAVE_EVERY_MS = 100
NOTES = 12_000
WORDS = "Ik werd juist rustig toen het misging, en dat had ik niet van mezelf gedacht. "


class Pulse(QObject):
    """Ticks in the thread of the window while a work goes on, and saves meanwhile."""

    def __init__(self, work: Callable[[], object], save: Callable[[int], None]) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.saves: list[float] = []
        self.seconds = 0.0
        self._save = save
        self._last = time.perf_counter()
        self._saving = 0.0
        self._begun = self._last
        self._loop = QEventLoop()  # ending that of the program would close the window
        self._ticks, self._turns = QTimer(self), QTimer(self)
        self._ticks.timeout.connect(self._tick)
        self._turns.timeout.connect(self._turn)
        self._ticks.start(TICK_MS)
        self._turns.start(SAVE_EVERY_MS)
        self._work = Background(work, self._on_done, self._on_failed).start()
        self._loop.exec()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(1000 * (now - self._last) - self._saving)
        self._last, self._saving = now, 0.0

    def _turn(self) -> None:
        begun = time.perf_counter()
        self._save(len(self.saves))
        took = 1000 * (time.perf_counter() - begun)
        self.saves.append(took)
        self._saving += took

    def _on_done(self, _result: object) -> None:
        self._tick()
        self.seconds = time.perf_counter() - self._begun
        self._ticks.stop()
        self._turns.stop()
        self._loop.quit()

    def _on_failed(self, error: Exception) -> None:
        raise error


def fill(path: Path, notes: int) -> None:
    """Write so many notes of some sentences into the file."""
    store = Store.open(path, PASSPHRASE)
    with store.transaction() as tx:
        answer = tx.find(Answer)[0]
        step = tx.get(PlanStep, answer.step_id)
        for number in range(notes):
            own = tx.put(replace(step, id=new_id(), order=1000 + number))
            text = f"{number} {WORDS * (number % 8 + 2)}"
            tx.put(replace(answer, id=new_id(), step_id=own.id, text=text))
    store.close()


def measured(name: str, work: Callable[[], object], save: Callable[[int], None]) -> bool:
    """Measure one work and tell; return whether the limits are kept."""
    pulse = Pulse(work, save)
    detail = f"({pulse.seconds:.1f} s, {len(pulse.saves)} saves)"
    kept = tell(f"longest stall of the window by a {name}", max(pulse.gaps), "ms", 50, detail)
    if pulse.saves:
        tell(f"a save during a {name}, median", percentile(pulse.saves, 0.5), "ms")
        highest = percentile(pulse.saves, 0.99)
        kept = tell(f"a save during a {name}, 99 of 100", highest, "ms", 50) and kept
    return kept


def idle(seconds: float) -> None:
    """Let time go by, to compare with."""
    time.sleep(seconds)


def window_on(services: Services, controller: ThemeController, folder: Path) -> MainWindow:
    """Return the real window, with a talk in it."""
    window = MainWindow(controller)
    workspace = Workspace(window, services, Preferences(folder / "lobcoach.ini"))
    workspace.start()
    workspace.open_talk(services.talk_lists.unfinished()[0].id)
    window.show()
    return window


def main(notes: int = NOTES) -> bool:
    """Measure and tell; return whether the limits are kept."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = example(folder, PASSPHRASE)
        library = made.library
        made.close()
        fill(made.path, notes)
        services = open_file(made.path, library, PASSPHRASE)
        controller = ThemeController(ColourChoice.LIGHT)
        controller.apply(app)
        fonts.load_later()
        window = window_on(services, controller, folder)
        save = note_saver(services)
        tidy_beside(window)
        tell("the file", services.path.stat().st_size / 1e6, "MB")
        measured("pause of 3 s, to compare with", lambda: idle(3), save)
        kept = measured("backup", lambda: services.backups.make(Reason.BY_HAND), save)
        kept = measured("check", services.backups.check, save) and kept
        window.close()
    return kept


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
