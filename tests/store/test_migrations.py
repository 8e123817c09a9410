import os
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.people import Coach
from lobcoach.store.connection import connect
from lobcoach.store.key import derive, new_salt
from lobcoach.store.migrations import STEPS, Step, copy_beside, version_of
from lobcoach.store.opening import key_to, open_checked
from lobcoach.store.store import Store
from lobcoach.store.verification import verify
from tests.store import golden
from tests.store.processes import in_child

ADD_NICKNAME = Step(
    3,
    (
        "ALTER TABLE student ADD COLUMN nickname TEXT NOT NULL DEFAULT ''",
        "UPDATE student SET nickname = upper(first_name)",
        "CREATE TABLE extra (id TEXT PRIMARY KEY NOT NULL) STRICT",
    ),
)
ADD_INDEX = Step(4, ("CREATE INDEX student_nickname ON student (nickname)",))
BROKEN = Step(4, ("INSERT INTO extra VALUES ('x')", "INSERT INTO nowhere VALUES (1)"))
ORPHANING = Step(4, ("DELETE FROM student",))


@pytest.fixture
def secret(passphrase: str | None) -> str | None:
    return golden.PASSPHRASE if passphrase else None


@pytest.fixture
def old(place: Path, secret: str | None) -> Path:
    """A file of version 1."""
    shutil.copyfile(golden.V1_ENCRYPTED if secret else golden.V1_PLAIN, place)
    return place


def nicknames(place: Path, secret: str | None) -> list[str]:
    with closing(connect(place, key_to(place, secret), "ro")) as connection:
        return [name for (name,) in connection.execute("SELECT nickname FROM student ORDER BY id")]


def beside(place: Path) -> list[str]:
    return sorted(entry.name for entry in place.parent.iterdir() if entry != place)


def test_the_steps_are_numbered_from_one_without_gaps():
    assert [step.version for step in STEPS] == list(range(1, len(STEPS) + 1))


def test_a_file_at_the_newest_version_is_not_copied_or_changed(place: Path, secret: str | None):
    shutil.copyfile(golden.ENCRYPTED if secret else golden.PLAIN, place)
    before = place.read_bytes()
    connection, _ = open_checked(place, secret)
    connection.close()
    assert place.read_bytes() == before
    assert beside(place) == []


def test_a_file_of_version_one_gets_room_for_a_logo_and_keeps_all_the_rest(
    old: Path, secret: str | None
):
    before = old.read_bytes()

    store = Store.open(old, secret)
    with store.transaction() as tx:
        for value in golden.V1_EVERYTHING:
            assert tx.get(type(value), value.id) == value
        with_logo = tx.put(replace(tx.get(Coach, "coach-1"), logo=b"\x89PNG"))
    store.close()

    assert with_logo.logo == b"\x89PNG"
    assert beside(old) == ["loopbaan.voor-versie-2.lobcoach"]
    assert verify(old, secret) == []
    copy = old.with_name("loopbaan.voor-versie-2.lobcoach")
    with closing(connect(copy, key_to(copy, secret), "ro")) as connection:
        assert version_of(connection) == 1
    assert old.read_bytes() != before
    again = Store.open(copy, secret)
    with again.reading() as tx:
        for value in golden.V1_EVERYTHING:
            assert tx.get(type(value), value.id) == value
    again.close()


def test_a_file_that_went_through_all_steps_is_built_as_a_new_one(
    old: Path, secret: str | None, tmp_path: Path
):
    Store.open(old, secret).close()
    new = tmp_path / "nieuw.lobcoach"
    Store.create(new, secret).close()

    def schema(place: Path) -> list[tuple[str, str]]:
        with closing(connect(place, key_to(place, secret), "ro")) as connection:
            return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY 1").fetchall()

    assert schema(old) == schema(new)


def test_an_older_file_is_copied_and_then_brought_to_the_newest_version(
    old: Path, secret: str | None
):
    connection, _ = open_checked(old, secret, (*STEPS, ADD_NICKNAME, ADD_INDEX))
    assert version_of(connection) == 4
    connection.close()

    assert nicknames(old, secret) == ["NGUYễN THị", "D’ARTAGNAN"]
    assert beside(old) == ["loopbaan.voor-versie-4.lobcoach"]
    copy = old.with_name("loopbaan.voor-versie-4.lobcoach")
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.read_bytes().startswith(b"SQLite format 3") is (secret is None)
    store = Store.open(copy, secret)
    with store.reading() as tx:
        for value in golden.V1_EVERYTHING:
            assert tx.get(type(value), value.id) == value
    store.close()


def test_an_earlier_copy_is_never_written_over(old: Path, secret: str | None):
    first = old.with_name("loopbaan.voor-versie-3.lobcoach")
    for taken in (first, old.with_name("loopbaan.voor-versie-3-2.lobcoach")):
        taken.write_text(taken.name)
    connection, _ = open_checked(old, secret, (*STEPS, ADD_NICKNAME))
    connection.close()
    assert beside(old) == [
        "loopbaan.voor-versie-3-2.lobcoach",
        "loopbaan.voor-versie-3-3.lobcoach",
        "loopbaan.voor-versie-3.lobcoach",
    ]
    assert first.read_text() == first.name


def test_a_step_that_fails_half_way_leaves_the_file_as_it_was(old: Path, secret: str | None):
    before = old.read_bytes()
    with pytest.raises(dbapi2.OperationalError, match="nowhere"):
        open_checked(old, secret, (*STEPS, ADD_NICKNAME, BROKEN))
    assert old.read_bytes() == before
    assert beside(old) == ["loopbaan.voor-versie-4.lobcoach"]
    Store.open(old, secret).close()


def test_a_step_that_leaves_orphans_is_undone(old: Path, secret: str | None):
    before = old.read_bytes()
    with pytest.raises(FileError) as told:
        open_checked(old, secret, (*STEPS, ADD_NICKNAME, ORPHANING))
    assert told.value.trouble is FileTrouble.DAMAGED
    assert old.read_bytes() == before


def test_a_file_of_a_newer_version_is_not_copied_or_changed(old: Path, secret: str | None):
    connection, _ = open_checked(old, secret, (*STEPS, ADD_NICKNAME))
    connection.close()
    before, copies = old.read_bytes(), beside(old)
    with pytest.raises(FileError) as told:
        Store.open(old, secret)
    assert told.value.trouble is FileTrouble.NEWER
    assert old.read_bytes() == before
    assert beside(old) == copies


def test_a_copy_that_cannot_be_finished_is_not_left_behind(place: Path):
    shutil.copyfile(golden.PLAIN, place)
    with (
        closing(connect(place, None, "rw")) as plain,
        pytest.raises(dbapi2.OperationalError),
    ):
        copy_beside(plain, place, derive("a key the file does not have", new_salt()), 2)
    assert beside(place) == []


@pytest.mark.skipif(os.name != "posix", reason="limits on files are otherwise here")
def test_without_room_for_the_copy_nothing_is_changed(old: Path, secret: str | None):
    before = old.read_bytes()
    told = in_child(
        "from lobcoach.store.opening import key_to, open_checked\n"
        "from tests.store.test_migrations import STEPS, ADD_NICKNAME\n"
        "limit(100_000); open_checked(place, passphrase, (*STEPS, ADD_NICKNAME))",
        old,
        secret,
    )
    assert told in ("CANNOT_WRITE", "DISK_FULL")
    assert old.read_bytes() == before
    assert beside(old) == []
