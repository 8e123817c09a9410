import os
import stat
from pathlib import Path

import pytest

from lobcoach.store.files import identity, put_in_place, reserve, sync_folder


def test_a_file_is_known_by_where_it_lies_and_how_it_was_left(place: Path):
    assert identity(place) is None
    assert identity(place / "under a file that is none") is None
    place.write_text("een")
    first = identity(place)
    assert first is not None
    assert first == identity(place)
    assert first.same_file(identity(place))

    os.utime(place, ns=(1, 1))
    assert first != identity(place)
    assert first.same_file(identity(place))

    other = place.with_suffix(".ander")
    other.write_text("een")
    assert not first.same_file(identity(other))
    assert not first.same_file(None)


def test_a_file_is_only_for_this_user_and_never_an_existing_one(place: Path):
    reserve(place)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    with pytest.raises(FileExistsError):
        reserve(place)


def test_a_finished_file_gets_its_name_unless_that_is_taken(place: Path):
    finished = place.with_suffix(".nieuw")
    finished.write_text("af")
    put_in_place(finished, place)
    assert place.read_text() == "af"
    assert not finished.exists()

    finished.write_text("later")
    with pytest.raises(FileExistsError):
        put_in_place(finished, place)
    assert place.read_text() == "af"


def test_a_disk_without_hard_links_gets_it_too(place: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError("no hard links here, as on a USB stick")

    monkeypatch.setattr(os, "link", refuse)
    finished = place.with_suffix(".nieuw")
    finished.write_text("af")
    put_in_place(finished, place)
    assert place.read_text() == "af"
    assert not finished.exists()

    finished.write_text("later")
    with pytest.raises(FileExistsError):
        put_in_place(finished, place)
    assert place.read_text() == "af"


def test_a_folder_that_cannot_be_synchronised_is_let_be(place: Path):
    sync_folder(place)
    sync_folder(place.parent)
