"""A connection to a data file: the same driver and settings with and without a passphrase."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from lobcoach.store.key import Key

#: How long to wait for another program that is writing.
BUSY_SECONDS = 2.0


def set_key(connection: dbapi2.Connection, key: Key) -> None:
    """Give the key, fixed to SQLCipher 4's format."""
    connection.execute(f"PRAGMA key = {key.as_pragma()}")
    connection.execute("PRAGMA cipher_compatibility = 4")


def cipher_version() -> str:
    """Return which SQLCipher locks the files, e.g. `4.19.0 community`."""
    with closing(dbapi2.connect(":memory:")) as connection:
        return str(connection.execute("PRAGMA cipher_version").fetchone()[0])


def connect(path: Path, key: Key | None, mode: Literal["ro", "rw"]) -> dbapi2.Connection:
    """Connect to a file that must be there, without writing anything.

    The connection is in autocommit mode and may be used from any thread, one at a time.
    """
    address = quote(os.fsencode(path.absolute().as_posix()))
    connection = dbapi2.connect(
        f"file://{'' if address.startswith('/') else '/'}{address}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
        check_same_thread=False,
    )
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        set_key(connection, key)
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def make_durable(connection: dbapi2.Connection) -> None:
    """Let each commit be on the disk when it returns, and leave nothing of what was erased.

    DELETE and EXTRA lost nothing in simulated power cuts, where WAL and FULL did
    (architecture.md). Setting the journal mode may write: only after all checks.
    """
    mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    if mode != "delete":
        raise dbapi2.OperationalError(f"journal mode is {mode}")
    for setting in ("synchronous = EXTRA", "secure_delete = ON", "fullfsync = ON"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("PRAGMA locking_mode = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def engine_on(connection: dbapi2.Connection) -> Engine:
    """Return an engine that works on this one connection, which stays the caller's to close."""
    return create_engine(
        "sqlite://",
        creator=lambda: connection,
        module=dbapi2,
        poolclass=StaticPool,
        hide_parameters=True,  # what a coach wrote does not belong in an error's text
    )
