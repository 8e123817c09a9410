"""A file with a class list, whatever it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lobcoach.core.class_list.columns import recognise
from lobcoach.core.class_list.comparing import compare
from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.core.pace import Pace, StoppedError
from lobcoach.intake import reading
from lobcoach.intake.reading import read_sheets
from tests.intake.given_files import csv_text, ods, ods_row, xlsx

ROWS = [("Naam", "Klas"), ("Noor van den Berg", "LAB4A"), ("Zoë", "LAB4B")]


def trouble(path: Path) -> ListTrouble:
    with pytest.raises(ListError) as caught:
        read_sheets(path, Pace())
    assert caught.value.path == path
    return caught.value.trouble


def test_a_text_and_a_workbook_give_the_same_cells(tmp_path: Path) -> None:
    text = tmp_path / "lijst.csv"
    text.write_text(csv_text(ROWS), encoding="utf-8")
    book = xlsx(tmp_path / "lijst.xlsx", ("Blad1", ROWS))
    (from_text,), (from_book,) = read_sheets(text, Pace()), read_sheets(book, Pace())
    assert from_text.rows == from_book.rows
    assert (from_text.name, from_book.name) == ("", "Blad1")


def test_the_name_of_the_file_does_not_matter(tmp_path: Path) -> None:
    book = xlsx(tmp_path / "lijst.xlsx", ("Blad1", ROWS)).rename(tmp_path / "lijst.csv")
    assert read_sheets(book, Pace())[0].name == "Blad1"


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    empty, pdf = tmp_path / "leeg.csv", tmp_path / "brief.pdf"
    empty.touch()
    pdf.write_bytes(b"%PDF-1.7")
    assert trouble(empty) is ListTrouble.EMPTY
    assert trouble(pdf) is ListTrouble.NOT_A_LIST
    assert trouble(tmp_path) is ListTrouble.FOLDER
    assert trouble(tmp_path / "weg.csv") is ListTrouble.MISSING
    assert trouble(empty / "lijst.csv") is ListTrouble.MISSING
    assert trouble(Path("a\0b")) is ListTrouble.MISSING


@pytest.mark.skipif(os.name != "posix", reason="rights of this kind")
def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Naam\nNoor\n", encoding="utf-8")
    path.chmod(0)
    if os.geteuid() == 0:  # root may read everything
        monkeypatch.setattr(Path, "open", _refused)
    assert trouble(path) is ListTrouble.NO_PERMISSION


def _refused(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_a_disk_that_fails_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fails)
    assert trouble(tmp_path / "lijst.csv") is ListTrouble.UNREADABLE


@pytest.mark.parametrize("size", [reading.LARGEST + 1, 3 * reading.LARGEST])
def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path, size: int) -> None:
    path = tmp_path / "lijst.csv"
    with path.open("wb") as file:
        file.truncate(size)
    assert trouble(path) is ListTrouble.TOO_LARGE


def test_a_coach_who_stops_is_obeyed(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(csv_text(ROWS), encoding="utf-8")
    pace = Pace()
    pace.stop()
    with pytest.raises(StoppedError):
        read_sheets(path, pace)


_BEGINNINGS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"sep=;")
_SEEDS = ("text", "xlsx", "ods")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Sound lists of each kind, to be damaged."""
    folder = tmp_path_factory.mktemp("seeds")
    return {
        "text": csv_text(ROWS).encode(),
        "xlsx": xlsx(folder / "a.xlsx", ("Blad1", ROWS)).read_bytes(),
        "ods": ods(folder / "a.ods", "".join(ods_row(*row) for row in ROWS)).read_bytes(),
    }


def understood(path: Path, content: bytes) -> None:
    """Read all there is to read; only a ListError may come of it."""
    path.write_bytes(content)
    try:
        for sheet in read_sheets(path, Pace()):
            compare(recognise(sheet, Pace()), [], Pace())
    except ListError:
        pass


_MANY = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@_MANY
@given(content=st.binary(max_size=2000) | st.text(max_size=500).map(
    lambda text: text.encode("utf-8", "surrogatepass")))  # fmt: skip
def test_any_bytes_at_all_are_a_list_or_a_sentence(tmp_path: Path, content: bytes) -> None:
    understood(tmp_path / "x", content)


@_MANY
@given(kind=st.sampled_from(_SEEDS), data=st.data())
def test_a_list_damaged_anywhere_is_a_list_or_a_sentence(
    tmp_path: Path, seeds: dict[str, bytes], kind: str, data: st.DataObject
) -> None:
    content = bytearray(seeds[kind])
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(0, len(content)) | st.just(len(content)))
    understood(tmp_path / "x", bytes(content[:end]))


@_MANY
@given(magic=st.sampled_from(_BEGINNINGS), rest=st.binary(max_size=1500))
def test_what_only_begins_like_a_list_is_a_list_or_a_sentence(
    tmp_path: Path, magic: bytes, rest: bytes
) -> None:
    understood(tmp_path / "x", magic + rest + "Workbook".encode("utf-16-le"))
