"""The data file as a file: which one it is, making it private, putting it in its place."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


class Identity(NamedTuple):
    """What tells whether a file is still the one we left."""

    device: int
    inode: int
    size: int
    changed_ns: int

    def same_file(self, other: Identity | None) -> bool:
        """Whether the other is this very file, changed or not."""
        return other is not None and other[:2] == self[:2]


def identity(path: Path) -> Identity | None:
    """Return what file stands at `path` now; None when there is none."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return Identity(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


def reserve(path: Path) -> None:
    """Make an empty file that only this user can read; FileExistsError if it is there."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def copy_whole(path: Path, target: Path) -> None:
    """Copy a file byte for byte to a new one that only this user can read, down to the disk.

    Not for a file that this process has open: closing it would drop SQLite's locks on it.
    """
    reserve(target)
    try:
        with path.open("rb") as source, target.open("rb+") as copy:
            shutil.copyfileobj(source, copy)
            copy.flush()
            os.fsync(copy.fileno())
        sync_folder(target.parent)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Make sure that names made in the folder survive a power cut, where the system can."""
    with suppress(OSError):  # Windows opens no folders
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def put_in_place(finished: Path, path: Path) -> None:
    """Give a finished file its name at once; FileExistsError if that name is taken."""
    try:
        path.hardlink_to(finished)
        finished.unlink()
    except FileExistsError:
        raise
    except OSError:  # no hard links on this kind of disk
        if path.exists():
            raise FileExistsError(path) from None
        finished.rename(path)
    sync_folder(path.parent)
