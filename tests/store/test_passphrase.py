"""Another passphrase, a first one, or none: the old file or the new one, never half of either."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.people import Student
from lobcoach.core.talk import Answer
from lobcoach.paths import resource
from lobcoach.services.example_file import make_example_file
from lobcoach.services.library import Library, read_library
from lobcoach.store import passphrase
from lobcoach.store.connection import connect
from lobcoach.store.key import derive, new_salt
from lobcoach.store.leftovers import remove_leftovers
from lobcoach.store.migrations import STEPS
from lobcoach.store.opening import needs_passphrase
from lobcoach.store.passphrase import relock
from lobcoach.store.queries import search_notes
from lobcoach.store.schema_v1 import APPLICATION_ID
from lobcoach.store.store import Store
from lobcoach.store.verification import verify

from .processes import ROOT

OLD, NEW = "de oude zin", "de nieuwe zin"
KILLS = 40

#: Changes the passphrase of argv[1] over and over, telling before and after each change.
CHANGING = """
import os, sys
from pathlib import Path
from lobcoach.store.key import derive
from lobcoach.store.passphrase import relock
from lobcoach.store.store import Store
place, old, new = Path(sys.argv[1]), sys.argv[2] or None, sys.argv[3] or None
store = Store.open(place, old)
key = derive(new, bytes(16)) if new else None
os.write(1, b"go\\n")
relock(store, key)
os.write(1, b"done\\n")
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example file, with its notes, its reports and its index of words."""
    path = tmp_path_factory.mktemp("voorbeeld") / "v.lobcoach"
    library: Library = read_library(resource("questions"), resource("framework"))
    make_example_file(path, library)
    return path


@pytest.fixture
def full(example: Path, place: Path) -> Path:
    place.write_bytes(example.read_bytes())
    return place


def contents(path: Path, secret: str | None) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every ordinary table."""
    store = Store.open(path, secret)
    try:
        with store.reading() as tx:
            tables = tx.connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                " AND name NOT LIKE '%answer_text%' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            ).scalars()
            return {
                name: [tuple(r) for r in tx.connection.exec_driver_sql(f'SELECT * FROM "{name}"')]
                for name in tables
            }
    finally:
        store.close()


def beside(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir() if each != path)


@pytest.mark.parametrize(("old", "new"), [(None, NEW), (OLD, NEW), (OLD, None)])
def test_everything_in_the_file_stays_and_only_the_lock_is_another(
    full: Path, old: str | None, new: str | None
) -> None:
    store = Store.open(full)
    relock(store, derive(old, new_salt()) if old else None)
    store.close()
    before = contents(full, old)

    store = Store.open(full, old)
    relock(store, derive(new, new_salt()) if new else None)
    with store.transaction() as tx:  # it goes on with the new file
        answer = next(each for each in tx.find(Answer) if len(each.text) > 20)
        word = max(answer.text.split(), key=len).strip(".,?!“”‘’")
        assert answer.conversation_id in search_notes(tx, word)
        assert tx.connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID
        assert tx.connection.exec_driver_sql("PRAGMA user_version").scalar() == STEPS[-1].version
    assert store.encrypted is (new is not None)
    store.close()

    assert contents(full, new) == before
    assert verify(full, new) == []
    assert needs_passphrase(full) is (new is not None)
    assert beside(full) == []
    if new is not None and old is not None:
        with pytest.raises(FileError) as caught:
            Store.open(full, old)
        assert caught.value.trouble is FileTrouble.WRONG_PASSPHRASE


