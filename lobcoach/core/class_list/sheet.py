"""The cells of a class list as they were read, with the line of the file that each row is on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class SheetRow(NamedTuple):
    """One row; `line` counts from 1, as the editor or spreadsheet of the coach does."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook, or all of a text file; `name` is empty for the latter."""

    name: str
    rows: tuple[SheetRow, ...]
