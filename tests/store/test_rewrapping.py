"""Locking a file that is not open with another key, or with none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.store.contents import rows_in
from lobcoach.store.key import Key, derive, new_salt
from lobcoach.store.opening import needs_passphrase
from lobcoach.store.rewrapping import rewrap_file
from lobcoach.store.store import Store
from lobcoach.store.verification import verify
from tests.services.places import names_in, small_disk
from tests.store import golden

NEW = "een heel nieuwe zin"


@pytest.mark.parametrize(
    ("old", "locked"),
    [(None, True), (golden.PASSPHRASE, True), (golden.PASSPHRASE, False)],
    ids=["first passphrase", "another one", "none any more"],
)
def test_everything_in_it_is_the_same_and_only_the_new_secret_opens_it(
    place: Path, old: str | None, locked: bool
) -> None:
    shutil.copyfile(golden.ENCRYPTED if old else golden.PLAIN, place)
    before = rows_in(place, old)
    key = derive(NEW, new_salt()) if locked else None
    rewrap_file(place, place.with_name("half"), old, key)
    assert needs_passphrase(place) is locked
    assert verify(place, NEW if locked else None) == []
    assert rows_in(place, NEW if locked else None) == before
    assert place.read_bytes().startswith(b"SQLite format 3") is not locked
    assert names_in(place.parent) == [place.name]
    if locked and old:
        with pytest.raises(FileError):
            Store.open(place, old)


@pytest.mark.parametrize("secret", [None, "een ander wachtwoord"])
def test_a_secret_that_does_not_fit_changes_nothing(place: Path, secret: str | None) -> None:
    shutil.copyfile(golden.ENCRYPTED, place)
    before = place.read_bytes()
    with pytest.raises(FileError):
        rewrap_file(place, place.with_name("half"), secret, None)
    assert place.read_bytes() == before
    assert names_in(place.parent) == [place.name]


def test_a_damaged_one_stays_as_it_is(place: Path) -> None:
    content = bytearray(golden.PLAIN.read_bytes())
    content[12 * 4096 : 14 * 4096] = bytes(8192)
    place.write_bytes(content)
    with pytest.raises(FileError) as told:
        rewrap_file(place, place.with_name("half"), None, Key(bytes(32), new_salt()))
    assert told.value.trouble is FileTrouble.DAMAGED
    assert place.read_bytes() == content
    assert names_in(place.parent) == [place.name]


def test_what_is_lost_on_the_way_is_noticed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copyfile(golden.PLAIN, place)
    other = place.with_name("ander")
    Store.create(other).close()
    before = place.read_bytes()
    monkeypatch.setattr(
        "lobcoach.store.rewrapping.export",
        lambda _path, _key, half, _new: shutil.copyfile(other, half),
    )
    with pytest.raises(FileError) as told:
        rewrap_file(place, place.with_name("half"), None, None)
    assert told.value.trouble is FileTrouble.DAMAGED
    assert place.read_bytes() == before


def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick", 500) as folder:
        shutil.copyfile(golden.PLAIN, folder / "kopie")
        with pytest.raises(FileError) as told:
            rewrap_file(folder / "kopie", folder / "half", None, Key(bytes(32), new_salt()))
        assert told.value.trouble is FileTrouble.DISK_FULL
        assert names_in(folder) == ["kopie"]
        assert (folder / "kopie").read_bytes() == golden.PLAIN.read_bytes()
