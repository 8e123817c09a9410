"""What is in a file that is not opened for work."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lobcoach.core.backups import BackupContents
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.records import new_id
from lobcoach.core.talk import Answer, Conversation, Lane
from lobcoach.store.connection import connect
from lobcoach.store.contents import coach_in, fitting_key, look_into, opens_with, rows_in
from lobcoach.store.key import Key
from lobcoach.store.opening import key_to
from lobcoach.store.store import Store
from tests.store import golden


@pytest.fixture
def secret(passphrase: str | None) -> str | None:
    return golden.PASSPHRASE if passphrase else None


@pytest.fixture
def given(place: Path, secret: str | None) -> Path:
    shutil.copyfile(golden.ENCRYPTED if secret else golden.PLAIN, place)
    return place


def test_students_talks_and_last_words_are_told_and_nothing_is_written(
    given: Path, secret: str | None
) -> None:
    before = (given.read_bytes(), given.stat().st_mtime_ns)
    found = look_into(given, secret)
    students = sum(1 for value in golden.EVERYTHING if type(value).__name__ == "Student")
    talks = sum(1 for value in golden.EVERYTHING if type(value) is Conversation)
    assert (found.students, found.talks) == (students, talks)
    assert found.last_words
    assert found.last_on is not None
    assert found.last_on.tzinfo is UTC
    assert (given.read_bytes(), given.stat().st_mtime_ns) == before
    assert list(given.parent.iterdir()) == [given]


def test_the_newest_answer_is_shortened_and_what_is_only_for_the_coach_is_not_shown(
    given: Path, secret: str | None
) -> None:
    store = Store.open(given, secret, now=lambda: datetime(2027, 1, 2, 3, tzinfo=UTC))
    with store.transaction() as tx:
        answers = tx.find(Answer)
        spoken = next(each for each in answers if each.lane is not Lane.PRIVATE)
        private = replace(spoken, id=new_id(), lane=Lane.PRIVATE)
        tx.put(replace(spoken, text="Ik werd rustig.\n" * 20))
    store._now = lambda: datetime(2027, 1, 3, tzinfo=UTC)
    with store.transaction() as tx:
        tx.put(replace(private, text="niet voor ogen van anderen"))
    store.close()
    found = look_into(given, secret)
    assert found.last_words.startswith("Ik werd rustig. Ik werd rustig.")
    assert found.last_words.endswith(" …")
    assert len(found.last_words) < 95
    assert found.last_on == datetime(2027, 1, 2, 3, tzinfo=UTC)


def test_an_empty_file_has_no_last_words(place: Path) -> None:
    Store.create(place).close()
    assert look_into(place, None) == BackupContents(0, 0, "", None)


def test_words_that_cannot_be_read_are_damage(given: Path, secret: str | None) -> None:
    with closing(connect(given, key_to(given, secret), "rw")) as connection:
        connection.execute("UPDATE answer SET text = CAST(X'61FF62' AS TEXT)")
    with pytest.raises(FileError) as told:
        look_into(given, secret)
    assert told.value.trouble is FileTrouble.DAMAGED


def test_another_secret_or_another_file_is_refused(given: Path, secret: str | None) -> None:
    if secret:
        with pytest.raises(FileError) as told:
            look_into(given, "een ander wachtwoord")
        assert told.value.trouble is FileTrouble.WRONG_PASSPHRASE
    with closing(connect(given, key_to(given, secret), "rw")) as connection:
        connection.execute("PRAGMA application_id = 5")
    with pytest.raises(FileError) as told:
        look_into(given, secret)
    assert told.value.trouble is FileTrouble.FOREIGN


def test_rows_are_counted(given: Path, secret: str | None) -> None:
    assert sum(rows_in(given, secret).values()) == len(golden.EVERYTHING)


def test_whose_file_it_is_is_told_by_id(given: Path, secret: str | None, place: Path) -> None:
    assert coach_in(given, secret) == "coach-1"
    place.unlink()
    Store.create(place).close()
    assert coach_in(place, None) == ""


def test_whether_a_secret_fits_is_told_without_trouble(given: Path, secret: str | None) -> None:
    assert opens_with(given, secret)
    key = fitting_key(given, secret)
    assert opens_with(given, key)
    assert opens_with(given, "een ander wachtwoord") is (secret is None)
    assert opens_with(given, Key(bytes(32), bytes(16))) is (secret is None)
    assert opens_with(given, None) is (secret is None)
    assert not opens_with(given.with_name("weg"), secret)


def test_the_fitting_key_is_proven(given: Path, secret: str | None) -> None:
    key = fitting_key(given, secret)
    assert (key is None) is (secret is None)
    if secret:
        for wrong in (None, "een ander wachtwoord"):
            with pytest.raises(FileError):
                fitting_key(given, wrong)
