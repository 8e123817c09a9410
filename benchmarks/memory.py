"""How much memory LOBcoach holds: with the students on the screen, and after the first report.

`python -m benchmarks.memory`: the real program in a process of its own (Linux only).
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.example import example
from benchmarks.figures import fresh, tell


def resident() -> float:
    """Return the megabytes of memory that this process holds now."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def program(file: str) -> None:
    """Open a file as a coach does, issue a report, and print the memory after each."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from lobcoach.app import Program
    from lobcoach.services.opened import Services
    from lobcoach.services.report_filling import ReportSettings

    class Measured(Program):
        def _on_doorway_opened(self, services: Services) -> None:
            super()._on_doorway_opened(services)
            self.window.repaint()
            QTimer.singleShot(500, lambda: self._report(services))

        def _report(self, services: Services) -> None:
            print(resident())
            talk = services.talk_lists.of_everyone()[0].id
            services.reports.pages(talk, ReportSettings(), 800)
            services.reports.issue(talk, ReportSettings())
            print(resident())
            self.window.close()

    app = QApplication([])
    shown = Measured(app, Path(file), demo=False)
    shown.window.show()
    app.exec()
    shown.wait()


def main() -> bool:
    """Measure and tell; return whether the limits are kept."""
    with tempfile.TemporaryDirectory() as folder:
        services = example(Path(folder))
        services.close()
        printed = fresh("benchmarks.memory", str(services.path), home=Path(folder))
    filled, reported = map(float, printed.split())
    kept = tell("memory with the students on the screen", filled, "MB", 160)
    return tell("memory after the first report", reported, "MB", 220) and kept


if __name__ == "__main__":
    if len(sys.argv) > 1:
        program(sys.argv[1])
    else:
        sys.exit(not main())
