import os
import shutil
import stat
import subprocess
import threading
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.goals import Goal
from lobcoach.core.people import Student
from lobcoach.core.talk import Answer, Conversation
from lobcoach.store.key import Key
from lobcoach.store.opening import key_to
from lobcoach.store.store import Store
from tests.store.conftest import PASSPHRASE, Clock
from tests.store.golden import STORED, fill
from tests.store.processes import as_nobody, in_child


def names(store: Store) -> list[str]:
    with store.reading() as tx:
        return [student.first_name for student in tx.find(Student, order_by=("first_name",))]


def trouble(call) -> FileTrouble:
    with pytest.raises(FileError) as told:
        call()
    return told.value.trouble


@pytest.fixture
def other(place: Path, passphrase: str | None) -> Path:
    """A finished file with somebody else in it, beside ours."""
    beside = place.with_name("ander.lobcoach")
    store = Store.create(beside, None if passphrase else PASSPHRASE)
    with store.transaction() as tx:
        tx.put(Student(first_name="Amina"))
    store.close()
    return beside


class TestSwapping:
    def test_it_goes_on_with_the_other_file_and_its_key(self, either_store: Store, other: Path):
        was = either_store.encrypted
        key = key_to(other, PASSPHRASE)
        either_store.swap(other, key)
        with either_store.transaction() as tx:
            tx.put(Student(first_name="Noor"))
        assert names(either_store) == ["Amina", "Noor"]
        assert either_store.encrypted is not was
        assert not other.exists()

    def test_when_it_cannot_be_replaced_the_old_file_goes_on(self, either_store: Store):
        with either_store.transaction() as tx:
            tx.put(Student(first_name="Noor"))
        nowhere = either_store.path.with_name("is-er-niet.lobcoach")
        assert trouble(lambda: either_store.swap(nowhere, None)) is FileTrouble.MISSING
        with either_store.transaction() as tx:
            tx.put(Student(first_name="Amina"))
        assert names(either_store) == ["Amina", "Noor"]

    def test_a_file_that_another_program_replaced_is_not_written_over(
        self, store: Store, place: Path
    ):
        theirs = place.with_name("van-hen.lobcoach")
        Store.create(theirs).close()
        shutil.copyfile(theirs, place)
        assert trouble(lambda: store.swap(theirs, None)) is FileTrouble.REPLACED
        assert theirs.exists()

    def test_when_the_other_one_does_not_open_nothing_is_open(self, store: Store, place: Path):
        other = place.with_name("ander.lobcoach")
        Store.create(other, PASSPHRASE).close()
        assert trouble(lambda: store.swap(other, None)) is FileTrouble.PASSPHRASE_NEEDED
        with pytest.raises(RuntimeError, match="closed"), store.reading():
            pass


class TestRewriting:
    def test_nothing_is_stored_between_writing_the_new_file_and_going_on_with_it(
        self, store: Store, place: Path
    ):
        fresh = place.with_name("nieuw.lobcoach")

        def write(key: Key | None) -> Path:
            assert key is None
            with pytest.raises(RuntimeError, match="nest"), store.transaction():
                pass
            Store.create(fresh, PASSPHRASE).close()
            return fresh

        with pytest.raises(FileError):  # the new one has a passphrase, and no key was given
            store.rewrite(write, None)
        assert not fresh.exists()

    def test_when_writing_fails_the_old_file_goes_on(self, either_store: Store):
        def write(_key: Key | None) -> Path:
            raise OSError("no room")

        assert trouble(lambda: either_store.rewrite(write, None)) is FileTrouble.CANNOT_WRITE
        with either_store.transaction() as tx:
            tx.put(Student(first_name="Noor"))

    def test_only_the_passphrase_gives_the_key(self, either_store: Store, passphrase: str | None):
        if passphrase is None:
            refused = trouble(lambda: either_store.proven("iets"))
            assert refused is FileTrouble.PASSPHRASE_NEEDED
            assert either_store.present_key() is None
            return
        assert either_store.proven(passphrase) == either_store.present_key()
        for other in ("iets", "", "\0"):
            assert (
                trouble(lambda other=other: either_store.proven(other))
                is FileTrouble.WRONG_PASSPHRASE
            )


