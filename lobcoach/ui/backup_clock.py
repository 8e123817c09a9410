"""Makes backups while the coach works, and once more at closing; nobody waits for them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from lobcoach.core.backups import Reason
from lobcoach.core.errors import FileError, FileTrouble, RuleError, WorldError
from lobcoach.services.backups import BackupService
from lobcoach.services.sentences import sentence
from lobcoach.ui.background import Background

#: How often it looks whether a backup is due.
LOOK_EVERY_MS = 60_000


class BackupClock(QObject):
    """Looks every minute whether a backup is due, and makes it in a thread.

    What goes wrong is told through `failed` the first time and when the coach asked by hand, and
    tried again at the next turn.
    """

    made = Signal(Path)
    failed = Signal(Exception)

    def __init__(self, backups: BackupService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backups = backups
        self._work: Background[Path] | None = None
        self._problem: Exception | None = None
        self._reason = Reason.AT_WORK
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def problem(self) -> Exception | None:
        """Why the last backup could not be made; None when it could."""
        return self._problem

    @property
    def busy(self) -> bool:
        """Whether one is being made."""
        return self._work is not None

    @property
    def runs(self) -> bool:
        """Whether backups are made by themselves; of the example file they are not."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()

    def look(self) -> None:
        """Make a backup if one is due."""
        if self._backups.due_now():
            self.make(Reason.AT_WORK)

    def make(self, reason: Reason) -> None:
        """Make a backup now, unless one is being made already."""
        if self._work is None:
            self._reason = reason
            self._work = Background(
                lambda: self._backups.make(reason), self._on_made, self._on_failed
            ).start()

    def stop(self, *, closing: bool = False) -> None:
        """Look no more, and wait for what is being made; when `closing`, make a last one if needed.

        That one never stands in the way: what goes wrong with it comes up at the next turn.
        """
        self._timer.stop()
        if self._work is not None:
            self._work.forget()
            self._work.wait()
            self._work = None
        if closing and self._backups.changed:
            with suppress(WorldError):
                self._backups.make(Reason.CLOSING)

    def _on_made(self, path: Path) -> None:
        self._work = self._problem = None
        self.made.emit(path)

    def _on_failed(self, error: Exception) -> None:
        self._work = None
        if not isinstance(error, (WorldError, RuleError)):
            raise error
        first, self._problem = self._problem is None, error
        if first or self._reason is Reason.BY_HAND:
            self.failed.emit(error)


def backup_problem(error: Exception) -> str:
    """Return what a coach is told about a backup that could not be made."""
    if not isinstance(error, (WorldError, RuleError)):
        raise error
    if isinstance(error, FileError) and error.trouble is FileTrouble.DAMAGED:
        return (
            "Er is geen reservekopie gemaakt, want in je bestand klopt iets niet. De oude "
            "reservekopieën blijven staan. Kies ‘Kijk het bestand na’ bij de instellingen."
        )
    return (
        f"De reservekopie kon niet worden gemaakt. {sentence(error)} LOBcoach probeert het straks "
        "weer; je werk zelf is gewoon bewaard."
    )
