"""Text with separators (CSV) → cells, as Excel and school systems write it.

Excel writes `;` in the Netherlands, in Windows-1252, in UTF-8 with a mark in front, or, as "Unicode
text", tabs in UTF-16.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from lobcoach.core.class_list.headings import recognised
from lobcoach.core.class_list.sheet import Sheet, SheetRow
from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.core.pace import Doing, Pace

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PIECE = 64 * 1024
_SEPARATORS = (";", ",", "\t", "|")
#: By so many rows one sees which separator it is.
_TRIED_ROWS = 100
#: Excel's own first line that names the separator.
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x19\x1b-\x1f\ufffe\uffff]")
_END_OF_FILE = "\x1a"


def read_text(content: bytes, pace: Pace) -> Sheet:
    """Return the rows of a text file; ListError when it is not text, or rows stick together."""
    text = _decoded(content, pace)
    if not text.strip():
        raise ListError(ListTrouble.EMPTY)
    separator, start = _separator(text)
    rows: list[SheetRow] = []
    width = 0
    try:
        for line, cells in _records(text[start:], separator):
            pace.step(Doing.READING, len(rows))
            row = SheetRow(line + bool(start), tuple(cells))
            width = max(width, len(cells))
            if _swallowed(cells, separator, width):
                raise ListError(ListTrouble.OPEN_QUOTE, line=row.line)
            rows.append(row)
    except csv.Error as error:
        raise ListError(ListTrouble.NOT_A_LIST) from error
    return Sheet("", tuple(rows))


def _swallowed(cells: list[str], separator: str, width: int) -> bool:
    """Whether a quote that does not end where it should made one cell of the rows below it."""
    for place, cell in enumerate(cells):
        if "\n" not in cell and "\r" not in cell:
            continue
        first, *others = cell.splitlines()
        rest = width - 1 - place  # so many separators stand behind this cell
        if rest > 1 and first.count(separator) >= rest:
            return True
        if width > 1 and any(line.count(separator) >= width - 1 for line in others):
            return True
    return False


def _decoded(content: bytes, pace: Pace) -> str:
    """Return the text; what is not UTF-8 is taken for Windows-1252."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _in_pieces(content[len(mark) :], encoding, "replace", pace)
    sides = _utf_16_without_mark(content)
    if sides:
        return _in_pieces(content, sides, "replace", pace)
    try:
        return _in_pieces(content, "utf-8", "strict", pace)
    except UnicodeDecodeError:
        return _in_pieces(content, "cp1252", "replace", pace)


def _utf_16_without_mark(content: bytes) -> str:
    """Return which UTF-16 this is, told by the zeros beside Latin letters; empty for neither."""
    start = content[:2000]
    half = len(start) // 2
    even, odd = start[::2].count(0), start[1::2].count(0)
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * half and odd < 0.1 * half else ""


def _in_pieces(content: bytes, encoding: str, errors: str, pace: Pace) -> str:
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    pieces = []
    for start in range(0, len(content), _PIECE):
        piece = decoder.decode(content[start : start + _PIECE])
        if _NO_TEXT.search(piece):
            raise ListError(ListTrouble.NOT_A_LIST)
        pieces.append(piece)
        pace.step(Doing.READING)
    pieces.append(decoder.decode(b"", final=True))
    return "".join(pieces).removesuffix(_END_OF_FILE)


def _separator(text: str) -> tuple[str, int]:
    """Return what stands between cells, and where the rows begin."""
    named = _SEPARATOR_LINE.match(text)
    if named:
        return named[1], named.end()
    start = text[: 400 * _TRIED_ROWS]
    return max(_SEPARATORS, key=lambda each: _fitness(start, each)), 0


def _fitness(text: str, separator: str) -> tuple[int, int, int]:
    """Return how well a separator fits: headings known, rows as wide as those, cells at all."""
    rows = [cells for _, cells in islice(_records(text, separator), _TRIED_ROWS)]
    widths = [len(cells) for cells in rows if any(cells)]
    known, width = max(((recognised(cells), len(cells)) for cells in rows), default=(0, 0))
    if not known:
        width = max(set(widths), key=widths.count, default=0)
    return known, widths.count(width), width


def _records(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line of the file on which it begins."""
    # Any line end, also within quotes, where the csv module must see it as it is.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    before = 0
    for cells in reader:
        yield before + 1, cells
        before = reader.line_num
