"""Numbered steps from one schema version to the next, as data, and how they are taken."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from sqlcipher3 import dbapi2

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.store import schema_v1, schema_v2
from lobcoach.store.connection import connect
from lobcoach.store.files import reserve, sync_folder
from lobcoach.store.key import Key


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
    connection: dbapi2.Connection, path: Path, key: Key | None, steps: Sequence[Step]
) -> Path | None:
    """Bring an older file to the newest version, after putting a copy beside it.

    Returns the copy, or None when nothing had to be done. When a step fails the file is as it
    was; the copy stays.
    """
    newest = steps[-1].version
    if version_of(connection) >= newest:
        return None
    copy = copy_beside(connection, path, key, newest)
    take_steps(connection, path, steps)
    return copy


def copy_beside(connection: dbapi2.Connection, path: Path, key: Key | None, version: int) -> Path:
    """Copy the whole file, with the same key, to a new file named after the coming version."""
    numbers = chain([""], (f"-{number}" for number in count(2)))
    names = (f"{path.stem}.voor-versie-{version}{again}{path.suffix}" for again in numbers)
    copy = next(path.with_name(n) for n in names if not os.path.lexists(path.with_name(n)))
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
    return copy
