"""What one row of a class list says about a student, or why it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from lobcoach.core.class_list.columns import ClassList
from lobcoach.core.class_list.facts import level_of, route_of, year_of
from lobcoach.core.class_list.forbidden import is_email, plainly_personal
from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.core.class_list.name_parts import Name, joined_name, name_key, split_name
from lobcoach.core.class_list.sheet import SheetRow
from lobcoach.core.framework import LearningRoute
from lobcoach.core.names import DIRECTION_CHARACTERS
from lobcoach.core.text import LINE_LIMIT, NAME_LIMIT, one_line

T = TypeVar("T")
_FOOTER = re.compile(
    r"(?:aantal|totaal|pagina|afgedrukt|gegenereerd|geprint|printdatum|peildatum|bron|"
    r"legenda)\b.*",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(\d+)[.,]0+")
#: What a spreadsheet writes for a long number in a narrow column: its last digits are lost.
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?E\+\d+", re.IGNORECASE)
#: What a spreadsheet shows where a formula found nothing; a cell without a value.
_NO_VALUE = frozenset({"#N/A", "#N/B", "#REF!", "#VERW!", "#NAME?", "#NAAM?", "#VALUE!",
                       "#WAARDE!", "#DIV/0!", "#DEEL/0!", "#NULL!", "#LEEG!", "#NUM!",
                       "#GETAL!", "-", "–"})  # fmt: skip
_FACTS = (ColumnKind.LEVEL, ColumnKind.ROUTE, ColumnKind.YEAR)
_LIMITS = {ColumnKind.NUMBER: LINE_LIMIT, ColumnKind.GROUP: LINE_LIMIT,
           ColumnKind.PROGRAMME: LINE_LIMIT, ColumnKind.CREBO: LINE_LIMIT}  # fmt: skip


class RowTrouble(Enum):
    """Why a row stays out."""

    NAME_MISSING = auto()
    NAME_TOO_LONG = auto()
    NAME_DIRECTION = auto()
    TEXT_TOO_LONG = auto()
    LEVEL_UNREADABLE = auto()
    ROUTE_UNREADABLE = auto()
    YEAR_UNREADABLE = auto()
    NOT_KEPT = auto()
    NUMBER_ROUNDED = auto()
    DOUBLE_ROW = auto()
    NUMBER_TWICE = auto()
    NUMBER_OF_OTHER = auto()
    OTHER_NUMBER = auto()
    SEVERAL_IN_FILE = auto()


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One reason: in which column, what stands there, and which line or student it clashes with."""

    trouble: RowTrouble
    column: str = ""
    text: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A student as a row says; what is empty is not known from the list."""

    line: int
    name: Name
    #: What other writings of the name have in common with this one.
    key: str = ""
    number: str = ""
    group: str = ""
    programme: str = ""
    level: int | None = None
    route: LearningRoute | None = None
    year: int | None = None
    problems: tuple[RowProblem, ...] = ()


class EntryReader:
    """Reads the rows of one list, by the columns as they are chosen now."""

    def __init__(self, listed: ClassList) -> None:
        self._places = tuple(listed.places().items())
        self._headings: Mapping[ColumnKind, str] = {
            column.kind: column.heading for column in listed.columns
        }
        self._words = tuple(
            (kind, is_email if kind is ColumnKind.NUMBER else plainly_personal, _LIMITS.get(kind))
            for kind, _ in self._places
            if kind not in _FACTS
        )

    def read(self, row: SheetRow) -> Entry | None:
        """Return what a row says; None for a row without anything, and for a line below a list."""
        cells = {kind: self._cell(row, place) for kind, place in self._places}
        filled = [cell for cell in cells.values() if cell]
        if not filled or (len(filled) == 1 and _FOOTER.fullmatch(filled[0])):
            return None
        problems: list[RowProblem] = []
        get = cells.get
        name = self._name(cells)
        level = self._fact(cells, ColumnKind.LEVEL, level_of, RowTrouble.LEVEL_UNREADABLE, problems)
        route = self._fact(cells, ColumnKind.ROUTE, route_of, RowTrouble.ROUTE_UNREADABLE, problems)
        year = self._fact(cells, ColumnKind.YEAR, year_of, RowTrouble.YEAR_UNREADABLE, problems)
        crebo = get(ColumnKind.CREBO, "")
        self._check_words(cells, problems)
        problems += _name_problems(name)
        return Entry(
            row.line,
            name,
            name_key(name.first, name.infix, name.surname),
            _number(get(ColumnKind.NUMBER, "")),
            get(ColumnKind.GROUP, ""),
            get(ColumnKind.PROGRAMME, "") or (f"crebo {_number(crebo)}" if crebo else ""),
            level,
            route,
            year,
            tuple(problems),
        )

    @staticmethod
    def _cell(row: SheetRow, place: int) -> str:
        text = one_line(row.cells[place]) if place < len(row.cells) else ""
        return "" if text in _NO_VALUE else text

    @staticmethod
    def _name(cells: Mapping[ColumnKind, str]) -> Name:
        get = cells.get
        called = get(ColumnKind.PREFERRED_NAME, "")
        whole = get(ColumnKind.FULL_NAME, "")
        if not whole:
            return joined_name(get(ColumnKind.FIRST_NAME, ""), called,
                               get(ColumnKind.INITIALS, ""), get(ColumnKind.INFIX, ""),
                               get(ColumnKind.SURNAME, ""))  # fmt: skip
        name = split_name(whole)
        first = get(ColumnKind.FIRST_NAME, "")
        if not (first or called):
            return name
        return joined_name(first, called or name.called, "", name.infix, name.surname)

    def _fact(
        self,
        cells: Mapping[ColumnKind, str],
        kind: ColumnKind,
        read: Callable[[str], T | None],
        trouble: RowTrouble,
        problems: list[RowProblem],
    ) -> T | None:
        text = cells.get(kind, "")
        if not text:
            return None
        found = read(text)
        if found is None:
            shown = "" if plainly_personal(text) else text
            problems.append(RowProblem(trouble, self._headings[kind], shown))
        return found

    def _check_words(self, cells: Mapping[ColumnKind, str], problems: list[RowProblem]) -> None:
        """Keep out what is never kept and strayed into another column, and endless texts."""
        for kind, personal, limit in self._words:
            text = cells[kind]
            if personal(text):
                problems.append(RowProblem(RowTrouble.NOT_KEPT, self._headings[kind]))
            if limit and len(text) > limit:
                problems.append(RowProblem(RowTrouble.TEXT_TOO_LONG, self._headings[kind]))
            if kind is ColumnKind.NUMBER and _ROUNDED.fullmatch(text):
                problems.append(RowProblem(RowTrouble.NUMBER_ROUNDED, self._headings[kind], text))


def shown_name(name: Name) -> str:
    """Return a name as the list of students shows it."""
    glue = "" if name.infix.endswith(("'", "’")) else " "
    surname = f"{name.infix}{glue}{name.surname}".strip()
    return " ".join(part for part in (name.called or name.first, surname) if part)


def _number(text: str) -> str:
    """Return a number as it was meant where a spreadsheet made `12345.0` of it."""
    whole = _WHOLE.fullmatch(text)
    return whole[1] if whole else text


def _name_problems(name: Name) -> list[RowProblem]:
    if not name.first:
        return [RowProblem(RowTrouble.NAME_MISSING)]
    parts = (name.first, name.infix, name.surname, name.called)
    if max(map(len, parts)) > NAME_LIMIT:
        return [RowProblem(RowTrouble.NAME_TOO_LONG)]
    if any(not part.isascii() and DIRECTION_CHARACTERS & set(part) for part in parts):
        return [RowProblem(RowTrouble.NAME_DIRECTION)]
    return []
