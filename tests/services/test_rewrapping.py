"""After the passphrase changed, every backup gets the new one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lobcoach.core.backups import Reason
from lobcoach.services.backup_folder import BackupFolder
from lobcoach.services.rewrapping import own_copies_beside, rewrap
from lobcoach.store.contents import opens_with
from lobcoach.store.key import derive, new_salt
from tests.services.given_backups import PASSPHRASE, Desk
from tests.services.places import names_in
from tests.store import golden

NEW = derive("een heel nieuwe zin", new_salt())


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "locked"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    made = Desk(tmp_path / "mijn.lobcoach", request.param)
    for name in ("Noor", "Bo", "Zoë"):
        made.add(name)
        made.backups.make(Reason.AT_WORK)
        made.forward(minutes=30)
    made.store.close()
    return made


def test_every_backup_and_every_copy_of_ours_gets_the_new_key(desk: Desk, tmp_path: Path) -> None:
    first = desk.folder.sound()[0][0]
    beside = [
        tmp_path / "mijn.voor-versie-2.lobcoach",
        tmp_path / "mijn (conflict 2026-11-25 20.51).lobcoach",
    ]
    for path in beside:
        shutil.copyfile(first, path)
    theirs = tmp_path / "mijn-LAPTOP12.lobcoach"
    shutil.copyfile(first, theirs)
    assert own_copies_beside(desk.store.path) == sorted(beside)
    secret = PASSPHRASE if opens_with(first, PASSPHRASE) and not opens_with(first, None) else None
    told: list[tuple[int, int]] = []
    left = rewrap(desk.folder, secret, NEW, lambda done, of: told.append((done, of)))
    assert left == []
    assert told == [(n, 5) for n in range(6)]
    for path in (*(path for path, _ in desk.folder.sound()), *beside):
        assert opens_with(path, NEW)
        assert not opens_with(path, secret)
    assert opens_with(theirs, secret)
    assert len(names_in(desk.folder.path)) == 3
    assert rewrap(desk.folder, secret, NEW) == []


def test_a_passphrase_may_be_given_as_it_is_typed(desk: Desk) -> None:
    first = desk.folder.sound()[0][0]
    secret = None if opens_with(first, None) else PASSPHRASE
    rewrap(desk.folder, secret, "zin die ik typ")
    assert all(opens_with(path, "zin die ik typ") for path, _ in desk.folder.sound())
    assert not opens_with(first, None)
    rewrap(desk.folder, "zin die ik typ", None)
    assert all(opens_with(path, None) for path, _ in desk.folder.sound())


def test_it_may_be_stopped_and_done_again(desk: Desk) -> None:
    first = desk.folder.sound()[0][0]
    secret = None if opens_with(first, None) else PASSPHRASE
    steps = iter([False, True])
    left = rewrap(desk.folder, secret, NEW, stopped=lambda: next(steps))
    assert len(left) == 2
    assert rewrap(desk.folder, secret, NEW) == []
    assert all(opens_with(path, NEW) for path, _ in desk.folder.sound())


def test_a_backup_of_before_an_update_gets_the_new_one_too(tmp_path: Path) -> None:
    folder = BackupFolder(tmp_path / "mijn.lobcoach")
    backup = folder.half().with_name("mijn 2026-10-01 10.00.00Z sluiten 000000.lobcoach")
    shutil.copyfile(golden.V1_ENCRYPTED, backup)
    assert rewrap(folder, golden.PASSPHRASE, NEW) == []
    assert opens_with(backup, NEW)
    assert not opens_with(backup, golden.PASSPHRASE)


def test_a_damaged_one_is_named_and_left(desk: Desk) -> None:
    first = desk.folder.sound()[0][0]
    secret = None if opens_with(first, None) else PASSPHRASE
    content = bytearray(first.read_bytes())
    content[12 * 4096 : 16 * 4096] = bytes(4 * 4096)
    first.write_bytes(content)
    assert rewrap(desk.folder, secret, NEW) == [first]
    assert first.read_bytes() == content


def test_what_has_another_passphrase_is_left_alone(desk: Desk) -> None:
    before = {path: path.read_bytes() for path, _ in desk.folder.sound()}
    rewrap(desk.folder, "een zin die nergens past", NEW)
    assert {path: path.read_bytes() for path, _ in desk.folder.sound()} == before
