"""The backup of an older file, made just before it is brought up to date.

What looks it through is imported then: nearly every time a file is opened it is up to date.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from lobcoach.core.backups import NO_SERIES, Reason, series_of
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.records import utc_now
from lobcoach.services.backup_folder import BackupFolder, ChosenFolder, remove_half
from lobcoach.store.contents import coach_in
from lobcoach.store.key import Key
from lobcoach.store.troubles import translated_with_system


def back_up(
    file: Path,
    chosen: ChosenFolder,
    write: Callable[[Path], None],
    key: Key | None,
    now: Callable[[], datetime] = utc_now,
) -> Path:
    """Let `write` copy the file into its folder with backups, and look that through.

    Where the chosen folder cannot take it (a stick that is out), the usual one does. FileError
    when neither can; DAMAGED when the file does not pass the check. Then nothing is left.
    """
    folder = BackupFolder(file, chosen())
    try:
        return _back_up(folder, write, key, now)
    except FileError as error:
        if folder.chosen is None or error.path == file:
            raise
    return _back_up(BackupFolder(file), write, key, now)


def _back_up(
    folder: BackupFolder,
    write: Callable[[Path], None],
    key: Key | None,
    now: Callable[[], datetime],
) -> Path:
    from lobcoach.store.verification import verify

    half = folder.half()
    try:
        with translated_with_system(half):
            write(half)
        found = verify(half, key, thoroughly=False)
        if found:
            raise FileError(FileTrouble.DAMAGED, folder.file, str(found[:3]))
        coach = coach_in(half, key)
        series = series_of(coach) if coach else NO_SERIES
        return folder.give_name(half, Reason.MIGRATION, now(), series)
    finally:
        remove_half(half)
