"""Class lists as rows of cells, for tests of what is understood of them."""

from __future__ import annotations

from lobcoach.core.class_list.columns import ClassList, recognise
from lobcoach.core.class_list.comparing import ComparedRow, RowState, compare
from lobcoach.core.class_list.sheet import Sheet, SheetRow
from lobcoach.core.pace import Pace
from lobcoach.core.people import Student

HEADINGS = "Studentnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas"


def sheet(*lines: str) -> Sheet:
    """Return a sheet of these lines, with `;` between the cells."""
    rows = (SheetRow(n, tuple(line.split(";"))) for n, line in enumerate(lines, 1))
    return Sheet("", tuple(rows))


def listed(*lines: str) -> ClassList:
    """Return the list in these lines, its columns recognised."""
    return recognise(sheet(*lines), Pace())


def compared(students: list[Student], *lines: str, headings: str = HEADINGS) -> list[ComparedRow]:
    """Return how these lines below the usual headings compare with the students."""
    return list(compare(listed(headings, *lines), students, Pace()).rows)


def states(students: list[Student], *lines: str, headings: str = HEADINGS) -> list[RowState]:
    """Return the state of each of these lines."""
    return [row.state for row in compared(students, *lines, headings=headings)]
