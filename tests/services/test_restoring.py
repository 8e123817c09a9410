"""Putting a backup in the place of a data file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from lobcoach.core.backups import Reason
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.services.backup_folder import BackupFolder
from lobcoach.services.restoring import helping_backup, restore_closed
from lobcoach.services.sentences import sentence
from lobcoach.store.key import derive, new_salt
from lobcoach.store.opening import needs_passphrase
from lobcoach.store.rewrapping import rewrap_file
from lobcoach.store.store import Store
from lobcoach.store.verification import verify
from tests.services.given_backups import PASSPHRASE, START, Desk
from tests.services.places import names_in, small_disk
from tests.store import golden
from tests.store.processes import KILLED_HALF_WAY, in_child


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "locked"])
def secret(request: pytest.FixtureRequest) -> str | None:
    return request.param


@pytest.fixture
def desk(tmp_path: Path, secret: str | None) -> Iterator[Desk]:
    made = Desk(tmp_path / "mijn.lobcoach", secret)
    yield made
    made.store.close()


def with_backup(desk: Desk) -> Path:
    """Let there be a backup with Noor, and Bo added since."""
    desk.add("Noor")
    backup = desk.backups.make(Reason.AT_WORK)
    desk.forward(minutes=40)
    desk.add("Bo")
    return backup


class TestWhileOpen:
    def test_the_backup_stands_there_and_the_present_file_is_put_aside(
        self, desk: Desk, secret: str | None
    ):
        backup = with_backup(desk)
        before = backup.read_bytes()
        aside = desk.restoring.restore(backup)
        assert desk.names() == ["Noor"]
        assert "voor-terugzetten" in aside.name
        assert backup.read_bytes() == before
        assert len(desk.backups.listed()) == 2
        desk.add("Zoë")
        desk.store.close()
        assert verify(desk.store.path, secret) == []
        assert names_in(desk.store.path.parent) == ["backups", "mijn.lobcoach"]

    def test_it_is_undone_in_one_step_and_that_too(self, desk: Desk):
        assert not desk.restoring.can_undo
        with pytest.raises(RuntimeError):
            desk.restoring.undo()
        desk.restoring.restore(with_backup(desk))
        desk.add("Later")
        assert desk.restoring.can_undo
        desk.restoring.undo()
        assert desk.names() == ["Bo", "Noor"]
        desk.restoring.undo()
        assert desk.names() == ["Later", "Noor"]

    def test_a_backup_with_another_passphrase_brings_that_along(
        self, desk: Desk, secret: str | None
    ):
        backup = with_backup(desk)
        other = derive("een heel andere zin", new_salt())
        rewrap_file(backup, backup.with_name("half"), secret, other)
        if secret:
            with pytest.raises(FileError) as told:
                desk.restoring.restore(backup)
            assert told.value.trouble is FileTrouble.WRONG_PASSPHRASE
        assert desk.names() == ["Bo", "Noor"]
        desk.restoring.restore(backup, "een heel andere zin")
        assert desk.names() == ["Noor"]
        desk.store.close()
        Store.open(desk.store.path, "een heel andere zin").close()
        desk = Desk(desk.store.path, "een heel andere zin", new=False)

    def test_undoing_brings_the_old_passphrase_back(self, desk: Desk, secret: str | None):
        backup = with_backup(desk)
        other = derive("een heel andere zin", new_salt())
        rewrap_file(backup, backup.with_name("half"), secret, other)
        desk.restoring.restore(backup, "een heel andere zin")
        desk.restoring.undo()
        desk.store.close()
        assert needs_passphrase(desk.store.path) is (secret is not None)
        assert verify(desk.store.path, secret) == []

    def test_a_backup_of_before_an_update_still_comes_back(self, desk: Desk, secret: str | None):
        desk.add("Bo")
        earlier = golden.V1_ENCRYPTED if secret else golden.V1_PLAIN
        backup = desk.folder.half().with_name("mijn 2026-10-01 10.00.00Z sluiten 000000.lobcoach")
        shutil.copyfile(earlier, backup)
        desk.restoring.restore(backup, golden.PASSPHRASE if secret else None)
        assert desk.names() == ["D’Artagnan", "Nguyễn Thị"]
        desk.restoring.undo()
        assert desk.names() == ["Bo"]
        assert names_in(desk.store.path.parent) == ["backups", "mijn.lobcoach"]

    def test_a_damaged_backup_is_refused_and_nothing_changes(self, desk: Desk):
        backup = with_backup(desk)
        content = bytearray(backup.read_bytes())
        content[61 * 4096 : 65 * 4096] = bytes(4 * 4096)
        backup.write_bytes(content)
        with pytest.raises(FileError) as told:
            desk.restoring.restore(backup)
        assert told.value.trouble is FileTrouble.DAMAGED
        assert told.value.path == backup
        assert desk.names() == ["Bo", "Noor"]
        assert names_in(desk.store.path.parent) == ["backups", "mijn.lobcoach"]
        assert len(names_in(backup.parent)) == 1

    def test_a_file_put_aside_damaged_cannot_come_back(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ):
        backup = with_backup(desk)
        made = desk.backups.make

        def fails(reason: Reason) -> Path:
            monkeypatch.setattr(desk.backups, "make", made)
            raise FileError(FileTrouble.DAMAGED, desk.store.path)

        monkeypatch.setattr(desk.backups, "make", fails)
        before = desk.store.path.read_bytes()
        aside = desk.restoring.restore(backup)
        assert "beschadigd" in aside.name
        assert aside.read_bytes() == before
        assert not desk.restoring.can_undo
        assert desk.names() == ["Noor"]

    def test_without_a_place_to_put_the_present_file_aside_nothing_happens(
        self, desk: Desk, tmp_path: Path
    ):
        backup = with_backup(desk)
        desk.chosen = tmp_path / "stick"
        with pytest.raises(FileError) as told:
            desk.restoring.restore(backup)
        assert told.value.trouble is FileTrouble.FOLDER_MISSING
        assert desk.names() == ["Bo", "Noor"]


class TestWhileClosed:
    @pytest.fixture
    def file(self, desk: Desk) -> Path:
        with_backup(desk)
        desk.store.close()
        return desk.store.path

    @pytest.fixture
    def backup(self, file: Path) -> Path:
        return BackupFolder(file).sound()[0][0]

    @pytest.mark.parametrize("content", [b"", b"geen bestand van ons" * 50], ids=["empty", "other"])
    def test_what_stood_there_is_put_aside_byte_for_byte(
        self, file: Path, backup: Path, secret: str | None, content: bytes
    ):
        file.write_bytes(content)
        aside = restore_closed(file, backup, secret, now=lambda: START + timedelta(hours=2))
        assert aside is not None
        assert aside.read_bytes() == content
        assert aside.name == "mijn 2026-11-25 21.51.07Z beschadigd 000000.lobcoach"
        assert verify(file, secret) == []
        assert names_in(file.parent) == ["backups", "mijn.lobcoach"]
        again = Desk(file, secret, new=False)
        assert again.names() == ["Noor"]
        again.store.close()

    def test_a_file_that_is_gone_comes_back(self, file: Path, backup: Path, secret: str | None):
        file.unlink()
        assert restore_closed(file, backup, secret) is None
        assert verify(file, secret) == []

    def test_the_journal_of_the_damaged_file_does_not_spoil_the_backup(
        self, file: Path, backup: Path, secret: str | None
    ):
        in_child(KILLED_HALF_WAY, file, secret)
        journal = file.with_name("mijn.lobcoach-journal")
        assert journal.exists()
        kept = (file.read_bytes(), journal.read_bytes())
        aside = restore_closed(file, backup, secret)
        assert aside is not None
        assert (aside.read_bytes(), aside.with_name(f"{aside.name}-journal").read_bytes()) == kept
        assert not journal.exists()
        assert verify(file, secret) == []
        assert Store.open(file, secret).close() is None

    def test_a_wrong_passphrase_or_a_damaged_backup_changes_nothing(
        self, file: Path, backup: Path, secret: str | None
    ):
        file.write_bytes(b"stuk")
        before = names_in(backup.parent)
        if secret:
            with pytest.raises(FileError):
                restore_closed(file, backup, "een ander wachtwoord")
        backup.write_bytes(backup.read_bytes()[: 5 * 4096])
        with pytest.raises(FileError):
            restore_closed(file, backup, secret)
        assert file.read_bytes() == b"stuk"
        assert names_in(backup.parent) == before
        assert names_in(file.parent) == ["backups", "mijn.lobcoach"]

    def test_into_a_folder_that_is_gone_nothing_is_made(self, file: Path, backup: Path):
        with pytest.raises(FileError) as told:
            restore_closed(file.parent / "weg" / "mijn.lobcoach", backup)
        assert told.value.trouble is FileTrouble.FOLDER_MISSING
        assert sentence(told.value).startswith("De map ‘")

    def test_on_a_full_disk_everything_stays(
        self, file: Path, backup: Path, secret: str | None, tmp_path: Path
    ):
        with small_disk(tmp_path / "schijf", 400) as disk:
            (disk / "mijn.lobcoach").write_bytes(b"stuk" * 50_000)
            with pytest.raises(FileError) as told:
                restore_closed(disk / "mijn.lobcoach", backup, secret)
            assert told.value.trouble is FileTrouble.DISK_FULL
            assert names_in(disk) == ["mijn.lobcoach"]
            assert (disk / "mijn.lobcoach").read_bytes() == b"stuk" * 50_000


class TestHelping:
    def test_the_newest_sound_one_is_offered(self, tmp_path: Path):
        desk = Desk(tmp_path / "mijn.lobcoach")
        good = with_backup(desk)
        bad = desk.backups.make(Reason.AT_WORK)
        content = bytearray(bad.read_bytes())
        content[61 * 4096 : 65 * 4096] = bytes(4 * 4096)
        bad.write_bytes(content)
        worse = shutil.copy(bad, str(bad).replace("2026-11", "2026-12"))
        Path(worse).write_bytes(b"leeg")
        desk.store.close()
        found = helping_backup(FileError(FileTrouble.DAMAGED, desk.store.path), desk.folder)
        assert found is not None
        assert found[0] == good

    def test_one_of_before_an_update_helps_too(self, tmp_path: Path):
        file = tmp_path / "mijn.lobcoach"
        folder = BackupFolder(file)
        backup = folder.half().with_name("mijn 2026-10-01 10.00.00Z sluiten 000000.lobcoach")
        shutil.copyfile(golden.V1_PLAIN, backup)
        offered = helping_backup(FileError(FileTrouble.DAMAGED, file), folder)
        assert offered is not None
        assert offered[0] == backup
        assert restore_closed(file, backup) is None
        Store.open(file).close()

    def test_a_locked_one_is_offered_unseen(self, tmp_path: Path):
        desk = Desk(tmp_path / "mijn.lobcoach", PASSPHRASE)
        made = desk.backups.make(Reason.AT_WORK)
        desk.store.close()
        found = helping_backup(FileError(FileTrouble.EMPTY, desk.store.path), desk.folder)
        assert found is not None
        assert found[0] == made

    @pytest.mark.parametrize(
        "trouble",
        [FileTrouble.NEWER, FileTrouble.IN_USE, FileTrouble.NO_PERMISSION, FileTrouble.DISK_FULL,
         FileTrouble.READ_ONLY, FileTrouble.WRONG_PASSPHRASE, FileTrouble.FOLDER_MISSING],
    )  # fmt: skip
    def test_where_it_would_not_help_none_is_offered(self, tmp_path: Path, trouble: FileTrouble):
        desk = Desk(tmp_path / "mijn.lobcoach")
        desk.backups.make(Reason.AT_WORK)
        desk.store.close()
        assert helping_backup(FileError(trouble, desk.store.path), desk.folder) is None

    def test_without_backups_there_is_none(self, tmp_path: Path):
        folder = BackupFolder(tmp_path / "mijn.lobcoach")
        assert helping_backup(FileError(FileTrouble.MISSING, folder.file), folder) is None
