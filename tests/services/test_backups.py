"""Backups of the open file."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from lobcoach.core.backups import EVERY, Reason, read_name
from lobcoach.core.changes import Kind
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.services.sentences import sentence
from lobcoach.store.copying import CopyStoppedError
from lobcoach.store.store import Store
from lobcoach.store.verification import verify
from tests.services.given_backups import PASSPHRASE, START, Desk
from tests.services.places import names_in, read_only_disk, small_disk


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "locked"])
def secret(request: pytest.FixtureRequest) -> str | None:
    return request.param


@pytest.fixture
def desk(tmp_path: Path, secret: str | None) -> Iterator[Desk]:
    made = Desk(tmp_path / "mijn.lobcoach", secret)
    yield made
    made.store.close()


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "mijn.lobcoach")
    yield made
    made.store.close()


def spoil(path: Path) -> None:
    """Make a file fail its check, as another program might."""
    with path.open("r+b") as file:
        file.seek(120 * 4096)
        file.write(os.urandom(8 * 4096))


class TestMaking:
    def test_a_backup_is_sound_and_opens_with_the_passphrase_of_the_file(
        self, desk: Desk, secret: str | None
    ):
        desk.add("Noor")
        path = desk.backups.make(Reason.AT_WORK)
        assert verify(path, secret) == []
        (listed,) = desk.backups.listed()
        assert (listed.path, listed.opens) == (path, True)
        assert listed.size == path.stat().st_size
        assert listed.name.made == START
        assert listed.name.reason is Reason.AT_WORK
        assert desk.backups.look(listed).students == 1
        assert names_in(path.parent) == [path.name]

    def test_one_with_another_passphrase_is_listed_and_asks_for_it(
        self, desk: Desk, tmp_path: Path
    ):
        other = Desk(tmp_path / "elders.lobcoach", "een heel andere zin")
        made = other.backups.make(Reason.AT_WORK)
        other.store.close()
        shutil.move(made, tmp_path / "backups" / made.name.replace("elders", "mijn"))
        (listed,) = desk.backups.listed()
        assert not listed.opens
        with pytest.raises(FileError):
            desk.backups.look(listed)
        assert desk.backups.look(listed, "een heel andere zin").students == 0

    def test_making_one_thins_the_older_ones(self, plain: Desk):
        old = [plain.backups.make(Reason.AT_WORK)]
        plain.forward(minutes=30)
        old.append(plain.backups.make(Reason.AT_WORK))
        plain.forward(days=20)
        fresh = plain.backups.make(Reason.AT_WORK)
        assert [each.path for each in plain.backups.listed()] == [fresh, old[1]]

    def test_two_files_with_one_name_share_a_folder_without_harm(self, plain: Desk, tmp_path: Path):
        (tmp_path / "elders").mkdir()
        other = Desk(tmp_path / "elders" / "mijn.lobcoach")
        plain.chosen = other.chosen = tmp_path / "stick"
        plain.chosen.mkdir()
        theirs = other.backups.make(Reason.AT_WORK)
        plain.forward(days=20)
        plain.backups.make(Reason.AT_WORK)
        plain.forward(minutes=30)
        plain.backups.make(Reason.AT_WORK)
        assert theirs.exists()
        other.store.close()

    def test_a_backup_that_is_not_the_same_as_the_file_does_not_count(
        self, plain: Desk, monkeypatch: pytest.MonkeyPatch
    ):
        plain.backups.make(Reason.AT_WORK)
        plain.forward(days=20)
        plain.add("Noor")
        monkeypatch.setattr("lobcoach.services.backups.rows_in", lambda _path, _key: {})
        with pytest.raises(FileError) as told:
            plain.backups.make(Reason.AT_WORK)
        assert told.value.trouble is FileTrouble.DAMAGED
        assert told.value.path == plain.store.path
        assert len(plain.backups.listed()) == 1
        assert plain.backups.changed

    def test_a_file_that_fails_its_check_pushes_out_no_good_backup(
        self, desk: Desk, secret: str | None
    ):
        desk.add("Noor")
        with desk.store.transaction() as tx:
            tx.connection.exec_driver_sql("UPDATE student SET helps_me = hex(zeroblob(900000))")
        good = desk.backups.make(Reason.AT_WORK)
        path = desk.store.path
        desk.store.close()
        desk = Desk(path, secret, new=False)
        desk.forward(days=20)
        spoil(path)
        desk.store._note_identity()
        # What SQLite keeps in memory of a file is sound still.
        desk.store._dbapi.execute("PRAGMA cache_size = 10")
        desk.store._dbapi.execute("PRAGMA shrink_memory")
        for _ in range(5):
            desk.forward(days=20)
            with pytest.raises(FileError) as told:
                desk.backups.make(Reason.AT_WORK)
            assert told.value.trouble is FileTrouble.DAMAGED
            assert told.value.path == path
        assert names_in(good.parent) == [good.name]
        aside = desk.backups.put_aside(Reason.RESTORE)
        assert aside.read_bytes() == path.read_bytes()
        assert [each.path for each in desk.backups.listed()] == [good]
        desk.store.close()


class TestTrouble:
    def test_a_stick_that_is_out_is_told_and_nothing_is_made(self, plain: Desk, tmp_path: Path):
        plain.chosen = tmp_path / "stick"
        with pytest.raises(FileError) as told:
            plain.backups.make(Reason.AT_WORK)
        assert sentence(told.value) == (
            f"De map ‘{tmp_path}/stick’ is er niet. Maak de map, of kies een andere."
        )
        assert names_in(tmp_path) == ["mijn.lobcoach"]

    def test_a_full_stick_is_told_and_left_as_it_was(self, plain: Desk, tmp_path: Path):
        with small_disk(tmp_path / "stick", 100) as stick:
            plain.chosen = stick
            with pytest.raises(FileError) as told:
                plain.backups.make(Reason.AT_WORK)
            assert told.value.trouble is FileTrouble.DISK_FULL
            assert names_in(stick) == []
        plain.add("Noor")

    def test_a_folder_that_may_not_be_written_is_named(self, plain: Desk, tmp_path: Path):
        with read_only_disk(tmp_path / "stick") as stick:
            plain.chosen = stick
            with pytest.raises(FileError) as told:
                plain.backups.make(Reason.AT_WORK)
        assert sentence(told.value) == (
            "In ‘stick’ mag niet worden geschreven. Zet ‘alleen lezen’ uit, of kies een andere map."
        )

    def test_something_else_in_the_place_of_the_folder_is_told(self, plain: Desk, tmp_path: Path):
        (tmp_path / "backups").write_text("geen map")
        with pytest.raises(FileError) as told:
            plain.backups.make(Reason.AT_WORK)
        assert told.value.trouble in (FileTrouble.FOLDER_MISSING, FileTrouble.CANNOT_WRITE)
        assert "backups" in sentence(told.value)

    def test_a_disk_that_gives_way_is_told_of_the_folder(
        self, plain: Desk, monkeypatch: pytest.MonkeyPatch
    ):
        def fail(target: Path) -> None:
            raise FileError(FileTrouble.CANNOT_WRITE, target)

        monkeypatch.setattr(plain.store, "copy_to", fail)
        with pytest.raises(FileError) as told:
            plain.backups.make(Reason.AT_WORK)
        assert told.value.path == plain.folder.path
        assert plain.backups.changed

    def test_a_file_that_was_replaced_is_not_backed_up_as_ours(self, plain: Desk):
        plain.store.path.rename(plain.store.path.with_name("weg"))
        with pytest.raises(FileError) as told:
            plain.backups.make(Reason.AT_WORK)
        assert told.value.trouble is FileTrouble.FOLDER_MISSING or (
            told.value.path == plain.store.path
        )

    def test_closing_stops_one_that_is_being_made(self, plain: Desk):
        plain.add("Noor")
        others = plain.store._turns.let_others

        def closing() -> None:
            threading.Thread(target=plain.store.close).start()
            while not plain.store._turns.stop_copies:
                pass
            others()

        plain.store._turns.let_others = closing
        with pytest.raises(CopyStoppedError):
            plain.backups.make(Reason.AT_WORK)
        assert names_in(plain.folder.path) == []


class TestWhen:
    def test_the_first_change_starts_half_an_hour(self, plain: Desk):
        plain.backups.make(Reason.AT_WORK)
        plain.forward(hours=5)
        assert not plain.backups.changed
        assert not plain.backups.due_now()
        plain.changes.publish(Kind.NOTES)
        plain.forward(minutes=10)
        plain.changes.publish(Kind.NOTES)
        assert not plain.backups.due_now()
        plain.forward(minutes=20)
        assert plain.backups.due_now()
        assert plain.backups.state().due == plain.now
        plain.backups.make(Reason.AT_WORK)
        assert not plain.backups.due_now()
        assert plain.backups.state().due is None
        assert plain.backups.state().last == plain.now

    def test_a_change_while_a_backup_is_made_counts_for_the_next(self, plain: Desk):
        others = plain.store._turns.let_others

        def write() -> None:
            plain.changes.publish(Kind.NOTES)
            others()

        plain.store._turns.let_others = write
        plain.backups.make(Reason.AT_WORK)
        assert plain.backups.changed

    def test_who_was_killed_gets_a_backup_next_time(self, plain: Desk):
        plain.add("Noor")
        path = plain.store.path
        plain.store.close()
        again = Desk(path, new=False)
        assert again.backups.changed
        again.backups.make(Reason.CLOSING)
        again.store.close()
        written = again.backups.listed()[0].name.made.timestamp()
        os.utime(path, (written, written))
        once_more = Desk(path, new=False)
        assert not once_more.backups.changed
        assert once_more.backups.state().last == START
        once_more.store.close()

    def test_the_state_tells_where_everything_is(self, plain: Desk, tmp_path: Path):
        state = plain.backups.state()
        assert (state.path, state.folder) == (plain.store.path, tmp_path / "backups")
        assert state.size == plain.store.path.stat().st_size
        assert state.last is None
        assert state.due == START + EVERY
        plain.chosen = tmp_path / "stick"
        assert plain.backups.state().folder == tmp_path / "stick"
        plain.store.path.unlink()
        assert plain.backups.state().size == 0


class TestChecking:
    def test_a_sound_file_has_nothing_to_tell_and_stays_in_use(self, desk: Desk):
        assert desk.backups.check() == []
        desk.add("Noor")
        assert names_in(desk.folder.path) == []

    def test_what_is_wrong_is_told_in_dutch(self, plain: Desk):
        with plain.store.transaction() as tx:
            tx.connection.exec_driver_sql("DELETE FROM coach")
        (line,) = plain.backups.check()
        assert line.startswith("Er hoort één coach in het bestand te staan.")


def test_sixty_days_of_backups_leave_what_the_rules_say(tmp_path: Path) -> None:
    """Real files, over the night in which the clock goes back."""
    desk = Desk(tmp_path / "mijn.lobcoach")
    desk.now = START.replace(month=9, day=15, hour=9)
    for day in range(60):
        for _ in range(2 if day in (0, 38, 39, 40, 58, 59) else 1):
            desk.changes.publish(Kind.NOTES)
            desk.forward(minutes=31)
            assert desk.backups.due_now()
            desk.backups.make(Reason.AT_WORK)
        desk.now = START.replace(month=9, day=15, hour=9) + timedelta(days=day + 1)
    desk.forward(days=-1, hours=2)
    made = [each.name.made for each in desk.backups.listed()]
    assert made == sorted(made, reverse=True)
    assert 2 + 14 + 6 <= len(made) <= 2 + 14 + 8
    assert all(read_name(path.stem) for path in desk.folder.path.iterdir())
    assert desk.now - made[-1] > timedelta(days=50)
    desk.store.close()


def test_every_backup_of_a_day_of_work_opens(plain: Desk) -> None:
    for number in range(4):
        plain.add(f"Student {number}")
        plain.forward(minutes=30)
        plain.backups.make(Reason.AT_WORK)
    for number, listed in enumerate(reversed(plain.backups.listed()), 1):
        opened = Store.open(listed.path)
        opened.close()
        assert plain.backups.look(listed).students == number
