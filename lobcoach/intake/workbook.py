"""A spreadsheet (XLSX, XLS, ODS) → cells as text, read by calamine.

Calamine lays a sheet out in full, so a sheet that would not fit in memory is refused first.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

from lobcoach.core.class_list.sheet import Sheet, SheetRow
from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.core.pace import Doing, Pace
from lobcoach.intake.file_kind import FileKind
from lobcoach.intake.unpacked_size import refuse_enormous

_TOO_LONG_FOR_A_NUMBER = 10**15


def read_workbook(content: bytes, kind: FileKind, pace: Pace) -> tuple[Sheet, ...]:
    """Return every sheet with cells in it; ListError when it is locked, damaged or enormous."""
    if kind is FileKind.ZIPPED:
        refuse_enormous(content, pace)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return tuple(_sheets(workbook, pace))
    except PasswordError as error:
        raise ListError(ListTrouble.LOCKED) from error
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise ListError(ListTrouble.DAMAGED) from error
    except BaseException as error:
        # What the reader itself stumbles over comes out of Rust as a panic, which is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise ListError(ListTrouble.DAMAGED) from error


def _sheets(workbook: CalamineWorkbook, pace: Pace) -> Iterator[Sheet]:
    for number, meta in enumerate(workbook.sheets_metadata):
        if meta.typ is not SheetTypeEnum.WorkSheet:
            continue
        pace.step(Doing.READING)
        sheet = workbook.get_sheet_by_index(number)
        rows = []
        for line, cells in enumerate(sheet.iter_rows(), 1):
            pace.step(Doing.READING, line, sheet.total_height)
            rows.append(SheetRow(line, tuple(map(_text, cells))))
        if rows:
            yield Sheet(meta.name, tuple(rows))


def _text(cell: Any) -> str:
    """Return a cell as a person would read it: whole numbers without `.0`, dates as ISO text."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float):
        whole = cell.is_integer() and abs(cell) < _TOO_LONG_FOR_A_NUMBER
        return str(int(cell)) if whole else str(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)
