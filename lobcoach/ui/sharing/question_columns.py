"""What the columns of the preview say about a question from a colleague."""

from __future__ import annotations

from dataclasses import dataclass

from lobcoach.core.colleague_questions import Choice, SharedQuestion, SharedState
from lobcoach.services import sharing_wording
from lobcoach.ui.models.value_table import Column
from lobcoach.ui.theme_tokens import Tone

_TONES: dict[SharedState, Tone | None] = {
    SharedState.NEW: Tone.GOOD,
    SharedState.DIFFERENT: Tone.WAIT,
    SharedState.ALIKE: Tone.WAIT,
    SharedState.EQUAL: None,
    SharedState.WRONG: Tone.ATTENTION,
}
_ICONS = {
    SharedState.NEW: "plus",
    SharedState.DIFFERENT: "edit",
    SharedState.ALIKE: "copy",
    SharedState.WRONG: "warning",
}
_NO_TEXT = "Vraag zonder tekst"


@dataclass(frozen=True)
class Row:
    """A question, and what the coach chose for it; None where there is nothing to choose."""

    question: SharedQuestion
    chosen: Choice | None


def columns() -> tuple[Column[Row], ...]:
    """Return the columns in their order on the screen."""
    return (
        Column("Vraag", text, spoken_text),
        Column("Hoe staat het", state),
        Column("Wat gebeurt er", outcome),
        Column("Regel", line, lambda row: f"regel {row.question.line}"),
    )


def text(row: Row) -> str:
    """Return the question, or that it has none."""
    return row.question.text or _NO_TEXT


def spoken_text(row: Row) -> str:
    """Return the question with what it is and what happens, the first thing said about a row."""
    return f"{text(row)} {state(row)}, {outcome(row)}"


def state(row: Row) -> str:
    """Return the word for what the question is to the coach."""
    return sharing_wording.STATE_WORDS[row.question.state]


def tone(row: Row) -> Tone | None:
    """Return how the state is meant; None for one that asks nothing."""
    return _TONES[row.question.state]


def icon(row: Row) -> str:
    """Return the icon before the word."""
    return _ICONS.get(row.question.state, "")


def outcome(row: Row) -> str:
    """Return what is done with the question."""
    return sharing_wording.outcome(row.question, row.chosen)


def is_left(row: Row) -> bool:
    """Whether nothing is done with the question."""
    return row.chosen in (None, Choice.LEAVE)


def line(row: Row) -> str:
    """Return the line of the file."""
    return str(row.question.line)
