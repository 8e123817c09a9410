"""One data file that is open, and its transactions."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sqlcipher3 import dbapi2

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.records import utc_now
from lobcoach.store.connection import connect, engine_on, make_durable
from lobcoach.store.copying import CopyStoppedError, Counts, copy_in_steps, counts
from lobcoach.store.files import copy_whole, identity, put_in_place, reserve, sync_folder
from lobcoach.store.key import Key, Secret, derive, new_salt, usable
from lobcoach.store.migrations import STEPS, KeepBefore, keep_nothing, take_steps
from lobcoach.store.opening import open_beside, open_checked
from lobcoach.store.schema_v1 import APPLICATION_ID
from lobcoach.store.transaction import Transaction
from lobcoach.store.troubles import translated, translated_with_system
from lobcoach.store.turns import Turns


class Store:
    """An open data file; made by `create` or `open`, given back by `close`.

    It may be used from any thread; transactions wait for each other and do not nest.
    """

    def __init__(
        self,
        path: Path,
        connection: dbapi2.Connection,
        *,
        key: Key | None,
        now: Callable[[], datetime],
    ) -> None:
        self.path = path
        self._now = now
        self._turns = Turns()
        self._take(connection, key)

    @classmethod
    def create(
        cls,
        path: Path,
        passphrase: str | None = None,
        *,
        now: Callable[[], datetime] = utc_now,
    ) -> Store:
        """Make a new, empty data file that only this user can read, and open it.

        FileError if that cannot be; then nothing is left behind. ValueError for a passphrase
        that is empty or holds a NUL.
        """
        if passphrase is not None and not usable(passphrase):
            raise ValueError("this passphrase cannot lock a file")
        with translated_with_system(path):
            _refuse_place(path)
            unfinished = path.with_name(f".{uuid4().hex}.nieuw")
            try:
                _write_empty(unfinished, derive(passphrase, new_salt()) if passphrase else None)
                put_in_place(unfinished, path)
            finally:
                unfinished.unlink(missing_ok=True)
                unfinished.with_name(unfinished.name + "-journal").unlink(missing_ok=True)
        return cls.open(path, passphrase, now=now)

    @classmethod
    def open(
        cls,
        path: Path,
        secret: Secret = None,
        *,
        read_only: bool = False,
        keep_before: KeepBefore | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> Store:
        """Open a data file, bringing it to the newest version; FileError says what is wrong.

        After a refusal the file is as it was. Nothing is ever made in its place. With
        `read_only` it may be open elsewhere, and a transaction is refused. `keep_before` puts a
        copy of an older file away; without it that goes beside the file.
        """
        connection, key = (
            open_beside(path, secret)
            if read_only
            else open_checked(path, secret, keep_before=keep_before)
        )
        return cls(path, connection, key=key, now=now)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Read and write: all of it is kept when the block ends well, none of it otherwise.

        FileError when the file was replaced or removed since we left it, or cannot be written;
        the file and what the caller holds are then as before.
        """
        with self._turns.alone(), translated(self.path), self._engine.connect() as connection:
            self._check_identity()
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                self._check_identity()
                yield Transaction(connection, self._now)
                connection.commit()
            except BaseException:
                connection.rollback()
                self._note_identity()
                raise
            self._note_identity()
            self._check_identity()

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Read only, everything as it is at one moment; writing raises RuntimeError."""
        with self._turns.alone(), translated(self.path), self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            try:
                yield Transaction(connection, None)
            finally:
                connection.rollback()

    def copy_to(self, target: Path, *, left_behind: bool = False, lasting: bool = True) -> Counts:
        """Copy all that is in the file to a new one with the same key; return how many rows.

        Transactions get their turn every few milliseconds, and what they write goes into the copy.
        One that is not `lasting` is for now only: it is not brought to the disk.
        `left_behind` copies the file we have open also when another stands in its place. FileError
        when it cannot be; CopyStoppedError when the file is closed meanwhile; no half copy is left.
        """
        found: Counts = {}

        def between(left: int) -> None:
            if left == 0:
                found.update(counts(source))
            else:
                self._turns.let_others()
                if self._turns.stop_copies or self._turns.closed or self._dbapi is not source:
                    raise CopyStoppedError(self.path)

        with self._turns.copying(), translated_with_system(target):
            if not left_behind:
                self._check_identity()
            source = self._dbapi
            copy_in_steps(source, target, self._key, between, lasting=lasting)
        return found

    def copy_bytes_to(self, target: Path) -> None:
        """Copy the file that stands in our place byte for byte to a new one, however damaged.

        No transaction runs meanwhile, so that no lock of ours is lost by reading the file.
        """
        with self._turns.alone(), translated_with_system(target):
            copy_whole(self.path, target)

    def moved(self) -> bool:
        """Whether another file, or none, stands where the one was that we still hold."""
        found = identity(self.path)
        return found is None or not found.same_file(self._left)

    def go_on_with(self, path: Path) -> None:
        """Leave the file that we had, and go on with the one at `path`, which has the same key.

        FileError when that does not open; then everything is as it was.
        """
        with self._turns.without_copies(), self._turns.alone():
            opened = open_checked(path, self._key)
            self._let_go()
            self.path = path
            self._take(*opened)

    @property
    def encrypted(self) -> bool:
        """Whether the file is locked with a passphrase."""
        return self._key is not None

    def present_key(self) -> Key | None:
        """Return what the file is locked with now."""
        return self._key

    def swap(self, finished: Path, key: Key | None) -> None:
        """Put a finished data file in the place of ours, and go on with that one.

        `finished` stands on the same disk and opens with `key`. Whenever this is interrupted, the
        old file or the new one stands there, whole. FileError when the file is not the one we
        left, or cannot be replaced; then we go on with the old one.
        """
        with self._turns.without_copies(), self._turns.alone(), translated_with_system(self.path):
            self._check_identity()
            self._swap(finished, key)

    def rewrite(self, write: Callable[[Key | None], Path], key: Key | None) -> None:
        """Let `write` make the whole file anew beside ours, to open with `key`; go on with that.

        It gets the key that ours has now. Nothing is stored meanwhile. FileError as for `swap`.
        """
        with self._turns.without_copies(), self._turns.alone(), translated_with_system(self.path):
            self._check_identity()
            finished = write(self._key)
            self._check_identity()
            self._swap(finished, key)

    def proven(self, passphrase: str) -> Key:
        """Return the key of the file to who knows its passphrase; FileError to anyone else."""
        key = self._key
        if key is None:
            raise FileError(FileTrouble.PASSPHRASE_NEEDED, self.path)
        if not usable(passphrase) or derive(passphrase, key.salt) != key:
            raise FileError(FileTrouble.WRONG_PASSPHRASE, self.path)
        return key

    def close(self) -> None:
        """Give the file back; a second time does nothing. Waits for a transaction under way."""
        with self._turns.last() as first_time:
            if first_time:
                self._let_go()

    def _swap(self, finished: Path, key: Key | None) -> None:
        old_key = self._key
        self._let_go()
        try:
            finished.replace(self.path)
            sync_folder(self.path.parent)
        except OSError:
            self._take(*open_checked(self.path, old_key))
            raise
        # Should the new one not open after all, nothing is open any more.
        self._turns.closed = True
        # What it was made of is still there, also when that is a backup of an earlier version.
        self._take(*open_checked(self.path, key, keep_before=keep_nothing))
        self._turns.closed = False

    def _take(self, connection: dbapi2.Connection, key: Key | None) -> None:
        self._key = key
        self._dbapi = connection
        self._engine = engine_on(connection)
        self._left = identity(self.path)

    def _let_go(self) -> None:
        self._key = None
        self._engine.dispose()
        self._dbapi.close()

    def _check_identity(self) -> None:
        found = identity(self.path)
        if found is None:
            raise FileError(FileTrouble.MISSING, self.path)
        if found != self._left:
            raise FileError(FileTrouble.REPLACED, self.path)

    def _note_identity(self) -> None:
        """Remember how we leave the file, unless another stands in its place."""
        found = identity(self.path)
        if found is not None and found.same_file(self._left):
            self._left = found


def _refuse_place(path: Path) -> None:
    if not path.parent.is_dir():
        raise FileError(FileTrouble.FOLDER_MISSING, path)
    if os.path.lexists(path):
        raise FileError(FileTrouble.ALREADY_THERE, path)
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise FileError(FileTrouble.READ_ONLY, path)


def _write_empty(path: Path, key: Key | None) -> None:
    reserve(path)
    with closing(connect(path, key, "rw")) as connection:
        make_durable(connection)
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        take_steps(connection, path, STEPS)
