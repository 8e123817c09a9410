"""Putting finished files in their place."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.services.sentences import sentence
from lobcoach.services.writing import free_place, make_folder_for, replacing, write_whole
from tests.services.places import held, names_in, read_only_disk, small_disk


def told(work: Callable[[], object]) -> str:
    with pytest.raises(FileError) as caught:
        work()
    return sentence(caught.value)


def test_a_file_is_written_and_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    write_whole(target, b"een")
    write_whole(target, b"twee")
    assert target.read_bytes() == b"twee"
    assert names_in(tmp_path) == ["verslag.pdf"]


def test_who_may_read_it_is_what_the_coach_is_used_to(tmp_path: Path) -> None:
    usual, written = tmp_path / "gewoon.txt", tmp_path / "verslag.pdf"
    usual.write_bytes(b"")
    write_whole(written, b"een")
    assert stat.S_IMODE(written.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)


def test_without_a_folder_nothing_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "weg"
    assert told(lambda: write_whole(folder / "verslag.pdf", b"een")) == (
        f"De map ‘{folder}’ is er niet. Maak de map, of kies een andere."
    )
    assert names_in(tmp_path) == []


def test_a_folder_with_that_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "verslag.pdf").mkdir()
    assert told(lambda: write_whole(tmp_path / "verslag.pdf", b"een")) == (
        "Er staat al een bestand ‘verslag.pdf’ in die map. Kies een andere naam, of open dat "
        "bestand."
    )
    assert names_in(tmp_path) == ["verslag.pdf"]


def test_on_a_full_disk_the_older_file_stays_whole(tmp_path: Path) -> None:
    with small_disk(tmp_path / "schijf", 64) as disk:
        write_whole(disk / "verslag.pdf", b"een")
        assert told(lambda: write_whole(disk / "verslag.pdf", b"x" * 200_000)) == (
            "De schijf is vol. Maak ruimte vrij en probeer het nog eens."
        )
        assert (disk / "verslag.pdf").read_bytes() == b"een"
        assert names_in(disk) == ["verslag.pdf"]


def test_where_nothing_may_be_written_the_folder_is_named(tmp_path: Path) -> None:
    with read_only_disk(tmp_path / "archief") as folder:
        assert told(lambda: write_whole(folder / "verslag.pdf", b"een")) == (
            "In ‘archief’ mag niet worden geschreven. Zet ‘alleen lezen’ uit, of kies een andere "
            "map."
        )


def test_a_name_that_the_disk_does_not_take_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / f"{'x' * 400}.pdf"
    with pytest.raises(FileError) as caught, replacing(target) as half:
        half.write_bytes(b"een")
    assert caught.value.trouble is FileTrouble.CANNOT_WRITE
    assert names_in(tmp_path) == []


def test_a_file_that_something_else_holds_is_in_use(tmp_path: Path) -> None:
    """As Windows says of a PDF that is open in a reader."""
    target = tmp_path / "verslag.pdf"
    target.write_bytes(b"een")
    with held(target):
        assert told(lambda: write_whole(target, b"twee")) == (
            "‘verslag.pdf’ is in gebruik door een ander programma. Sluit dat programma en probeer "
            "het nog eens."
        )
    assert target.read_bytes() == b"een"
    assert names_in(tmp_path) == ["verslag.pdf"]


def test_trouble_with_the_half_file_is_told_of_the_file_that_was_wanted(tmp_path: Path) -> None:
    target = tmp_path / "voorbeeld.lobcoach"
    with pytest.raises(FileError) as caught, replacing(target) as half:
        raise FileError(FileTrouble.DAMAGED, half, "toch niet")
    assert caught.value.path == target


def test_trouble_with_another_file_stays_what_it_is(tmp_path: Path) -> None:
    other = tmp_path / "ander.lobcoach"
    with pytest.raises(FileError) as caught, replacing(tmp_path / "voorbeeld.lobcoach"):
        raise FileError(FileTrouble.DAMAGED, other)
    assert caught.value.path == other


def test_a_bug_in_between_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), replacing(tmp_path / "x") as half:
        half.write_bytes(b"een")
        1 / 0  # noqa: B018
    assert names_in(tmp_path) == []


def test_a_free_place_is_beside_what_is_there(tmp_path: Path) -> None:
    assert free_place(tmp_path, "Verslag 1.5.pdf") == tmp_path / "Verslag 1.5.pdf"
    (tmp_path / "Verslag 1.5.pdf").touch()
    assert free_place(tmp_path, "Verslag 1.5.pdf") == tmp_path / "Verslag 1.5 (2).pdf"
    (tmp_path / "Verslag 1.5 (2).pdf").symlink_to("nergens")
    assert free_place(tmp_path, "Verslag 1.5.pdf") == tmp_path / "Verslag 1.5 (3).pdf"


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder_for(tmp_path / "a" / "b" / "x.lobcoach")
    make_folder_for(tmp_path / "a" / "b" / "x.lobcoach")
    assert (tmp_path / "a" / "b").is_dir()


@pytest.mark.parametrize("below", ["x.lobcoach", "map/x.lobcoach"])
def test_a_file_where_the_folder_should_be_is_left_alone(tmp_path: Path, below: str) -> None:
    (tmp_path / "bestand").write_text("van mij")
    path = tmp_path / "bestand" / below
    assert told(lambda: make_folder_for(path)) == (
        f"De map ‘{path.parent}’ is er niet. Maak de map, of kies een andere."
    )
    assert (tmp_path / "bestand").read_text() == "van mij"
