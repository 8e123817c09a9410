"""Finding the headings of a class list, and what is in each column below them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from lobcoach.core.class_list.facts import level_of, route_of, year_of
from lobcoach.core.class_list.forbidden import column_is_personal
from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.core.class_list.headings import (
    NAME_KINDS,
    is_vague,
    kind_of,
    rank_of,
    recognised,
)
from lobcoach.core.class_list.name_parts import surname_key
from lobcoach.core.class_list.sheet import Sheet, SheetRow
from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.core.pace import Doing, Pace
from lobcoach.core.text import one_line

#: Headings stand among the first rows with anything in them.
_ROWS_WITH_HEADINGS = 60
#: This many rows, spread over the list, tell what is in a column.
_SAMPLE = 300
#: No school has student numbers this short, and no list more rows.
_ROW_NUMBER = re.compile(r"\d{1,4}")
_READABLE: dict[ColumnKind, Callable[[str], object]] = {
    ColumnKind.LEVEL: level_of,
    ColumnKind.YEAR: year_of,
    ColumnKind.ROUTE: route_of,
}


@dataclass(frozen=True)
class ListColumn:
    """One column: where it stands from 0, its heading, what it holds, and a cell as example."""

    place: int
    heading: str
    kind: ColumnKind
    example: str = ""


@dataclass(frozen=True)
class ClassList:
    """A list whose columns are known; what is never kept is already left out of its cells."""

    columns: tuple[ListColumn, ...]
    rows: tuple[SheetRow, ...]
    sheet: str = ""
    file: str = ""

    def left_out(self) -> tuple[str, ...]:
        """Return the headings of the columns that are never kept, in the order of the list."""
        return tuple(each.heading for each in self.columns if each.kind is ColumnKind.FORBIDDEN)

    def places(self) -> dict[ColumnKind, int]:
        """Return where each kind that is taken over stands."""
        unwanted = (ColumnKind.IGNORED, ColumnKind.FORBIDDEN)
        return {each.kind: each.place for each in self.columns if each.kind not in unwanted}

    def with_kind(self, place: int, kind: ColumnKind) -> ClassList:
        """Let another column hold `kind`; the column that held it is then not taken over.

        A column that is never kept stays so, whatever is asked.
        """
        return replace(self, columns=tuple(_chosen(column, place, kind) for column in self.columns))


def recognise(sheet: Sheet, pace: Pace) -> ClassList:
    """Return the list in a sheet: titles, empty rows and repeated headings left out.

    ListError when it is empty, has headings only, or no column names the students.
    """
    filled = [row for row in sheet.rows if _has_words(row, pace)]
    if not filled:
        raise ListError(ListTrouble.EMPTY)
    top = _headings_row(filled)
    if top is None:
        raise ListError(ListTrouble.NO_NAME_COLUMN)
    headings = tuple(one_line(cell) for cell in filled[top].cells)
    below = [row for row in filled[top + 1 :] if row.cells != filled[top].cells]
    if not below:
        raise ListError(ListTrouble.ONLY_HEADINGS)
    columns = _columns(headings, below)
    if not NAME_KINDS & {column.kind for column in columns}:
        raise ListError(ListTrouble.NO_NAME_COLUMN)
    return ClassList(columns, _without_forbidden(below, columns, pace), sheet.name)


def _chosen(column: ListColumn, place: int, kind: ColumnKind) -> ListColumn:
    if column.kind is ColumnKind.FORBIDDEN or kind is ColumnKind.FORBIDDEN:
        return column
    if column.place == place:
        return replace(column, kind=kind)
    if column.kind is kind:
        return replace(column, kind=ColumnKind.IGNORED)
    return column


def _has_words(row: SheetRow, pace: Pace) -> bool:
    pace.step(Doing.RECOGNISING)
    return any(cell and not cell.isspace() for cell in row.cells)


def _headings_row(rows: Sequence[SheetRow]) -> int | None:
    """Return which row names most things, the first of equals, if one of them is a name."""
    scores = [
        (recognised(row.cells), -number)
        for number, row in enumerate(rows[:_ROWS_WITH_HEADINGS])
        if NAME_KINDS & {kind_of(cell) for cell in row.cells}
    ]
    return -max(scores)[1] if scores else None


def _columns(headings: tuple[str, ...], rows: Sequence[SheetRow]) -> tuple[ListColumn, ...]:
    sample = rows[:: max(1, len(rows) // _SAMPLE)][: 2 * _SAMPLE]
    width = max(len(headings), *(len(row.cells) for row in sample))
    titles = [*headings, *[""] * (width - len(headings))]
    cells = [
        [one_line(row.cells[place]) if place < len(row.cells) else "" for row in sample]
        for place in range(width)
    ]
    found = [
        ListColumn(place, titles[place] or f"kolom {_letter(place)}",
                   _kind(titles[place], cells[place]), _example(cells[place]))
        for place in range(width)
        if titles[place] or any(cells[place])
    ]  # fmt: skip
    return tuple(
        replace(column, example="") if column.kind is ColumnKind.FORBIDDEN else column
        for column in _names_sorted_out(_only_best(found), cells)
    )


def _kind(heading: str, cells: Sequence[str]) -> ColumnKind:
    kind = kind_of(heading)
    number = kind is ColumnKind.NUMBER and not is_vague(heading)
    if kind is ColumnKind.FORBIDDEN or column_is_personal(cells, number=number):
        return ColumnKind.FORBIDDEN
    read, filled = _READABLE.get(kind), [cell for cell in cells if cell]
    if kind is ColumnKind.NUMBER and not number and _is_counting(filled):
        return ColumnKind.IGNORED
    if (
        read
        and is_vague(heading)
        and 2 * sum(read(each) is not None for each in filled) < len(filled)
    ):
        return ColumnKind.IGNORED
    return kind


def _is_counting(cells: Sequence[str]) -> bool:
    """Whether these only number the rows: 1, 2, 3 …, perhaps anew for each group."""
    return bool(cells) and cells[0].lstrip("0") == "1" and all(map(_ROW_NUMBER.fullmatch, cells))


def _only_best(columns: Sequence[ListColumn]) -> list[ListColumn]:
    """Let one column only hold a kind: the most telling heading, and the first of equals."""
    best: dict[ColumnKind, ListColumn] = {}
    for each in sorted(columns, key=lambda each: (not each.example, rank_of(each.heading))):
        best.setdefault(each.kind, each)
    many = (ColumnKind.IGNORED, ColumnKind.FORBIDDEN)
    return [
        _as(each, each.kind not in many and best[each.kind] is not each, ColumnKind.IGNORED)
        for each in columns
    ]


def _names_sorted_out(
    columns: Sequence[ListColumn], cells: Sequence[Sequence[str]]
) -> list[ListColumn]:
    """Decide what a column *Naam* holds beside columns with parts of the name."""
    kinds = {column.kind: column for column in columns}
    whole = kinds.get(ColumnKind.FULL_NAME)
    first = kinds.get(ColumnKind.PREFERRED_NAME) or kinds.get(ColumnKind.FIRST_NAME)
    if whole is None:
        return list(columns)
    if ColumnKind.SURNAME in kinds:
        dropped = whole if first else kinds[ColumnKind.SURNAME]
        return [_as(column, column is dropped, ColumnKind.IGNORED) for column in columns]
    if first and not _holds(cells[whole.place], cells[first.place]):
        return [_as(column, column is whole, ColumnKind.SURNAME) for column in columns]
    parts = (ColumnKind.INFIX, ColumnKind.INITIALS)
    return [_as(column, column.kind in parts, ColumnKind.IGNORED) for column in columns]


def _as(column: ListColumn, applies: bool, kind: ColumnKind) -> ListColumn:
    return replace(column, kind=kind) if applies else column


def _holds(wholes: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether most of the names hold what stands beside them, or more than a surname."""
    pairs = [(whole, part) for whole, part in zip(wholes, parts, strict=True) if whole and part]
    holding = sum(
        "," in whole or surname_key("", part) in surname_key("", whole) for whole, part in pairs
    )
    return 2 * holding > len(pairs)


def _without_forbidden(
    rows: Sequence[SheetRow], columns: Sequence[ListColumn], pace: Pace
) -> tuple[SheetRow, ...]:
    gone = {column.place for column in columns if column.kind is ColumnKind.FORBIDDEN}
    if not gone:
        return tuple(rows)
    kept = []
    for done, row in enumerate(rows):
        pace.step(Doing.RECOGNISING, done, len(rows))
        cells = tuple("" if n in gone else cell for n, cell in enumerate(row.cells))
        kept.append(SheetRow(row.line, cells))
    return tuple(kept)


def _example(cells: Sequence[str]) -> str:
    return next((cell for cell in cells if cell), "")


def _letter(place: int) -> str:
    """Return how a spreadsheet calls this column: A, B, … Z, AA."""
    first, last = divmod(place, 26)
    return (_letter(first - 1) if first else "") + chr(ord("A") + last)
