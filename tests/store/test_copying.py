"""Copying an open file a few pages at a time."""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path

import pytest

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.people import Student
from lobcoach.store.connection import connect
from lobcoach.store.copying import CopyStoppedError, copy_in_steps, counts
from lobcoach.store.store import Store
from lobcoach.store.verification import verify
from tests.services.places import names_in, small_disk


def fill(store: Store, students: int = 6) -> None:
    """Make the file large enough for many steps."""
    with store.transaction() as tx:
        for _ in range(students):
            tx.put(Student(first_name="Noor", helps_me="rust " * 40_000))


class TestCopyTo:
    def test_a_copy_holds_everything_and_opens_with_the_same_passphrase(
        self, either_store: Store, place: Path, passphrase: str | None
    ):
        fill(either_store)
        copy = place.with_name("kopie")
        found = either_store.copy_to(copy)
        assert found["student"] == 6
        assert copy.stat().st_mode & 0o077 == 0
        assert verify(copy, passphrase, thoroughly=False) == []
        with closing(connect(copy, either_store.present_key(), "ro")) as connection:
            assert counts(connection) == found
        assert names_in(place.parent) == sorted(["kopie", place.name])

    def test_whoever_writes_meanwhile_waits_for_one_step_only_and_is_in_the_copy(
        self, either_store: Store, place: Path, passphrase: str | None
    ):
        fill(either_store)
        begun, written = threading.Event(), []

        def write() -> None:
            begun.wait()
            for number in range(5):
                with either_store.transaction() as tx:
                    written.append(tx.put(Student(first_name=f"Bo {number}")).id)

        writer = threading.Thread(target=write)
        writer.start()
        steps: list[int] = []
        others = either_store._turns.let_others

        def noted() -> None:
            begun.set()
            steps.append(len(written))
            others()

        either_store._turns.let_others = noted
        found = either_store.copy_to(place.with_name("kopie"))
        writer.join()
        assert len(set(steps)) > 1, "nobody could write during the copy"
        assert found["student"] >= 6 + steps[-1]
        assert verify(place.with_name("kopie"), passphrase, thoroughly=False) == []

    @pytest.mark.parametrize("act", ["close", "swap", "go on"])
    def test_a_copy_stops_when_the_file_is_closed_or_exchanged(
        self, store: Store, place: Path, act: str
    ):
        fill(store)
        other = place.with_name("ander")
        store.copy_to(other)
        asked = threading.Event()
        others = store._turns.let_others

        def slowly() -> None:
            asked.set()
            while not store._turns.stop_copies:
                pass
            others()

        store._turns.let_others = slowly

        def end() -> None:
            asked.wait()
            if act == "close":
                store.close()
            elif act == "swap":
                store.swap(other, None)
            else:
                store.go_on_with(other)

        ender = threading.Thread(target=end)
        ender.start()
        with pytest.raises(CopyStoppedError):
            store.copy_to(place.with_name("kopie"))
        ender.join()
        assert not place.with_name("kopie").exists()

    def test_a_full_disk_leaves_nothing(self, store: Store, tmp_path: Path):
        fill(store)
        with small_disk(tmp_path / "stick", 600) as folder:
            with pytest.raises(FileError) as told:
                store.copy_to(folder / "kopie")
            assert told.value.trouble is FileTrouble.DISK_FULL
            assert names_in(folder) == []
        fill(store, 1)

    def test_what_stands_there_is_never_written_over(self, store: Store, place: Path):
        place.with_name("kopie").write_text("van een ander")
        with pytest.raises(FileError) as told:
            store.copy_to(place.with_name("kopie"))
        assert told.value.trouble is FileTrouble.ALREADY_THERE

    def test_a_file_that_is_not_ours_any_more_is_copied_only_on_purpose(
        self, store: Store, place: Path
    ):
        assert not store.moved()
        place.rename(place.with_name("verplaatst"))
        assert store.moved()
        with pytest.raises(FileError) as told:
            store.copy_to(place.with_name("kopie"))
        assert told.value.trouble is FileTrouble.MISSING
        store.copy_to(place.with_name("kopie"), left_behind=True)
        assert verify(place.with_name("kopie"))[0].code.name == "COACH_COUNT"


class TestCopyBytes:
    def test_the_bytes_that_stand_there_are_copied_as_they_are(self, store: Store, place: Path):
        store.copy_bytes_to(place.with_name("kopie"))
        assert place.with_name("kopie").read_bytes() == place.read_bytes()
        with store.transaction() as tx:
            tx.put(Student(first_name="Noor"))


class TestGoOnWith:
    def test_work_goes_on_in_the_other_file(self, either_store: Store, place: Path):
        other = place.with_name("ander")
        either_store.copy_to(other)
        with either_store.transaction() as tx:
            tx.put(Student(first_name="Noor"))
        either_store.go_on_with(other)
        assert either_store.path == other
        with either_store.transaction() as tx:
            assert tx.find(Student) == []
            tx.put(Student(first_name="Bo"))
        assert not either_store.moved()

    def test_one_that_does_not_open_changes_nothing(self, store: Store, place: Path):
        place.with_name("ander").write_text("iets anders")
        with pytest.raises(FileError):
            store.go_on_with(place.with_name("ander"))
        with store.transaction() as tx:
            tx.put(Student(first_name="Noor"))


def test_a_step_that_fails_leaves_no_half_copy(store: Store, place: Path) -> None:
    def fail(_left: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy_in_steps(store._dbapi, place.with_name("kopie"), None, fail)
    assert names_in(place.parent) == [place.name]
