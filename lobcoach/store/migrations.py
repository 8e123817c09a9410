"""Numbered steps from one schema version to the next, as data, and how they are taken."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import chain, count
from pathlib import Path

from sqlcipher3 import dbapi2

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.store import schema_v1, schema_v2
from lobcoach.store.connection import connect
from lobcoach.store.files import reserve, sync_folder
from lobcoach.store.key import Key

#: Puts a copy of an older file away; gets what writes it to a new path, and the key it has.
KeepBefore = Callable[[Callable[[Path], None], Key | None], object]


@dataclass(frozen=True)
class Step:
    """What brings a file of the version before to `version`."""

    version: int
    statements: tuple[str, ...]


#: Version 1 is made of nothing; what comes later is added here and never changed.
STEPS: tuple[Step, ...] = (Step(1, schema_v1.STATEMENTS), Step(2, schema_v2.STATEMENTS))


def version_of(connection: dbapi2.Connection) -> int:
    """Return the schema version of an open file; 0 for a new one."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def take_steps(connection: dbapi2.Connection, path: Path, steps: Sequence[Step]) -> None:
    """Take all steps the file still needs, in one transaction: all of them or none.

    Foreign keys must be off, as they are on a fresh connection. FileError(DAMAGED) when they
    do not hold afterwards.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in steps:
            if step.version > version_of(connection):
                for statement in step.statements:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {step.version}")
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
        if orphans:
            raise FileError(FileTrouble.DAMAGED, path, f"foreign keys: {orphans[:5]}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def migrate(
    connection: dbapi2.Connection,
    path: Path,
    key: Key | None,
    steps: Sequence[Step],
    keep: KeepBefore | None = None,
) -> None:
    """Bring an older file to the newest version, after `keep` put a copy of it away.

    Without `keep` the copy goes beside the file. When the copy cannot be made, or a step fails,
    the file is as it was; the copy stays.
    """
    newest = steps[-1].version
    if version_of(connection) >= newest:
        return
    if keep is None:
        copy_beside(connection, path, key, newest)
    else:
        keep(partial(_write_copy, connection, key), key)
    take_steps(connection, path, steps)


def keep_nothing(_write: Callable[[Path], None], _key: Key | None) -> None:
    """Put no copy away: for a file that is a copy itself."""


def copy_beside(connection: dbapi2.Connection, path: Path, key: Key | None, version: int) -> Path:
    """Copy the whole file, with the same key, to a new file named after the coming version."""
    numbers = chain([""], (f"-{number}" for number in count(2)))
    names = (f"{path.stem}.voor-versie-{version}{again}{path.suffix}" for again in numbers)
    copy = next(path.with_name(n) for n in names if not os.path.lexists(path.with_name(n)))
    _write_copy(connection, key, copy)
    return copy


def _write_copy(connection: dbapi2.Connection, key: Key | None, copy: Path) -> None:
    """Write the whole file to a new one that is on the disk when this returns, or not at all."""
    reserve(copy)
    try:
        with closing(connect(copy, key, "rw")) as target:
            target.execute("PRAGMA synchronous = EXTRA")
            connection.backup(target)
        with copy.open("rb+") as written:
            os.fsync(written.fileno())
        sync_folder(copy.parent)
    except BaseException:
        copy.unlink()
        raise
