"""Files with class lists, written as other programs write them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import openpyxl

Row = Sequence[Any]


def xlsx(path: Path, *sheets: tuple[str, Iterable[Row]]) -> Path:
    """Write a workbook with these sheets, each a title and its rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.create_chartsheet("Grafiek")
    book.save(path)
    return path


def csv_text(rows: Iterable[Row], separator: str = ";", end: str = "\r\n") -> str:
    """Return rows as text, cells with a separator, quote or line break in them quoted."""
    return "".join(separator.join(_cell(cell, separator) for cell in row) + end for row in rows)


def _cell(cell: object, separator: str) -> str:
    text = str(cell)
    if any(sign in text for sign in (separator, '"', "\n")):
        return '"' + text.replace('"', '""') + '"'
    return text


def ods(path: Path, table: str, *, manifest: str = "<manifest/>") -> Path:
    """Write an OpenDocument spreadsheet whose one sheet holds these rows of XML."""
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">'
        '<office:body><office:spreadsheet><table:table table:name="Blad1">'
        f"{table}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        whole.writestr("content.xml", content)
        whole.writestr("META-INF/manifest.xml", manifest)
    return path


def ods_row(*cells: str, repeated: int = 1) -> str:
    """Return a row of text cells."""
    inside = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        if cell
        else "<table:table-cell/>"
        for cell in cells
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{inside}</table:table-row>'


def changed_sheet(path: Path, old: str, new: str) -> Path:
    """Write other words into the XML of the first sheet of a workbook."""
    with zipfile.ZipFile(path) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    name = "xl/worksheets/sheet1.xml"
    assert old.encode() in parts[name]
    parts[name] = parts[name].replace(old.encode(), new.encode())
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as whole:
        for part, content in parts.items():
            whole.writestr(part, content)
    path.write_bytes(made.getvalue())
    return path