class TestReadingBeside:
    def test_it_is_read_while_another_writes(self, either_store: Store, passphrase: str | None):
        beside = Store.open(either_store.path, passphrase, read_only=True)
        with either_store.transaction() as tx:
            tx.put(Student(first_name="Noor"))
        assert names(beside) == ["Noor"]
        beside.close()

    def test_an_older_version_is_left_to_who_has_it_open(self, store: Store):
        store._dbapi.execute("PRAGMA user_version = 0")
        store.close()
        told = trouble(lambda: Store.open(store.path, read_only=True))
        assert told is FileTrouble.IN_USE

    def test_what_is_no_data_file_is_refused_too(self, place: Path):
        place.write_text("iets anders")
        assert trouble(lambda: Store.open(place, read_only=True)) is FileTrouble.FOREIGN


class TestCreating:
    def test_a_new_file_is_there_private_and_alone_in_its_folder(self, either_store: Store):
        place = either_store.path
        assert [entry.name for entry in place.parent.iterdir()] == [place.name]
        assert stat.S_IMODE(place.stat().st_mode) == 0o600

    def test_a_new_file_can_be_closed_and_opened(self, place: Path, passphrase: str | None):
        store = Store.create(place, passphrase)
        with store.transaction() as tx:
            tx.put(Student(first_name="Noor"))
        store.close()
        store = Store.open(place, passphrase)
        assert names(store) == ["Noor"]
        assert store.encrypted is (passphrase is not None)
        store.close()

    def test_without_a_clock_of_its_own_it_takes_the_time_of_day(self, place: Path):
        store = Store.create(place)
        with store.transaction() as tx:
            assert abs(tx.put(Student()).changed.timestamp() - datetime.now().timestamp()) < 60
        store.close()

    def test_what_is_there_is_never_written_over(self, place: Path):
        place.write_text("iets anders")
        assert trouble(lambda: Store.create(place)) is FileTrouble.ALREADY_THERE
        assert place.read_text() == "iets anders"

    def test_a_link_to_nowhere_is_also_something(self, place: Path):
        place.symlink_to("nergens")
        assert trouble(lambda: Store.create(place)) is FileTrouble.ALREADY_THERE

    def test_a_folder_is_not_made(self, tmp_path: Path):
        place = tmp_path / "weg" / "x.lobcoach"
        assert trouble(lambda: Store.create(place)) is FileTrouble.FOLDER_MISSING
        assert not place.parent.exists()

    @pytest.mark.parametrize("unusable", ["", "a\0b", "\ud800"])
    def test_a_passphrase_that_locks_nothing_is_refused(self, place: Path, unusable: str):
        with pytest.raises(ValueError, match="passphrase"):
            Store.create(place, unusable)
        assert not place.exists()

    def test_a_folder_that_may_not_be_written_to_is_told(self, public_place: Path):
        public_place.parent.chmod(0o555)
        assert as_nobody("Store.create(place)", public_place) == "READ_ONLY"
        assert not any(public_place.parent.iterdir())

    def test_a_folder_that_may_not_be_looked_into_is_told(self, public_place: Path):
        public_place.parent.chmod(0o700)
        inside = public_place.parent / "map" / "x.lobcoach"
        assert as_nobody("Store.create(place)", inside) == "NO_PERMISSION"
        assert as_nobody("Store.open(place)", inside) == "NO_PERMISSION"

    def test_nothing_is_left_when_the_disk_is_full(self, place: Path):
        """A limit on how large a file may grow stands for the disk."""
        assert in_child("limit(100_000); Store.create(place)", place) == "CANNOT_WRITE"
        assert not any(place.parent.iterdir())