def test_a_full_disk_leaves_the_old_file_open_and_nothing_beside_it(
    full: Path,
) -> None:
    resource_module = pytest.importorskip("resource")
    before = full.read_bytes()
    store = Store.open(full)
    limits = resource_module.getrlimit(resource_module.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource_module.setrlimit(resource_module.RLIMIT_FSIZE, (200_000, limits[1]))
    try:
        with pytest.raises(FileError) as caught:
            relock(store, derive(NEW, new_salt()))
    finally:
        resource_module.setrlimit(resource_module.RLIMIT_FSIZE, limits)
    assert caught.value.trouble in (FileTrouble.DISK_FULL, FileTrouble.CANNOT_WRITE)
    assert full.read_bytes() == before
    assert beside(full) == []
    with store.transaction() as tx:
        tx.put(Student(first_name="Noor"))
    store.close()


def test_a_file_that_is_damaged_inside_keeps_its_lock(full: Path) -> None:
    store = Store.open(full)
    store._dbapi.execute("PRAGMA writable_schema = ON")
    store._dbapi.execute(
        "UPDATE sqlite_master SET sql = 'CREATE TABLE goal (x' WHERE name = 'goal'"
    )
    store.close()
    damaged = full.read_bytes()
    with pytest.raises(FileError):
        store = Store.open(full)
        relock(store, derive(NEW, new_salt()))
    assert full.read_bytes() == damaged
    assert beside(full) == []


def test_what_the_new_file_lost_is_noticed_before_it_counts(
    full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(full)
    before = full.read_bytes()
    export = passphrase.export

    def lossy(*arguments: object) -> None:
        export(*arguments)
        copy, key = arguments[2], arguments[3]
        with closing(connect(copy, key, "rw")) as connection:
            connection.execute("DELETE FROM coach")

    monkeypatch.setattr(passphrase, "export", lossy)
    with pytest.raises(FileError) as caught:
        relock(store, derive(NEW, new_salt()))
    assert caught.value.trouble is FileTrouble.DAMAGED
    assert full.read_bytes() == before
    assert beside(full) == []
    store.close()


def test_a_file_with_an_old_fault_of_its_own_may_change_its_lock(full: Path) -> None:
    store = Store.open(full)
    store._dbapi.execute("DELETE FROM coach")
    store.close()
    found = verify(full)
    assert found
    store = Store.open(full)
    relock(store, derive(OLD, new_salt()))
    relock(store, derive(NEW, new_salt()))
    store.close()
    assert verify(full, NEW) == found


def seconds_for_a_change(path: Path) -> float:
    """Change the passphrase of a copy in a process of its own; return how long that takes here."""
    copy = path.with_name("even-lang.lobcoach")
    shutil.copyfile(path, copy)
    process = subprocess.Popen(
        [sys.executable, "-c", CHANGING, copy, "", NEW],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout.readline() == b"go\n"
    begun = time.monotonic()
    assert process.stdout.readline() == b"done\n"
    took = time.monotonic() - begun
    process.communicate(b"\n")
    copy.unlink()
    return took


def killed_while_changing(path: Path, old: str | None, new: str | None, after: float) -> bool:
    """Change the passphrase in a process of its own, and kill that; tell whether it was done."""
    process = subprocess.Popen(
        [sys.executable, "-c", CHANGING, path, old or "", new or ""],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout.readline() == b"go\n"
    time.sleep(after)  # not waiting for anything: the plug is pulled at this moment
    process.send_signal(signal.SIGKILL)
    done = process.stdout.read() == b"done\n"
    process.stdin.close()
    process.stdout.close()
    process.wait()
    return done


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_killed_forty_times_the_old_or_the_new_passphrase_opens_everything(full: Path) -> None:
    chance = random.Random(20261123)
    expected = contents(full, None)
    now: str | None = None
    outcomes = {"old": 0, "new": 0, "leftover": 0}
    longest = 1.5 * seconds_for_a_change(full)
    for _ in range(KILLS):
        wanted = chance.choice([each for each in (None, OLD, NEW) if each != now])
        done = killed_while_changing(full, now, wanted, chance.random() * longest)
        outcomes["leftover"] += any("wachtwoord" in name for name in beside(full))
        remove_leftovers(full)
        opens = [secret for secret in (now, wanted) if opened_by(full, secret)]
        assert len(opens) == 1
        outcomes["old" if opens[0] == now else "new"] += 1
        assert opens[0] == wanted or not done
        # The computer may be busier, or less busy, than when it was measured.
        longest *= 0.8 if opens[0] == wanted else 1.25
        now = opens[0]
        assert contents(full, now) == expected
        assert verify(full, now) == []
        assert beside(full) == []
    assert outcomes["old"] > 2, outcomes
    assert outcomes["new"] > 2, outcomes
    assert outcomes["leftover"] > 2, outcomes


def opened_by(path: Path, secret: str | None) -> bool:
    if needs_passphrase(path) is not (secret is not None):
        return False
    try:
        Store.open(path, secret).close()
    except FileError as error:
        assert error.trouble is FileTrouble.WRONG_PASSPHRASE
        return False
    return True
