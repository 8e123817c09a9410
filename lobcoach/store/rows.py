"""Which table keeps which value.

The class of a row is imported when its table is first used: making all twenty takes as long as
showing the window, and the list of students needs a quarter of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from sqlalchemy import Table

from lobcoach.core.records import Record
from lobcoach.store.row import Row, table_name

#: The module of each kind of value, by its name; owners before what they own.
_HOMES: Mapping[str, str] = {
    "Coach": "rows_people",
    "Student": "rows_people",
    "Conversation": "rows_talk",
    "PlanStep": "rows_notes",
    "Answer": "rows_notes",
    "NoteTag": "rows_notes",
    "Goal": "rows_goals",
    "GoalChange": "rows_goals",
    "Agreement": "rows_goals",
    "StepReview": "rows_notes",
    "ParkedTopic": "rows_notes",
    "Signal": "rows_care",
    "Scan": "rows_care",
    "ScanScore": "rows_care",
    "Feedback": "rows_care",
    "CoachReflection": "rows_care",
    "ReflectionPoint": "rows_care",
    "IssuedReport": "rows_filing",
    "PromptState": "rows_filing",
    "Erasure": "rows_filing",
}
#: The names of all tables, in that order.
TABLE_NAMES: tuple[str, ...] = tuple(map(table_name, _HOMES))


def kinds() -> tuple[type[Record], ...]:
    """Return every kind of value that is kept, owners before what they own."""
    from lobcoach.core import care, filing, goals, people, talk

    homes = (people, talk, goals, care, filing)
    return tuple(
        next(getattr(home, name) for home in homes if hasattr(home, name)) for name in _HOMES
    )


def row_of(kind: type[Record]) -> type[Row]:
    """Return the class of the rows of this kind; KeyError if it is not kept in the file."""
    home = import_module(f"{__package__}.{_HOMES[kind.__name__]}")
    row: type[Row] = getattr(home, f"{kind.__name__}Row")
    return row


def table_of(kind: type[Record]) -> Table:
    """Return the table that keeps values of this kind; KeyError if it is not kept in the file."""
    table: Table = row_of(kind).__table__  # type: ignore[attr-defined]
    return table
