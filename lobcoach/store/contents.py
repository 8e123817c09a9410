"""What is in a data file that is not opened for work, such as a backup; only read."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from lobcoach.core.backups import BackupContents
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.talk import Lane
from lobcoach.core.text import one_line
from lobcoach.store.connection import connect
from lobcoach.store.copying import Counts, counts
from lobcoach.store.key import Key, Secret
from lobcoach.store.migrations import STEPS
from lobcoach.store.opening import first_look, key_for, read_header, refuse_by_versions
from lobcoach.store.troubles import translated_with_system, trouble_of

#: As many letters of the newest answer are shown as fit in a line.
_FIRST_LETTERS = 90
#: What is only for the coach stays out of a list that may be open beside a student.
_NEWEST_ANSWER = (
    f"SELECT text, changed FROM answer WHERE lane <> '{Lane.PRIVATE}' AND trim(text) <> ''"
    " ORDER BY changed DESC LIMIT 1"
)


def look_into(path: Path, secret: Secret) -> BackupContents:
    """Return what is in a data file; FileError when it does not open or is not ours."""
    with translated_with_system(path), closing(_reading(path, secret)) as connection:
        students, talks = (
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("student", "conversation")
        )
        try:
            newest = connection.execute(_NEWEST_ANSWER).fetchone()
        except (dbapi2.Error, UnicodeDecodeError) as error:  # bytes that are no text
            trouble = trouble_of(error) or FileTrouble.DAMAGED
            raise FileError(trouble, path, str(error)) from error
    text, changed = newest or ("", None)
    line = one_line(text)
    words = line if len(line) <= _FIRST_LETTERS else f"{line[:_FIRST_LETTERS].rsplit(' ', 1)[0]} …"
    on = datetime.fromisoformat(changed).replace(tzinfo=UTC) if changed else None
    return BackupContents(students, talks, words, on)


def rows_in(path: Path, secret: Secret) -> Counts:
    """Return how many rows each table of a file has; FileError when it does not open."""
    with translated_with_system(path), closing(_reading(path, secret)) as connection:
        return counts(connection)


def coach_in(path: Path, secret: Secret) -> str:
    """Return the id of the coach in a file, empty without one; FileError when it does not open."""
    with translated_with_system(path), closing(_reading(path, secret)) as connection:
        found = connection.execute("SELECT id FROM coach LIMIT 1").fetchone()
    return found[0] if found else ""


def opens_with(path: Path, secret: Secret) -> bool:
    """Whether the secret fits this file; not whether it is sound, nor what is in it."""
    try:
        header = read_header(path)
        with closing(connect(path, key_for(header, path, secret), "ro")) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except (FileError, dbapi2.Error):
        return False
    return True


def fitting_key(path: Path, secret: Secret) -> Key | None:
    """Return the key that opens the file, None when it is not locked; FileError if none does."""
    header = read_header(path)
    key = key_for(header, path, secret)
    with closing(connect(path, key, "ro")) as connection:
        first_look(connection, path, header)
    return key


def _reading(path: Path, secret: Secret) -> dbapi2.Connection:
    header = read_header(path)
    connection = connect(path, key_for(header, path, secret), "ro")
    try:
        first_look(connection, path, header)
        number = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        refuse_by_versions(number, version, path, STEPS[-1].version)
    except BaseException:
        connection.close()
        raise
    return connection
