"""From what SQLite and the system say to what is wrong with the file."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from lobcoach.core.errors import FileError, FileTrouble

_DATABASE_MOVED = 1032
_OF_SQLITE = {
    dbapi2.SQLITE_PERM: FileTrouble.NO_PERMISSION,
    dbapi2.SQLITE_BUSY: FileTrouble.IN_USE,
    dbapi2.SQLITE_LOCKED: FileTrouble.IN_USE,
    dbapi2.SQLITE_READONLY: FileTrouble.READ_ONLY,
    dbapi2.SQLITE_IOERR: FileTrouble.CANNOT_WRITE,
    dbapi2.SQLITE_CORRUPT: FileTrouble.DAMAGED,
    dbapi2.SQLITE_FULL: FileTrouble.DISK_FULL,
    dbapi2.SQLITE_CANTOPEN: FileTrouble.CANNOT_WRITE,
    dbapi2.SQLITE_NOTADB: FileTrouble.DAMAGED,
}
#: The backup API gives SQLite's words without its code, and the export of SQLCipher another code.
_OF_WORDS = {
    "database or disk is full": FileTrouble.DISK_FULL,
    "disk I/O error": FileTrouble.CANNOT_WRITE,
    "database is locked": FileTrouble.IN_USE,
    "database disk image is malformed": FileTrouble.DAMAGED,
}
_OF_SYSTEM = {
    errno.EACCES: FileTrouble.NO_PERMISSION,
    errno.EPERM: FileTrouble.NO_PERMISSION,
    errno.EROFS: FileTrouble.READ_ONLY,
    errno.ENOSPC: FileTrouble.DISK_FULL,
    errno.EDQUOT: FileTrouble.DISK_FULL,
    errno.EEXIST: FileTrouble.ALREADY_THERE,
    errno.ENOENT: FileTrouble.MISSING,
    errno.ENOTDIR: FileTrouble.FOLDER_MISSING,
}


def trouble_of(error: BaseException | None) -> FileTrouble | None:
    """Return what is wrong with the file or its place; None when it is our bug."""
    if isinstance(error, DBAPIError):
        error = error.orig
    if isinstance(error, OSError):
        return _OF_SYSTEM.get(error.errno or 0, FileTrouble.CANNOT_WRITE)
    code = getattr(error, "sqlite_errorcode", None)
    if code == _DATABASE_MOVED:
        return FileTrouble.REPLACED
    # Where SQL functions do the work, the words alone say what is wrong.
    return _OF_SQLITE.get((code or 0) & 0xFF) or _OF_WORDS.get(str(error))


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the database's own errors inside the block into FileError, where they are that."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        trouble = trouble_of(error)
        if trouble is None:
            raise
        raise FileError(trouble, path, str(getattr(error, "orig", error))) from error


@contextmanager
def translated_with_system(path: Path) -> Iterator[None]:
    """As `translated`, for blocks in which only this file is worked on: system errors too."""
    try:
        with translated(path):
            yield
    except OSError as error:
        raise FileError(trouble_of(error) or FileTrouble.CANNOT_WRITE, path, str(error)) from error
