"""What a zip would become, found out before it does."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.core.pace import Pace
from lobcoach.intake.unpacked_size import LARGEST_UNPACKED, refuse_enormous
from tests.intake.given_files import changed_sheet, ods, ods_row, xlsx

ROWS = [["Naam", "Klas"], ["Noor", "LAB4A"]]


def trouble(content: bytes) -> ListTrouble | None:
    try:
        refuse_enormous(content, Pace())
    except ListError as error:
        return error.trouble
    return None


def zipped(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, content in parts.items():
            whole.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return made.getvalue()


def test_a_usual_workbook_is_let_through(tmp_path: Path) -> None:
    assert trouble(xlsx(tmp_path / "a.xlsx", ("Blad1", ROWS)).read_bytes()) is None
    rows = ods_row("Naam") + ods_row("Noor")
    assert trouble(ods(tmp_path / "a.ods", rows).read_bytes()) is None


def test_a_zip_of_other_things_is_no_list() -> None:
    assert trouble(zipped(word__document_xml=b"<w/>")) is ListTrouble.NOT_A_LIST


def test_a_few_kilobytes_that_unpack_enormously_are_refused_in_no_time() -> None:
    bomb = zipped(xl__workbook_xml=b"", xl__worksheets__sheet1_xml=bytes(LARGEST_UNPACKED + 1))
    begun = time.monotonic()
    assert trouble(bomb) is ListTrouble.TOO_LARGE
    assert time.monotonic() - begun < 30


def test_one_stray_cell_in_the_last_corner_is_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", ("Blad1", ROWS))
    far = changed_sheet(path, '<row r="2">', '<row r="1048576">')
    assert trouble(changed_sheet(far, 'r="B2"', 'r="XFD1048576"').read_bytes()) is (
        ListTrouble.TOO_LARGE
    )


def test_a_cell_repeated_without_end_is_refused(tmp_path: Path) -> None:
    cell = (
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
        "<text:p>x</text:p></table:table-cell>"
    )
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    assert trouble(ods(tmp_path / "a.ods", row).read_bytes()) is ListTrouble.TOO_LARGE


def test_locked_parts_are_locked(tmp_path: Path) -> None:
    secret = "<manifest><encryption-data/></manifest>"
    assert trouble(ods(tmp_path / "a.ods", "", manifest=secret).read_bytes()) is ListTrouble.LOCKED
    content = bytearray(zipped(xl__workbook_xml=b"x"))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert trouble(bytes(content)) is ListTrouble.LOCKED


@pytest.mark.parametrize("damage", ["cut", "flipped", "no xml"])
def test_a_damaged_zip_is_damaged(damage: str, tmp_path: Path) -> None:
    whole = bytearray(xlsx(tmp_path / "a.xlsx", ("Blad1", ROWS)).read_bytes())
    if damage == "cut":
        del whole[len(whole) // 2 :]
    elif damage == "flipped":
        with zipfile.ZipFile(io.BytesIO(whole)) as names:
            at = names.getinfo("xl/worksheets/sheet1.xml").header_offset + 60
        for n in range(at, at + 20):
            whole[n] ^= 0xFF
    else:
        whole = bytearray(zipped(content_xml=b"<niet af"))
    assert trouble(bytes(whole)) is ListTrouble.DAMAGED
