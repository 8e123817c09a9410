"""One window, program or computer at a time has a data file; a killed one leaves no block."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from lobcoach.core.errors import FileError, FileTrouble, Holder
from lobcoach.store import hold as module
from lobcoach.store.hold import Hold, Holding, lock_of, note_of, refuse_held
from tests.store.conftest import Clock

from .processes import ROOT

ROUNDS = 100

#: Takes the file when told so on stdin, and tells who won; at the next line it gives it back.
RACING = """
import os, sys
from pathlib import Path
from lobcoach.core.errors import FileError
from lobcoach.services.sentences import sentence
from lobcoach.store.hold import Hold
place = Path(sys.argv[1])
os.write(1, b"ready\\n")
for line in sys.stdin:
    try:
        hold = Hold.take(place)
        os.write(1, b"won\\n")
    except FileError as error:
        hold = None
        os.write(1, (sentence(error) + "\\n").encode())
    sys.stdin.readline()
    if hold:
        hold.release()
    os.write(1, b"free\\n")
"""


@pytest.fixture
def file(place: Path) -> Path:
    place.write_bytes(b"data")
    return place


def refused(path: Path, **options: object) -> FileError:
    with pytest.raises(FileError) as caught:
        Hold.take(path, **options)
    assert caught.value.trouble is FileTrouble.IN_USE
    return caught.value


def racer(place: Path) -> subprocess.Popen:
    process = subprocess.Popen(
        [sys.executable, "-c", RACING, place],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout.readline() == "ready\n"
    return process


def tell(process: subprocess.Popen) -> None:
    process.stdin.write("\n")
    process.stdin.flush()


def hear(process: subprocess.Popen) -> str:
    return process.stdout.readline().rstrip("\n")


def test_a_second_one_is_told_who_has_it_and_since_when(file: Path, clock: Clock) -> None:
    first = Hold.take(file, computer="LOKAAL-12", now=clock)
    began = time.monotonic()
    error = refused(file, computer="LOKAAL-12", now=clock)
    assert time.monotonic() - began < 2
    assert error.holder == Holder(module._user(), "LOKAAL-12", clock.now, here=True)
    assert refused(file, computer="THUIS", now=clock).holder.here is False
    first.release()
    Hold.take(file).release()


def test_afterwards_nothing_is_left_beside_the_file(file: Path) -> None:
    hold = Hold.take(file)
    assert {lock_of(file).name, note_of(file).name} == {
        each.name for each in file.parent.iterdir() if each != file
    }
    hold.release()
    hold.release()
    assert list(file.parent.iterdir()) == [file]


def test_where_open_files_cannot_be_removed_nothing_is_left_either(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_OPEN_FILES_STAY", True)
    Hold.take(file).release()
    assert list(file.parent.iterdir()) == [file]


def test_another_name_for_the_same_file_is_the_same_file(file: Path) -> None:
    link = file.with_name("snelkoppeling.lobcoach")
    link.symlink_to(file)
    hold = Hold.take(link)
    refused(file)
    hold.release()


def test_looking_whether_it_is_held_takes_nothing(file: Path) -> None:
    refuse_held(file)
    hold = Hold.take(file)
    with pytest.raises(FileError):
        refuse_held(file)
    hold.release()


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_killed_one_leaves_no_block(file: Path) -> None:
    process = racer(file)
    tell(process)
    assert hear(process) == "won"
    assert note_of(file).exists()
    refused(file)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdin.close()
    process.stdout.close()
    Hold.take(file).release()
    assert list(file.parent.iterdir()) == [file]


def test_of_two_processes_racing_a_hundred_times_exactly_one_wins(file: Path) -> None:
    racers = [racer(file), racer(file)]
    wins = {0: 0, 1: 0}
    for number in range(ROUNDS):
        for process in racers if number % 2 else reversed(racers):
            tell(process)
        said = [hear(process) for process in racers]
        assert said.count("won") == 1, said
        wins[said.index("won")] += 1
        loser = said[1 - said.index("won")]
        assert loser.startswith(f"‘{file.name}’ is al open op deze computer"), loser
        assert loser.endswith("Ga verder in dat venster, of sluit het en probeer het nog eens.")
        for process in racers:
            tell(process)
        assert [hear(process) for process in racers] == ["free", "free"]
    for process in racers:
        process.stdin.close()
        process.stdout.close()
        process.wait()
    assert min(wins.values()) > 0
    assert list(file.parent.iterdir()) == [file]


# A folder that is synced: the lock does not travel, the note does.


def note_from(computer: str, clock: Clock, ago: timedelta) -> str:
    beat = clock.now - ago
    since = (clock.now - timedelta(hours=1)).isoformat()
    return json.dumps(
        {"user": "bo", "computer": computer, "since": since, "beat": beat.isoformat()}
    )


def test_a_fresh_note_of_another_computer_blocks(file: Path, clock: Clock) -> None:
    note_of(file).write_text(note_from("THUIS", clock, timedelta(seconds=90)))
    error = refused(file, computer="LOKAAL-12", now=clock)
    assert error.holder == Holder("bo", "THUIS", clock.now - timedelta(hours=1), here=False)
    assert not lock_of(file).exists()
    assert note_of(file).exists()


@pytest.mark.parametrize(
    ("computer", "ago"),
    [("THUIS", timedelta(minutes=2, seconds=1)), ("LOKAAL-12", timedelta(0))],
    ids=["its computer fell silent", "it was ours, and the program was killed"],
)
def test_an_old_note_or_one_of_our_own_does_not_block(
    file: Path, clock: Clock, computer: str, ago: timedelta
) -> None:
    note_of(file).write_text(note_from(computer, clock, ago))
    hold = Hold.take(file, computer="LOKAAL-12", now=clock)
    assert json.loads(note_of(file).read_text())["computer"] == "LOKAAL-12"
    hold.release()


@pytest.mark.parametrize(
    "note", ["", "{", "[]", '{"user": 1}', '{"user":"a","computer":"b","since":"x","beat":"y"}']
)
def test_a_note_that_cannot_be_read_does_not_block(file: Path, note: str) -> None:
    note_of(file).write_text(note)
    Hold.take(file).release()


def test_while_it_is_held_the_note_is_written_again_and_again(
    file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BEAT_SECONDS", 0.01)
    hold = Hold.take(file, now=clock)
    later = clock.forward(minutes=30).isoformat()
    until = time.monotonic() + 20
    while json.loads(note_of(file).read_text())["beat"] != later:
        assert time.monotonic() < until
        time.sleep(0.01)
    hold.release()
    assert list(file.parent.iterdir()) == [file]


# Where no lock can be made.


def test_a_folder_without_locks_is_held_by_the_note_alone(
    file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock_of(file).mkdir()  # a lock cannot be made there
    first = Hold.take(file, computer="LOKAAL-12", now=clock)
    assert refused(file, computer="LOKAAL-12", now=clock).holder.here
    first.release()
    Hold.take(file, now=clock).release()


def test_where_nothing_can_be_written_the_file_is_not_blocked(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock_of(file).mkdir()
    note_of(file).mkdir()
    hold = Hold.take(file)
    hold.release()
    assert sorted(each.name for each in file.parent.iterdir()) == sorted(
        [file.name, lock_of(file).name, note_of(file).name]
    )


def test_a_user_without_a_name_is_no_trouble(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise OSError("no such user")

    monkeypatch.setattr(module.getpass, "getuser", nameless)
    hold = Hold.take(file)
    assert refused(file).holder.user == ""
    hold.release()


def test_a_lock_without_a_note_says_only_that_it_is_in_use(file: Path) -> None:
    hold = Hold.take(file)
    note_of(file).unlink()
    assert refused(file).holder is None
    hold.release()


def test_the_hold_moves_along_to_the_file_that_is_gone_on_with(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "conflict.lobcoach"
    other.write_bytes(b"x")
    held = Holding(Hold.take(file))
    with held.move_to(other), pytest.raises(FileError):
        refuse_held(file)
    refuse_held(file)
    with pytest.raises(FileError):
        refuse_held(other)
    with held.move_to(other):
        pass
    held.release()
    refuse_held(other)


def test_when_the_other_file_does_not_open_the_first_stays_held(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "conflict.lobcoach"
    other.write_bytes(b"x")
    held = Holding(Hold.take(file))
    with pytest.raises(ZeroDivisionError), held.move_to(other):
        raise ZeroDivisionError
    refuse_held(other)
    with pytest.raises(FileError):
        refuse_held(file)
    held.release()


def test_what_is_not_held_moves_without_a_word(file: Path) -> None:
    held = Holding(None)
    with held.move_to(file):
        refuse_held(file)
    held.release()
