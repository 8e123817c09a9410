"""Putting a backup in the place of a data file; what stood there is put aside first."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from lobcoach.core.backups import NO_SERIES, BackupName, Reason
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.records import utc_now
from lobcoach.services.backup_folder import BackupFolder, half_in, remove_half
from lobcoach.services.backups import BackupService
from lobcoach.store.contents import fitting_key
from lobcoach.store.files import copy_whole, sync_folder
from lobcoach.store.key import Key, Secret
from lobcoach.store.opening import needs_passphrase
from lobcoach.store.store import Store
from lobcoach.store.troubles import translated_with_system
from lobcoach.store.verification import verify

#: Troubles in which an earlier file helps.
_HELPED = (
    FileTrouble.MISSING,
    FileTrouble.EMPTY,
    FileTrouble.FOREIGN,
    FileTrouble.DAMAGED,
    FileTrouble.TRUNCATED,
)


class RestoreService:
    """Goes back to a backup while the file is open, and forth again."""

    def __init__(self, store: Store, backups: BackupService) -> None:
        self._store = store
        self._backups = backups
        self._aside: tuple[Path, Key | None] | None = None

    @property
    def can_undo(self) -> bool:
        """Whether the file as it was before the last restore can come back."""
        return self._aside is not None and self._aside[0].is_file()

    def restore(self, backup: Path, secret: Secret = None) -> Path:
        """Put a backup in the place of the file, and go on with that; return what was put aside.

        `secret` opens the backup; without one the present key does. FileError when the backup is
        not sound, or something cannot be written; then we go on with the file that we had.
        The caller lets every page read again.
        """
        before = self._store.present_key()
        with _sound_copy(backup, self._store.path, before if secret is None else secret) as copy:
            half, key = copy
            aside = self._backups.put_aside(Reason.RESTORE)
            self._store.swap(half, key)
        damaged = Reason.DAMAGED in aside.stem
        self._aside = None if damaged else (aside, before)
        return aside

    def undo(self) -> Path:
        """Put back what the last restore put aside, which can be undone itself; FileError if not.

        Returns what was put aside now. RuntimeError when there is nothing to undo.
        """
        if self._aside is None:
            raise RuntimeError("nothing was restored")
        return self.restore(*self._aside)


def helping_backup(trouble: FileError, folder: BackupFolder) -> tuple[Path, BackupName] | None:
    """Return the newest backup if it helps with this trouble.

    Of those that are not locked the newest sound one; a locked one cannot be looked into yet.
    """
    if trouble.trouble not in _HELPED:
        return None
    for path, name in folder.sound():
        try:
            if needs_passphrase(path) or not verify(path, thoroughly=False):
                return path, name
        except FileError:
            continue
    return None


def restore_closed(
    file: Path,
    backup: Path,
    secret: Secret = None,
    chosen: Path | None = None,
    now: Callable[[], datetime] = utc_now,
) -> Path | None:
    """Put a backup in the place of a file that is not open; return what was put aside, if any.

    What stands there is copied byte for byte, with the journal of a write that was not finished:
    that journal belongs to it, and would spoil the backup. FileError when the backup is not
    sound or something cannot be written; the file is then as it was.
    """
    with _sound_copy(backup, file, secret) as (half, _):
        aside = _put_aside(file, BackupFolder(file, chosen), now)
        journal = _journal_of(file)
        with translated_with_system(file):
            journal.unlink(missing_ok=True)
            half.replace(file)
            sync_folder(file.parent)
    return aside


def _put_aside(file: Path, folder: BackupFolder, now: Callable[[], datetime]) -> Path | None:
    if not os.path.lexists(file):
        return None
    half = folder.half()
    half_journal = half.with_name(half.name + "-journal")
    try:
        with translated_with_system(file):
            copy_whole(file, half)
            if _journal_of(file).exists():
                copy_whole(_journal_of(file), half_journal)
            aside = folder.give_name(half, Reason.DAMAGED, now(), NO_SERIES)
            if half_journal.exists():
                half_journal.rename(_journal_of(aside))
    finally:
        remove_half(half)
        remove_half(half_journal)
    return aside


@contextmanager
def _sound_copy(backup: Path, file: Path, secret: Secret) -> Iterator[tuple[Path, Key | None]]:
    """Give a checked copy of the backup beside the file, and its key; gone if still there after."""
    if not file.parent.is_dir():
        raise FileError(FileTrouble.FOLDER_MISSING, file)
    key = fitting_key(backup, secret)
    half = half_in(file.parent)
    try:
        with translated_with_system(file):
            copy_whole(backup, half)
        found = verify(half, key, thoroughly=False)
        if found:
            raise FileError(FileTrouble.DAMAGED, backup, str(found[:3]))
        yield half, key
    finally:
        remove_half(half)


def _journal_of(path: Path) -> Path:
    return path.with_name(path.name + "-journal")
