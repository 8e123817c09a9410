"""Backups of the open file: made beside the work, looked through, and only then counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock

from lobcoach.core.backups import (
    NO_SERIES,
    Backup,
    BackupContents,
    Reason,
    due_at,
    is_due,
    series_of,
)
from lobcoach.core.changes import Changes, Kind
from lobcoach.core.errors import FileError, FileTrouble, WorldError
from lobcoach.core.people import Coach
from lobcoach.core.records import utc_now
from lobcoach.services.backup_folder import BackupFolder, ChosenFolder, remove_half
from lobcoach.store.contents import look_into, rows_in
from lobcoach.store.copying import Counts
from lobcoach.store.key import Secret
from lobcoach.store.store import Store
from lobcoach.store.troubles import translated_with_system

#: Names of backups tell whole seconds only.
_WHOLE_SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class FileState:
    """Where the file is, how large, and how it stands with its backups."""

    path: Path
    size: int
    folder: Path
    last: datetime | None
    due: datetime | None


class BackupService:
    """Makes backups of the open file, and knows when the next one is due.

    Everything may take a second or so and is meant for a worker; only `due_now`, `changed` and
    `state` are quick.
    """

    def __init__(
        self,
        store: Store,
        changes: Changes,
        chosen: ChosenFolder = lambda: None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._chosen = chosen
        self._now = now
        self._one = Lock()
        self._changed_since: datetime | None = None
        self._last: datetime | None = None
        self._find_last()
        changes.subscribe(self._on_changed)

    @property
    def folder(self) -> BackupFolder:
        """Return where the backups go now."""
        return BackupFolder(self._store.path, self._chosen())

    @property
    def changed(self) -> bool:
        """Whether something is in the file that is in no backup."""
        return self._changed_since is not None

    def due_now(self) -> bool:
        """Whether it is time for the next backup."""
        return is_due(self._changed_since, self._last, self._now())

    def state(self) -> FileState:
        """Return how the file and its backups stand."""
        path = self._store.path
        size = path.stat().st_size if path.is_file() else 0
        due = due_at(self._changed_since, self._last)
        return FileState(path, size, self.folder.path, self._last, due)

    def make(self, reason: Reason) -> Path:
        """Make a backup, look it through, and only then thin out the old ones.

        FileError when it cannot be made; DAMAGED when the file does not pass the check. Then
        nothing is left of it, and no old one goes. CopyStoppedError when the file is closed.
        """
        with self._one:
            before, self._changed_since = self._changed_since, None
            began = self._now()
            try:
                path = self._make(reason, began)
            except BaseException:
                self._changed_since = before or self._changed_since
                raise
            self._last = began
            return path

    def make_if_possible(self, reason: Reason) -> None:
        """Make a backup before something that is safe without one too, if that can be done.

        A full disk or a stick that is out does not stand in the way of the work.
        """
        with suppress(WorldError):
            self.make(reason)

    def put_aside(self, reason: Reason) -> Path:
        """Make a backup; when the file does not pass the check, a copy byte for byte instead."""
        try:
            return self.make(reason)
        except FileError as error:
            if error.trouble is not FileTrouble.DAMAGED or error.path != self._store.path:
                raise
        half = self.folder.half()
        self._store.copy_bytes_to(half)
        # It need not be readable, so nothing is read from it.
        return self.folder.give_name(half, Reason.DAMAGED, self._now(), NO_SERIES)

    def listed(self) -> list[Backup]:
        """Return the backups, the newest first, and whether each opens with the present key."""
        return self.folder.all(self._store.present_key())

    def look(self, backup: Backup, secret: Secret = None) -> BackupContents:
        """Return what is in a backup; FileError when it does not open, with the present key too."""
        return look_into(backup.path, self._store.present_key() if secret is None else secret)

    def check(self) -> list[str]:
        """Look the whole file through; return a line for everything that is wrong with it.

        It is done on a fresh copy, because a file that is open is not to be read from outside.
        """
        from lobcoach.services.verifying import lines
        from lobcoach.store.verification import verify

        with self._one, self._half() as half:
            self._store.copy_to(half, lasting=False)
            return lines(verify(half, self._store.present_key()))

    def _make(self, reason: Reason, began: datetime) -> Path:
        folder, series = self.folder, self._series()
        with self._half() as half:
            rows = self._store.copy_to(half)
            self._refuse_unsound(half, rows)
            path = folder.give_name(half, reason, began, series)
        folder.thin(began, series)
        return path

    def _refuse_unsound(self, half: Path, rows: Counts) -> None:
        """Raise FileError about the file itself if its copy does not pass the check."""
        from lobcoach.store.verification import verify

        found = verify(half, self._store.present_key(), thoroughly=False)
        if found or rows_in(half, self._store.present_key()) != rows:
            raise FileError(FileTrouble.DAMAGED, self._store.path, str(found[:3]))

    @contextmanager
    def _half(self) -> Iterator[Path]:
        """Give a hidden place for a copy, which is gone at the end; say of what trouble is."""
        folder = self.folder
        half: Path | None = None
        try:
            half = folder.half()
            yield half
        except FileError as error:
            if error.path == self._store.path or error.path.parent != folder.path:
                raise
            raise _of_folder(error, folder, self._store.path) from error
        finally:
            if half is not None:
                remove_half(half)

    def _series(self) -> str:
        with self._store.reading() as tx:
            return next((series_of(coach.id) for coach in tx.find(Coach)), NO_SERIES)

    def _find_last(self) -> None:
        """Find out whether the last time ended with a backup; if not, one is due in a while."""
        newest = self.folder.sound()[:1]
        self._last = newest[0][1].made if newest else None
        with translated_with_system(self._store.path):
            written = datetime.fromtimestamp(self._store.path.stat().st_mtime, UTC)
        if self._last is None or written > self._last + _WHOLE_SECOND:
            self._changed_since = self._now()

    def _on_changed(self, _kinds: frozenset[Kind]) -> None:
        if self._changed_since is None:
            self._changed_since = self._now()


def _of_folder(error: FileError, folder: BackupFolder, file: Path) -> FileError:
    """Say what is wrong in words that fit the folder, or the file when it is that."""
    match error.trouble:
        case FileTrouble.DAMAGED:
            return FileError(error.trouble, file, error.detail)
        case FileTrouble.MISSING | FileTrouble.FOLDER_MISSING:
            return FileError(FileTrouble.FOLDER_MISSING, folder.path / file.name, error.detail)
        case FileTrouble.NO_PERMISSION | FileTrouble.READ_ONLY:
            return FileError(FileTrouble.READ_ONLY, folder.path, error.detail)
        case _:
            return FileError(error.trouble, folder.path, error.detail)
