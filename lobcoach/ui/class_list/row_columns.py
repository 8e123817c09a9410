"""What the columns of the preview say about a row of a class list."""

from __future__ import annotations

from lobcoach.core.class_list.comparing import ComparedRow, RowState
from lobcoach.services import list_wording
from lobcoach.ui.models.value_table import Column
from lobcoach.ui.theme_tokens import Tone

_TONES: dict[RowState, Tone | None] = {
    RowState.NEW: Tone.GOOD,
    RowState.CHANGED: Tone.WAIT,
    RowState.HERE: None,
    RowState.WRONG: Tone.ATTENTION,
}
_ICONS = {RowState.NEW: "plus", RowState.CHANGED: "edit", RowState.WRONG: "warning"}


def columns() -> tuple[Column[ComparedRow], ...]:
    """Return the columns in their order on the screen."""
    return (
        Column("Student", name, spoken_name),
        Column("Bij overnemen", state),
        Column("Wat verandert er", what, spoken_what),
        Column("Regel", line, lambda row: f"regel {row.entry.line}"),
    )


def name(row: ComparedRow) -> str:
    """Return the name, or where the row is when it has none."""
    return row.name or f"Regel {row.entry.line}"


def detail(row: ComparedRow) -> str:
    """Return e.g. `LAB4A · leerjaar 2 · niveau 4 · BOL`, as far as the list says."""
    entry = row.entry
    parts = [entry.group or entry.programme]
    parts += [f"leerjaar {entry.year}"] if entry.year else []
    parts += [f"niveau {entry.level}"] if entry.level else []
    parts += [entry.route.upper()] if entry.route else []
    return " · ".join(part for part in parts if part)


def spoken_name(row: ComparedRow) -> str:
    """Return name and detail, the first thing said about a row."""
    return ", ".join(part for part in (name(row), detail(row), state(row)) if part)


def initials(row: ComparedRow) -> str:
    """Return the letters in the circle before a name."""
    parts = (row.entry.name.called or row.entry.name.first, row.entry.name.surname)
    return "".join(part[0] for part in parts if part).upper()


def state(row: ComparedRow) -> str:
    """Return the word for what taking over the row does."""
    return list_wording.STATE_WORDS[row.state]


def tone(row: ComparedRow) -> Tone | None:
    """Return how the state is meant; None for one that asks nothing."""
    return _TONES[row.state]


def icon(row: ComparedRow) -> str:
    """Return the icon before the word."""
    return _ICONS.get(row.state, "")


def what(row: ComparedRow) -> str:
    """Return what changes, or why the row stays out."""
    return list_wording.what(row)


def spoken_what(row: ComparedRow) -> str:
    """Return the same in words only."""
    if row.changes:
        return ", ".join(map(list_wording.spoken_change, row.changes))
    return what(row) or "er verandert niets"


def in_full(row: ComparedRow) -> str:
    """Return e.g. `Regel 7: er staat geen voornaam …`; empty when there is nothing to say."""
    words = what(row)
    return f"Regel {row.entry.line}: {words[:1].lower()}{words[1:]}" if words else ""


def line(row: ComparedRow) -> str:
    """Return the line of the file."""
    return str(row.entry.line)


def row_id(row: ComparedRow) -> str:
    """Return what tells one row from another: its line."""
    return line(row)
