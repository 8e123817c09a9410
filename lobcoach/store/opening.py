"""Opening a data file: everything is looked at before anything is written.

A refusal leaves the file as it was, byte for byte, and makes nothing. One legal exception: when
a program was killed while writing, the journal it left is rolled back by the first look.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.store.connection import connect, make_durable
from lobcoach.store.key import SALT_BYTES, Key, Secret, derive, usable
from lobcoach.store.migrations import STEPS, KeepBefore, Step, migrate, version_of
from lobcoach.store.rows import TABLE_NAMES
from lobcoach.store.schema_v1 import APPLICATION_ID
from lobcoach.store.troubles import translated_with_system, trouble_of

_PLAIN = b"SQLite format 3\0"
_PAGE = 4096
_SQLITE_HEADER = 100
#: Files that look random too, but are plainly something else: zip, pdf, jpeg, png, old Office.
_OTHER_KINDS = (b"PK\x03\x04", b"%PDF", b"\xff\xd8\xff", b"\x89PNG", b"\xd0\xcf\x11\xe0")
#: Above this many bytes opening does not compare indexes with tables (a tenth of a second), and
#: above the second not look through the whole file at all; each backup and `verify` do.
FULL_CHECK_LIMIT = 10_000_000
QUICK_CHECK_LIMIT = 50_000_000


@dataclass(frozen=True)
class Header:
    """What the first bytes of a file tell; the versions are 0 in an encrypted file."""

    encrypted: bool
    application_id: int
    version: int
    cut_off: bool
    salt: bytes = b""  #: of an encrypted file


def needs_passphrase(path: Path) -> bool:
    """Whether this is an encrypted data file; FileError if it cannot be a data file at all."""
    return read_header(path).encrypted


def read_header(path: Path) -> Header:
    """Look at the first bytes of a file; FileError if it cannot be a data file.

    Not for a file that this process has open: closing it would drop SQLite's locks on it.
    """
    head, size = _first_page(path)
    if size == 0:
        raise FileError(FileTrouble.EMPTY, path)
    unfinished = path.with_name(path.name + "-journal").exists()
    if not head.startswith(_PLAIN):
        if not _looks_random(head) or head.startswith(_OTHER_KINDS):
            raise FileError(FileTrouble.FOREIGN, path)
        return Header(True, 0, 0, size % _PAGE != 0 and not unfinished, head[:SALT_BYTES])
    if size < _SQLITE_HEADER:
        raise FileError(FileTrouble.TRUNCATED, path)
    page_size = int.from_bytes(head[16:18]) if head[16:18] != b"\0\1" else 65536
    promised = page_size * int.from_bytes(head[28:32])
    return Header(
        encrypted=False,
        application_id=int.from_bytes(head[68:72]),
        version=int.from_bytes(head[60:64]),
        cut_off=size < promised and not unfinished,
    )


def _first_page(path: Path) -> tuple[bytes, int]:
    with translated_with_system(path):
        if not path.parent.is_dir():
            raise FileError(FileTrouble.FOLDER_MISSING, path)
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise FileError(FileTrouble.FOREIGN, path)
        with path.open("rb") as file:
            return file.read(_PAGE), found.st_size


def _looks_random(head: bytes) -> bool:
    """Whether these bytes can be encrypted: as many different ones as chance would give."""
    expected = 256 * (1 - (255 / 256) ** len(head))
    return len(head) >= 512 and len(set(head)) > 0.9 * expected


def open_checked(
    path: Path,
    secret: Secret = None,
    steps: Sequence[Step] = STEPS,
    keep_before: KeepBefore | None = None,
) -> tuple[dbapi2.Connection, Key | None]:
    """Open a data file for writing, at the newest version; also return its key if it has one.

    `keep_before` puts a copy of an older file away; without it that goes beside the file.

    FileError with what is wrong if it is not an undamaged, writable LOBcoach file. A secret
    given for a file without one is not used.
    """
    header = read_header(path)
    _refuse_by_header(header, path, steps[-1].version)
    _refuse_unwritable(path)
    key = key_for(header, path, secret)
    with translated_with_system(path):
        connection = connect(path, key, "rw")
        try:
            _refuse_by_content(connection, path, header, steps[-1].version)
            _try_lock(connection)
            migrate(connection, path, key, steps, keep_before)
            make_durable(connection)
        except BaseException:
            connection.close()
            raise
    return connection, key


def open_beside(path: Path, secret: Secret = None) -> tuple[dbapi2.Connection, Key | None]:
    """Open a data file for reading only, beside whoever writes to it; else as `open_checked`.

    FileError IN_USE for an older version: it is not ours to bring up to date.
    """
    newest = STEPS[-1].version
    header = read_header(path)
    _refuse_by_header(header, path, newest)
    key = key_for(header, path, secret)
    with translated_with_system(path):
        connection = connect(path, key, "ro")
        try:
            _refuse_by_content(connection, path, header, newest)
            if version_of(connection) < newest:
                raise FileError(FileTrouble.IN_USE, path, f"version {version_of(connection)}")
        except BaseException:
            connection.close()
            raise
    return connection, key


def _refuse_by_header(header: Header, path: Path, newest: int) -> None:
    if not header.encrypted:
        refuse_by_versions(header.application_id, header.version, path, newest)
    if header.cut_off:
        raise FileError(FileTrouble.TRUNCATED, path)


def refuse_by_versions(application_id: int, version: int, path: Path, newest: int) -> None:
    """Raise FileError if the file is not ours, or made by a newer LOBcoach."""
    if application_id != APPLICATION_ID:
        raise FileError(FileTrouble.FOREIGN, path, f"application id {application_id:#x}")
    if version > newest:
        raise FileError(FileTrouble.NEWER, path, f"version {version}, known {newest}")


def _refuse_unwritable(path: Path) -> None:
    """A file in a folder without room for its journal cannot be written either."""
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)):
        raise FileError(FileTrouble.READ_ONLY, path)


def key_for(header: Header, path: Path, secret: Secret) -> Key | None:
    """Return the key to open the file with; FileError if it needs one that was not given."""
    if not header.encrypted:
        return None
    if not secret:
        raise FileError(FileTrouble.PASSPHRASE_NEEDED, path)
    if isinstance(secret, Key):
        return Key(secret.raw, header.salt)
    if not usable(secret):
        raise FileError(FileTrouble.WRONG_PASSPHRASE, path)
    return derive(secret, header.salt)


def key_to(path: Path, secret: Secret) -> Key | None:
    """Return the key that fits if the secret does; None for a file that is not locked.

    FileError as for `key_for` and `read_header`.
    """
    return key_for(read_header(path), path, secret)


def _refuse_by_content(
    connection: dbapi2.Connection, path: Path, header: Header, newest: int
) -> None:
    tables = first_look(connection, path, header)
    with _damage_told(path):
        application_id = connection.execute("PRAGMA application_id").fetchone()[0]
        version = version_of(connection)
        refuse_by_versions(application_id, version, path, newest)
        size = path.stat().st_size
        if size < QUICK_CHECK_LIMIT:
            check = "integrity_check" if size < FULL_CHECK_LIMIT else "quick_check"
            result = connection.execute(f"PRAGMA {check}(3)").fetchall()
            if result != [("ok",)]:
                raise FileError(FileTrouble.DAMAGED, path, str(result))
    lacking = set(TABLE_NAMES) - tables
    if version == newest and lacking:
        raise FileError(FileTrouble.DAMAGED, path, f"without {sorted(lacking)}")


def first_look(connection: dbapi2.Connection, path: Path, header: Header) -> set[str]:
    """Return the names of what is in the file; FileError if the key or the file is wrong."""
    with _damage_told(path):
        try:
            return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        except dbapi2.DatabaseError:
            if header.encrypted and _no_page_fits(connection, path):
                raise FileError(FileTrouble.WRONG_PASSPHRASE, path) from None
            raise


def _no_page_fits(connection: dbapi2.Connection, path: Path) -> bool:
    """Whether the key fits no page at all: then it is the key, and not a damaged first page."""
    wrong = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    return len(wrong) >= path.stat().st_size // _PAGE


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    """While checking, what SQLite cannot read is damaged, unless it says who is in the way."""
    try:
        yield
    except (dbapi2.Error, UnicodeDecodeError) as error:
        trouble = trouble_of(error)
        if trouble not in (FileTrouble.IN_USE, FileTrouble.READ_ONLY):
            trouble = FileTrouble.DAMAGED
        raise FileError(trouble, path, str(error)) from error


def _try_lock(connection: dbapi2.Connection) -> None:
    """Find out whether the file can be written now, without writing."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")
