"""How long a class list of a hundred thousand rows takes, and whether the window goes on meanwhile.

`python -m benchmarks.import_list [ROWS]`: drops a list on the real window, looks at its preview,
and takes it over. A timer of 5 ms runs in the window: what a beat comes later than that, the coach
would have waited. Beside it stand the longest beat of the same window with nothing to do, to see
how busy the computer was, and the longest that the window itself was at work between two beats,
which no other program makes longer. The list that is taken over is smaller: the list of students
that follows it is no part of this measurement.
"""

from __future__ import annotations

import csv
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.example import PASSPHRASE, example
from benchmarks.figures import percentile, tell
from benchmarks.tidied import tidy_beside
from lobcoach.ui import fonts
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.class_list_page import ClassListPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from lobcoach.ui.workspace import Workspace

BEAT = 5
HEADINGS = ("Studentnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Stamgroep", "Opleiding",
            "Niveau", "Leerweg", "Leerjaar", "Geboortedatum", "E-mail")  # fmt: skip


class Heart:
    """Beats in the window's thread, and notes how much later than due each beat came."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self.own: list[float] = []
        self._last = self._worked = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)

    def during(self, begin: Callable[[], object], ended: Callable[[], bool]) -> float:
        """Beat from here until it has ended; return the seconds that took."""
        self.late.clear()
        self.own.clear()
        self._worked = time.thread_time()
        loop, started = QEventLoop(), time.perf_counter()
        self._ended, self._loop, self._last = ended, loop, started
        self._timer.start(BEAT)
        QTimer.singleShot(0, begin)
        loop.exec()
        self._timer.stop()
        return time.perf_counter() - started

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.own.append(1000 * (worked - self._worked))
        self._worked = worked
        self.late.append(max(0.0, 1000 * (now - self._last) - BEAT))
        self._last = now
        if self._ended():
            self._loop.quit()


def write_list(path: Path, rows: int) -> Path:
    """Write a list as EduArte does."""
    with path.open("w", encoding="cp1252", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADINGS)
        for n in range(rows):
            writer.writerow((700_000 + n, "Noor", "van den", f"Bérg{n}", f"LAB{n % 40}A",
                             "Allround laborant", "niveau 4", "BOL-voltijd", n % 4 + 1,
                             "01-02-2008", f"{n}@school.example"))  # fmt: skip
    return path


def pause(seconds: float) -> Callable[[], bool]:
    """Return what says whether so much time has gone by since it was first asked."""
    begun: list[float] = []

    def over() -> bool:
        begun.append(time.perf_counter())
        return begun[-1] - begun[0] > seconds

    return over


def main(rows: int = 100_000) -> bool:
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
        window.show()
        students = window.findChild(StudentsPage)
        assert isinstance(students, StudentsPage)
        students.class_list_requested.emit()
        page = window.page()
        assert isinstance(page, ClassListPage)
        heart = Heart()
        tidy_beside(window)
        heart.during(lambda: None, pause(2))
        idle = max(heart.late)
        large = write_list(Path(folder) / "school.csv", rows)
        small = write_list(Path(folder) / "klas.csv", min(rows, 3000))
        heart.during(lambda: None, pause(1))
        idle = max(idle, *heart.late[1:])  # the first beat is late by what was done before it
        took = heart.during(lambda: page.open(large), lambda: not page.is_busy())
        reading, own = list(heart.late), max(heart.own)
        heart.during(lambda: page.open(small), lambda: not page.is_busy())
        stored: list[object] = []
        page.taken_over.connect(lambda *_: stored.append(1))
        page.taken_over.disconnect(workspace._roster._on_page_taken_over)
        students._unsubscribe()
        students._unsubscribe = lambda: None
        storing = heart.during(page._on_take_requested, lambda: bool(stored))
        taking = list(heart.late)
        window.close()
    tell(f"reading and comparing {rows:,} rows".replace(",", "."), took, "s")
    detail = (
        f"(99 of 100 beats {percentile(reading, 0.99):.1f} ms; own work {own:.1f} ms at most; "
        f"idle {idle:.1f} ms at most)"
    )
    kept = tell("longest stall meanwhile", max(reading), "ms", 50, detail)
    tell("storing 3.000 students in an encrypted file", storing, "s")
    return tell("longest stall meanwhile", max(taking), "ms", 50) and kept


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
