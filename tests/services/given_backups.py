"""A file with a coach in it, and its backups, for tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.people import Coach, Student
from lobcoach.services.backup_folder import BackupFolder
from lobcoach.services.backups import BackupService
from lobcoach.services.restoring import RestoreService
from lobcoach.store.key import Secret
from lobcoach.store.store import Store

PASSPHRASE = "een lange zin van mij"
START = datetime(2026, 11, 25, 19, 51, 7, tzinfo=UTC)


class Desk:
    """An open file, its services, and a clock that is set by hand."""

    def __init__(self, path: Path, passphrase: Secret = None, *, new: bool = True) -> None:
        self.now = START
        self.chosen: Path | None = None
        self.changes = Changes()
        if new:
            assert passphrase is None or isinstance(passphrase, str)
            self.store = Store.create(path, passphrase)
            with self.store.transaction() as tx:
                tx.put(Coach(name="Marleen de Boer"))
        else:
            self.store = Store.open(path, passphrase)
        self.backups = BackupService(
            self.store, self.changes, lambda: self.chosen, lambda: self.now
        )
        self.restoring = RestoreService(self.store, self.backups)

    @property
    def folder(self) -> BackupFolder:
        return self.backups.folder

    def add(self, name: str) -> None:
        """Write a student, as the program would."""
        with self.store.transaction() as tx:
            tx.put(Student(first_name=name))
        self.changes.publish(Kind.STUDENTS)

    def names(self) -> list[str]:
        """Return who is in the file."""
        with self.store.reading() as tx:
            return sorted(student.first_name for student in tx.find(Student))

    def forward(self, **step: float) -> None:
        self.now += timedelta(**step)
