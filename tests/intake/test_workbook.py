"""Spreadsheets as cells of text."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from lobcoach.core.class_list.sheet import SheetRow
from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.core.pace import Pace
from lobcoach.intake.file_kind import FileKind
from lobcoach.intake.workbook import read_workbook
from tests.intake.given_files import ods, ods_row, xlsx


def cells(path: Path) -> list[SheetRow]:
    (sheet,) = read_workbook(path.read_bytes(), FileKind.ZIPPED, Pace())
    return list(sheet.rows)


def test_cells_are_read_as_a_person_reads_them(tmp_path: Path) -> None:
    row = (12345, "00123", 1.5, date(2008, 2, 1), datetime(2008, 2, 1, 9, 30), time(9, 30), True,
           False, None, 1e20, timedelta(hours=30))  # fmt: skip
    (found,) = cells(xlsx(tmp_path / "a.xlsx", ("Blad1", [row])))
    assert found.cells[:10] == (
        "12345", "00123", "1.5", "2008-02-01", "2008-02-01 09:30", "09:30:00", "ja", "nee", "",
        "1e+20",
    )  # fmt: skip
    assert "6:00:00" in found.cells[10]


def test_lines_are_those_of_the_sheet(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", ("Blad1", [[], [], ["Naam"], [], ["Noor"]]))
    found = {row.line: row.cells for row in cells(path) if any(row.cells)}
    assert found == {3: ("Naam",), 5: ("Noor",)}


def test_every_sheet_with_cells_is_given_in_order(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "a.xlsx", ("Uitleg", [["Lees dit"]]), ("Leeg", []), ("LAB4A", [["Naam"]])
    )
    found = read_workbook(path.read_bytes(), FileKind.ZIPPED, Pace())
    assert [sheet.name for sheet in found] == ["Uitleg", "LAB4A"]


def test_a_sheet_of_libreoffice_is_read(tmp_path: Path) -> None:
    empty = ods_row("", repeated=1_048_000)
    rows = ods_row("Naam", "", "Klas") + ods_row("Noor", "", "LAB4A") + empty
    path = ods(tmp_path / "a.ods", rows)
    assert [row.cells for row in cells(path)] == [("Naam", "", "Klas"), ("Noor", "", "LAB4A")]


@pytest.mark.parametrize("kind", [FileKind.OLE])
def test_a_broken_workbook_is_damaged(kind: FileKind) -> None:
    with pytest.raises(ListError) as caught:
        read_workbook(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), kind, Pace())
    assert caught.value.trouble is ListTrouble.DAMAGED


class PanicException(BaseException):
    """What a stumble in Rust comes out as."""


@pytest.mark.parametrize(
    ("raised", "trouble"),
    [
        (PasswordError(), ListTrouble.LOCKED),
        (CalamineError(), ListTrouble.DAMAGED),
        (PanicException(), ListTrouble.DAMAGED),
    ],
)
def test_whatever_the_reader_says_is_told_as_ours(
    raised: BaseException, trouble: ListTrouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_file: object) -> None:
        raise raised

    monkeypatch.setattr(CalamineWorkbook, "from_filelike", fails)
    with pytest.raises(ListError) as caught:
        read_workbook(b"", FileKind.OLE, Pace())
    assert caught.value.trouble is trouble


def test_an_interruption_stays_an_interruption(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_file: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(CalamineWorkbook, "from_filelike", interrupted)
    with pytest.raises(KeyboardInterrupt):
        read_workbook(b"", FileKind.OLE, Pace())
