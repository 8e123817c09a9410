"""The backup of an older file, made just before it is brought up to date."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from lobcoach.core.backups import NO_SERIES, Reason, series_of
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.services.backup_folder import BackupFolder
from lobcoach.services.library import Library
from lobcoach.services.opening import open_file
from lobcoach.services.sentences import sentence
from lobcoach.store.connection import connect
from lobcoach.store.opening import key_to
from tests.services.places import names_in, small_disk
from tests.store import golden


@pytest.fixture(params=[None, golden.PASSPHRASE], ids=["plain", "locked"])
def secret(request: pytest.FixtureRequest) -> str | None:
    return request.param


@pytest.fixture
def old(tmp_path: Path, secret: str | None) -> Path:
    """A file of version 1."""
    path = tmp_path / "mijn.lobcoach"
    shutil.copyfile(golden.V1_ENCRYPTED if secret else golden.V1_PLAIN, path)
    return path


def version(path: Path, secret: str | None) -> int:
    with closing(connect(path, key_to(path, secret), "ro")) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def spoil(path: Path, secret: str | None, statement: str) -> None:
    with closing(connect(path, key_to(path, secret), "rw")) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(statement)


def test_the_backups_have_the_file_as_it_was_and_it_can_come_back(
    old: Path, secret: str | None, library: Library
) -> None:
    services = open_file(old, library, secret)
    (backup,) = services.backups.listed()
    assert backup.name.reason is Reason.MIGRATION
    assert backup.name.series == series_of("coach-1")
    assert backup.opens
    assert (version(backup.path, secret), services.backups.state().folder) == (
        1,
        backup.path.parent,
    )
    assert services.backups.look(backup).students == 2
    services.restoring.restore(backup.path)
    assert len(services.students.caseload()) + len(services.students.caseload(archived=True)) == 2
    services.close()
    assert names_in(old.parent) == ["backups", "mijn.lobcoach"]
    assert version(old, secret) == 2


def test_a_file_that_is_up_to_date_gets_none(tmp_path: Path, library: Library) -> None:
    path = tmp_path / "mijn.lobcoach"
    shutil.copyfile(golden.PLAIN, path)
    open_file(path, library).close()
    assert names_in(tmp_path) == ["mijn.lobcoach"]


def test_it_goes_where_the_coach_chose(
    old: Path, secret: str | None, library: Library, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    open_file(old, library, secret, backups_in=lambda: stick).close()
    assert len(BackupFolder(old, stick).sound()) == 1
    assert names_in(tmp_path) == ["mijn.lobcoach", "stick"]


def test_when_the_stick_is_out_it_goes_beside_the_file(
    old: Path, secret: str | None, library: Library, tmp_path: Path
) -> None:
    open_file(old, library, secret, backups_in=lambda: tmp_path / "stick").close()
    assert len(BackupFolder(old).sound()) == 1
    assert version(old, secret) == 2


def test_a_damaged_file_is_not_brought_up_to_date_and_none_counts(
    old: Path, secret: str | None, library: Library, tmp_path: Path
) -> None:
    spoil(old, secret, "UPDATE scan SET student_id = 'nobody'")
    before = old.read_bytes()
    with pytest.raises(FileError) as told:
        open_file(old, library, secret, backups_in=lambda: tmp_path)
    assert (told.value.trouble, told.value.path) == (FileTrouble.DAMAGED, old)
    assert old.read_bytes() == before
    assert names_in(tmp_path) == ["mijn.lobcoach"]


def test_without_any_place_for_it_the_file_stays_as_it_was(
    old: Path, secret: str | None, library: Library
) -> None:
    (old.parent / "backups").write_text("geen map")
    before = old.read_bytes()
    with pytest.raises(FileError):
        open_file(old, library, secret)
    assert old.read_bytes() == before
    assert names_in(old.parent) == ["backups", "mijn.lobcoach"]


def test_without_a_coach_it_belongs_to_any_file(
    old: Path, secret: str | None, library: Library
) -> None:
    spoil(old, secret, "DELETE FROM coach")
    try:
        open_file(old, library, secret).close()
    finally:
        ((_, name),) = BackupFolder(old).sound()
    assert name.series == NO_SERIES


def test_on_a_full_disk_the_file_stays_as_it_was_and_that_is_said(
    tmp_path: Path, secret: str | None, library: Library
) -> None:
    with small_disk(tmp_path / "schijf", 500) as disk:
        path = disk / "mijn.lobcoach"
        shutil.copyfile(golden.V1_ENCRYPTED if secret else golden.V1_PLAIN, path)
        before = path.read_bytes()
        with pytest.raises(FileError) as told:
            open_file(path, library, secret)
        assert told.value.trouble is FileTrouble.DISK_FULL
        assert sentence(told.value) == "De schijf is vol. Maak ruimte vrij en probeer het nog eens."
        assert path.read_bytes() == before
        assert names_in(disk) == ["backups", "mijn.lobcoach"]
        assert names_in(disk / "backups") == []