class TestTransactions:
    def test_leaving_the_block_badly_undoes_all_of_it(self, either_store: Store):
        with pytest.raises(ZeroDivisionError), either_store.transaction() as tx:
            tx.put(Student(first_name="Noor"))
            1 / 0  # noqa: B018
        assert names(either_store) == []

        with either_store.transaction() as tx:
            tx.put(Student(first_name="Ali"))
        assert names(either_store) == ["Ali"]

    def test_a_broken_rule_is_our_bug_and_undoes_all(self, store: Store):
        with pytest.raises(IntegrityError), store.transaction() as tx:
            tx.put(Student(first_name="Noor"))
            tx.put(Goal(student_id="nobody"))
        assert names(store) == []

    def test_they_do_not_nest(self, store: Store):
        with store.transaction():
            for nested in (store.transaction, store.reading):
                with pytest.raises(RuntimeError), nested():
                    pass
            with pytest.raises(RuntimeError):
                store.close()
        assert names(store) == []

    def test_threads_take_turns(self, store: Store):
        def put_ten() -> None:
            for _ in range(10):
                with store.transaction() as tx:
                    tx.put(Student(first_name="Noor"))

        threads = [threading.Thread(target=put_ten) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(names(store)) == 40

    def test_a_closed_store_does_nothing_any_more(self, store: Store):
        store.close()
        store.close()
        for closed in (store.transaction, store.reading):
            with pytest.raises(RuntimeError), closed():
                pass

    def test_only_the_file_is_left_behind(self, either_store: Store):
        with either_store.transaction() as tx:
            tx.put(Student(first_name="Noor"))
        assert [entry.name for entry in either_store.path.parent.iterdir()] == [
            either_store.path.name
        ]


class TestTheFileUnderIt:
    def test_a_file_replaced_by_a_sync_program_is_not_written(self, either_store: Store):
        place = either_store.path
        newer = place.with_suffix(".sync")
        shutil.copyfile(place, newer)
        newer.replace(place)
        before = place.read_bytes()

        for _ in range(2):
            with pytest.raises(FileError) as told, either_store.transaction() as tx:
                tx.put(Student(first_name="Noor"))
            assert told.value.trouble is FileTrouble.REPLACED
        assert place.read_bytes() == before

    def test_a_file_written_over_in_place_is_not_written(self, store: Store):
        store.path.write_bytes(store.path.read_bytes())
        with pytest.raises(FileError) as told, store.transaction():
            pass
        assert told.value.trouble is FileTrouble.REPLACED

    def test_a_removed_file_is_told_and_not_made_again(self, store: Store):
        store.path.unlink()
        with pytest.raises(FileError) as told, store.transaction():
            pass
        assert told.value.trouble is FileTrouble.MISSING
        assert not store.path.exists()

    def test_a_removed_folder_is_told_too(self, store: Store):
        shutil.rmtree(store.path.parent)
        with pytest.raises(FileError) as told, store.transaction():
            pass
        assert told.value.trouble is FileTrouble.MISSING

    def test_a_file_replaced_during_a_transaction_is_never_called_saved(self, store: Store):
        other = store.path.with_suffix(".sync")
        shutil.copyfile(store.path, other)
        with pytest.raises(FileError) as told, store.transaction() as tx:
            tx.put(Student(first_name="Noor"))
            other.replace(store.path)
        assert told.value.trouble in (FileTrouble.REPLACED, FileTrouble.CANNOT_WRITE)
        with pytest.raises(FileError), store.transaction():
            pass

    def test_a_file_that_went_during_a_failing_transaction_is_told_next_time(self, store: Store):
        with pytest.raises(ZeroDivisionError), store.transaction():
            store.path.unlink()
            1 / 0  # noqa: B018
        with pytest.raises(FileError) as told, store.transaction():
            pass
        assert told.value.trouble is FileTrouble.MISSING

    def test_a_full_disk_undoes_the_transaction_and_the_next_one_can_succeed(self, store: Store):
        with store.reading() as tx:
            pages = tx.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            tx.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")

        with pytest.raises(FileError) as told, store.transaction() as tx:
            tx.put(Student(first_name="Noor", helps_me="x" * 50_000))
        assert told.value.trouble is FileTrouble.DISK_FULL

        with store.transaction() as tx:
            tx.put(Student(first_name="Ali"))
        assert names(store) == ["Ali"]

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root mounts disks")
    def test_a_disk_that_is_really_full_is_told(self, tmp_path: Path, passphrase: str | None):
        disk = tmp_path / "disk"
        disk.mkdir()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=700k", "lobcoach", disk],
            check=False,
            capture_output=True,
        )
        if mounted.returncode:
            pytest.skip("this machine mounts nothing")
        try:
            store = Store.create(disk / "x.lobcoach", passphrase)
            with pytest.raises(FileError) as told, store.transaction() as tx:
                tx.put(Student(first_name="Noor", helps_me="x" * 1_000_000))
            assert told.value.trouble is FileTrouble.DISK_FULL
            with store.transaction() as tx:
                tx.put(Student(first_name="Ali"))
            assert names(store) == ["Ali"]
            store.close()
            assert [entry.name for entry in disk.iterdir()] == ["x.lobcoach"]
            (disk / "vol").write_bytes(b"x" * 200_000)
            assert trouble(lambda: Store.create(disk / "y.lobcoach")) is FileTrouble.DISK_FULL
            assert sorted(entry.name for entry in disk.iterdir()) == ["vol", "x.lobcoach"]
        finally:
            subprocess.run(["umount", disk], check=True)

    def test_another_program_that_is_writing_is_waited_for_and_then_told(self, store: Store):
        assert in_child(
            "other = connect(place, None, 'rw'); other.execute('BEGIN IMMEDIATE'); tell('x');"
            "sys.stdin.readline(); print('OK')",
            store.path,
            while_told=lambda: self._is_in_use(store),
        ).endswith("OK")
        with store.transaction() as tx:
            tx.put(Student(first_name="Ali"))

    @staticmethod
    def _is_in_use(store: Store) -> None:
        with pytest.raises(FileError) as told, store.transaction():
            pass
        assert told.value.trouble is FileTrouble.IN_USE


