"""Writing all that is in a data file to another one, with a key of its own or none."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from lobcoach.store.connection import connect
from lobcoach.store.key import Key


def export(path: Path, key: Key | None, target: Path, new: Key | None) -> None:
    """Copy everything into `target`, an empty file that is there, to open with `new`.

    Row by row: pages of a locked file have another layout than those of an open one. `target` is
    not brought to the disk yet.
    """
    address = quote(os.fsencode(target.absolute().as_posix()))
    given = "''" if new is None else new.as_pragma()
    with closing(connect(path, key, "ro")) as connection:
        # SQLCipher's own export leaves these two behind.
        numbers = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version")
        }
        connection.execute(f"ATTACH DATABASE ? AS fresh KEY {given}", (f"file:{address}?mode=rw",))
        # A half file is thrown away, so it needs no journal.
        connection.execute("PRAGMA fresh.journal_mode = OFF")
        connection.execute("PRAGMA fresh.synchronous = OFF")
        connection.execute("SELECT sqlcipher_export('fresh')")
        for name, number in numbers.items():
            connection.execute(f"PRAGMA fresh.{name} = {number}")
        connection.execute("DETACH DATABASE fresh")
