"""The folder with the backups of one file."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lobcoach.core.backups import Reason
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.services.backup_folder import BackupFolder
from tests.services.places import names_in

NOW = datetime(2026, 11, 25, 19, 51, 7, 400_000, tzinfo=UTC)
SERIES = "a1b2c3"


@pytest.fixture
def folder(tmp_path: Path) -> BackupFolder:
    return BackupFolder(tmp_path / "mijn.lobcoach")


def made(folder: BackupFolder, now: datetime = NOW, reason: Reason = Reason.AT_WORK,
         series: str = SERIES) -> Path:  # fmt: skip
    half = folder.half()
    half.write_bytes(b"een kopie")
    return folder.give_name(half, reason, now, series)


def test_it_stands_beside_the_file_and_is_made_when_needed(folder: BackupFolder) -> None:
    assert folder.all() == []
    path = made(folder)
    assert path == folder.file.parent / "backups" / (
        "mijn 2026-11-25 19.51.07Z tussendoor a1b2c3.lobcoach"
    )
    assert names_in(path.parent) == [path.name]


def test_a_chosen_folder_is_never_made(tmp_path: Path) -> None:
    stick = BackupFolder(tmp_path / "mijn.lobcoach", tmp_path / "stick")
    with pytest.raises(FileError) as told:
        stick.half()
    assert told.value.trouble is FileTrouble.FOLDER_MISSING
    assert names_in(tmp_path) == []


def test_two_within_a_second_get_two_names(folder: BackupFolder) -> None:
    names = [made(folder).name for _ in range(3)]
    assert [name[22:25] for name in names] == ["07Z", "08Z", "09Z"]
    assert [path.name for path, _ in folder.sound()] == names[::-1]


def test_a_name_that_cannot_be_given_is_told(folder: BackupFolder) -> None:
    with pytest.raises(FileError) as told:
        folder.give_name(folder.half(), Reason.AT_WORK, NOW, SERIES)
    assert told.value.trouble is FileTrouble.MISSING


def test_thinning_leaves_everything_that_is_not_ours(folder: BackupFolder) -> None:
    old = [made(folder, NOW - timedelta(days=20, hours=n)) for n in range(3)]
    other = made(folder, NOW - timedelta(days=500), series="ffffff")
    odd = [
        folder.path / "vakantie.jpg",
        folder.path / "mijn 2020-01-01.lobcoach",
        folder.path / "ander 2020-11-25 19.51.07Z tussendoor a1b2c3.lobcoach",
        folder.path / "mijn 2020-11-25 19.51.07Z tussendoor a1b2c3.txt",
    ]
    for path in odd:
        path.write_text("van een ander")
    (folder.path / "mijn 2020-11-25 19.51.07Z zelf a1b2c3.lobcoach").mkdir()
    gone = folder.thin(NOW, SERIES)
    assert sorted(gone) == sorted(old[1:])
    assert all(path.exists() for path in (old[0], other, *odd))
    assert folder.thin(NOW, SERIES) == []


def test_one_that_cannot_go_now_stays_without_a_word(
    folder: BackupFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [made(folder, NOW - timedelta(days=20, hours=n)) for n in range(2)]

    def held(_path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", held)
    folder.thin(NOW, SERIES)
    assert all(path.exists() for path in old)


def test_half_files_of_a_stopped_program_go_after_some_hours(folder: BackupFolder) -> None:
    stale, fresh = folder.half(), folder.half()
    for path in (stale, fresh):
        path.touch()
    os.utime(stale, (0, 0))
    theirs = folder.path / ".iets.half"
    theirs.touch()
    os.utime(theirs, (0, 0))
    folder.half()
    assert not stale.exists()
    assert fresh.exists()
    assert theirs.exists()
    fresh.unlink()
    theirs.unlink()


def test_what_was_put_aside_damaged_is_no_backup(folder: BackupFolder) -> None:
    made(folder, reason=Reason.DAMAGED)
    assert folder.all() == []
    assert folder.sound() == []