class TestWhatIsLeftToRead:
    def test_erased_text_is_not_left_in_a_plain_file(self, store: Store, clock: Clock):
        clock.now = STORED
        fill(store)
        canary = "zxqvertrouwelijk"
        with store.transaction() as tx:
            answer = tx.get(Answer, "answer-1")
            talk = tx.get(Conversation, "talk-1")
        for text in (f"{canary} en meer " * 500, "korter", f"nog eens {canary}", "weg"):
            with store.transaction() as tx:
                tx.put(replace(answer, text=text))
                tx.put(replace(talk, experience=text))
        assert canary.encode() not in store.path.read_bytes()

        with store.transaction() as tx:
            tx.put(replace(answer, text=f"{canary} blijft"))
        assert canary.encode() in store.path.read_bytes()
        with store.transaction() as tx:
            tx.remove(Student, "student-1")
        left = store.path.read_bytes().lower()
        # The index keeps a word without what it shares with the one before it.
        assert canary[3:].encode() not in left
        assert b"straalt" not in left

    def test_an_encrypted_file_shows_nothing(self, place: Path, clock: Clock):
        clock.now = STORED
        store = Store.create(place, PASSPHRASE, now=clock)
        fill(store)
        bytes_kept = place.read_bytes()
        store.close()
        assert b"SQLite format 3" not in bytes_kept
        for canary in (b"CREATE TABLE", b"student", b"Noor", b"straalt", b"kwaliteit"):
            assert canary not in bytes_kept
