"""Copying an open data file a few pages at a time, so that nobody waits long for the file."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from lobcoach.core.errors import WorldError
from lobcoach.store.connection import connect
from lobcoach.store.files import reserve, sync_folder
from lobcoach.store.key import Key
from lobcoach.store.rows import TABLE_NAMES

#: As many as take a millisecond or so, encrypted.
_PAGES_A_STEP = 16
#: How many rows each table has.
Counts = dict[str, int]


class CopyStoppedError(WorldError):
    """The file was closed while it was being copied; nothing of the copy is left."""


def copy_in_steps(
    source: dbapi2.Connection,
    target: Path,
    key: Key | None,
    between: Callable[[int], None],
    *,
    lasting: bool = True,
) -> None:
    """Copy the whole file to a new one that only this user can read, and that has this key.

    Unless it is not `lasting`, it is on the disk when this returns.
    `between` gets the number of pages that are left, after each step; what it lets others write
    with `source` meanwhile goes into the copy. Whatever goes wrong, no half copy is left.
    """
    reserve(target)
    try:
        with closing(connect(target, key, "rw")) as copy:
            # A half copy is thrown away, so it needs no journal; it is put on the disk at the end.
            for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = 100"):
                copy.execute(f"PRAGMA {setting}")
            source.backup(
                copy,
                pages=_PAGES_A_STEP,
                progress=lambda _status, left, _total: between(left),
                sleep=0.01,
            )
        if lasting:
            with target.open("rb+") as written:
                os.fsync(written.fileno())
            sync_folder(target.parent)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def counts(connection: dbapi2.Connection) -> Counts:
    """Return how many rows each table has, at this moment."""
    return {
        name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
        for name in TABLE_NAMES
    }
