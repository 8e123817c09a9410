"""The real program under a guard that notes every socket that is made.

`python -m tests.watched_program FOLDER [probe]`:
opens the example file as `lobcoach --demo` does, issues a report, closes the window, and prints
what it saw as JSON. With `probe` it only makes a socket, to show that it would be seen.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from pathlib import Path

FOLDER = Path(sys.argv[1])
for variable in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
    os.environ[variable] = str(FOLDER)
os.environ["QT_QPA_PLATFORM"] = "offscreen"

noted: list[str] = []


def guard(event: str, arguments: tuple[object, ...]) -> None:
    """Note a socket that can reach another computer, and every name that is looked up."""
    if not event.startswith("socket."):
        return
    made = event == "socket.__new__"
    if not made or arguments[1] in (socket.AF_INET, socket.AF_INET6):
        noted.append(f"{event} {arguments[1:]}")


sys.addaudithook(guard)

# Only now, under the guard.
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from lobcoach.app import Program  # noqa: E402
from lobcoach.core.backups import Reason  # noqa: E402
from lobcoach.services.opened import Services  # noqa: E402
from lobcoach.services.report_filling import ReportSettings  # noqa: E402


class Watched(Program):
    """The program, that issues a report as soon as its file is open and then closes."""

    issued = 0

    def _on_doorway_opened(self, services: Services) -> None:
        super()._on_doorway_opened(services)
        talk = services.talk_lists.of_everyone()[0]
        report = services.reports.issue(talk.id, ReportSettings())
        self.issued = len(services.reports.document(report.id))
        services.backups.make(Reason.BY_HAND)
        services.locking.add("vijf rustige zinnen")
        QTimer.singleShot(0, self.window.close)


def native_sockets() -> list[str]:
    """Return the network sockets that this process holds open, whoever made them (Linux)."""
    if sys.platform != "linux":
        return []
    held = {str(each.readlink()) for each in Path("/proc/self/fd").iterdir() if each.is_symlink()}
    found = []
    for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        path = Path("/proc/self/net", table)
        lines = path.read_text().splitlines()[1:] if path.exists() else []
        found += [line for line in lines if f"socket:[{line.split()[9]}]" in held]
    return found


def run() -> int:
    """Run the program until it has closed itself; return the size of its report in bytes."""
    app = QApplication([])
    program = Watched(app, None, demo=True)
    program.window.show()
    app.exec()
    program.wait()
    return program.issued


def main() -> None:
    """Print what was seen."""
    size = 0
    if "probe" in sys.argv:
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
    else:
        size = run()
    maps = Path("/proc/self/maps")  # Linux only
    seen = {
        "report_bytes": size,
        "sockets": noted + native_sockets(),
        "qt_network": [name for name in sys.modules if "QtNetwork" in name],
        "network_library": maps.exists() and "Qt6Network" in maps.read_text(),
    }
    print(json.dumps(seen))


if __name__ == "__main__":
    main()
