"""How much a zipped spreadsheet would take once unpacked and laid out, found out safely.

A few kilobytes can unpack to gigabytes, and one stray cell in the last row and column makes a sheet
of seventeen thousand million cells.
"""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError, iterparse

from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.core.pace import Doing, Pace

#: Bytes of all parts together, and cells of one sheet.
LARGEST_UNPACKED = 400 * 1024 * 1024
MOST_CELLS = 12_000_000
_PIECE = 64 * 1024
#: The longest mark that may be cut in two between pieces.
_OVERLAP = 64
_PLACE = re.compile(rb"""\br=["']([A-Za-z]{0,3})(\d{1,9})["']""")
#: What Python's readers of a zip say about one that is not as it should be.
_BROKEN = (OSError, ValueError, NotImplementedError, RuntimeError, EOFError, KeyError,
           zlib.error, lzma.LZMAError)  # fmt: skip
_EXCEL, _OPEN = "xl/workbook.xml", "content.xml"
_SHEETS = "xl/worksheets/"
_MANIFEST, _SECRET = "META-INF/manifest.xml", b"encryption-data"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_VALUE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value-type"


def refuse_enormous(content: bytes, pace: Pace) -> None:
    """Raise ListError for a zip that is no spreadsheet, is damaged or locked, or is enormous."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as whole:
            _check(whole, pace)
    except (zipfile.BadZipFile, ParseError, *_BROKEN) as error:
        raise ListError(ListTrouble.DAMAGED) from error


def _check(whole: zipfile.ZipFile, pace: Pace) -> None:
    parts = whole.infolist()
    names = {part.filename for part in parts}
    if _EXCEL not in names and _OPEN not in names:
        raise ListError(ListTrouble.NOT_A_LIST)
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise ListError(ListTrouble.TOO_LARGE)
    if any(part.flag_bits & 1 for part in parts):
        raise ListError(ListTrouble.LOCKED)
    for part in parts:
        _unpack(whole, part, pace)
    if _OPEN in names:
        if _MANIFEST in names and _SECRET in whole.read(_MANIFEST):
            raise ListError(ListTrouble.LOCKED)
        _count_open(whole, pace)


def _unpack(whole: zipfile.ZipFile, part: zipfile.ZipInfo, pace: Pace) -> None:
    """Go through a part, which tells whether its size and checksum are true, and measure it."""
    measured = part.filename.startswith(_SHEETS)
    rows = columns = 1
    end = b""
    with whole.open(part) as file:
        while piece := file.read(_PIECE):
            pace.step(Doing.READING)
            if not measured:
                continue
            for letters, row in _PLACE.findall(end + piece):
                rows = max(rows, int(row))
                columns = max(columns, _column(letters))
            _refuse(rows * columns)
            end = piece[-_OVERLAP:]


def _count_open(whole: zipfile.ZipFile, pace: Pace) -> None:
    """Lay out an OpenDocument sheet in thought: its cells and rows may be repeated."""
    rows = width = empty = 0
    with whole.open(_OPEN) as file:
        for _, element in iterparse(file):
            if element.tag == f"{_TABLE}table":
                rows = width = empty = 0
                element.clear()
            if element.tag != f"{_TABLE}table-row":
                continue
            pace.step(Doing.READING)
            repeated = int(element.get(f"{_TABLE}number-rows-repeated", "1"))
            filled = _filled_width(element)
            element.clear()
            if not filled:
                empty += repeated
                continue
            rows, width, empty = rows + empty + repeated, max(width, filled), 0
            _refuse(rows * width)


def _filled_width(row: Element) -> int:
    """Return how many columns a row has up to its last value."""
    place = filled = 0
    for cell in row:
        place += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        if cell.get(_VALUE) is not None or len(cell):
            filled = place
    return filled


def _refuse(cells: int) -> None:
    if cells > MOST_CELLS:
        raise ListError(ListTrouble.TOO_LARGE)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
