"""A question that the coach writes: what it still lacks, and advice about one field of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from lobcoach.core.prompts import Prompt

#: How many follow-ups a question has (domain/4 §4.2).
FEWEST_FOLLOW_UPS, MOST_FOLLOW_UPS = 2, 4


class QuestionField(Enum):
    """A field of a question, in the order of the form."""

    QUESTION = auto()
    VALUE = auto()
    SECOND_VALUE = auto()
    FOLLOW_UP = auto()
    HINT = auto()
    WATCH_FOR = auto()
    TYPES = auto()


@dataclass(frozen=True)
class Advice:
    """One remark about one field; `must` if the question cannot be kept as it is.

    `number` tells which follow-up is meant, counted from 0 over those that are filled in.
    """

    field: QuestionField
    words: str
    must: bool = False
    number: int = 0


@dataclass(frozen=True)
class OwnQuestion:
    """An own question as far as it is written; of its prompt only id and phase are always there.

    `seen` is how it stood in its file when it was read, and empty as long as it stands nowhere.
    """

    prompt: Prompt
    seen: str = ""


def missing(prompt: Prompt) -> tuple[QuestionField, ...]:
    """Return what a question lacks before it can be asked, in the order of the form."""
    follow_ups = sum(1 for each in prompt.follow_ups if each.strip())
    parts = (
        (QuestionField.QUESTION, prompt.text.strip()),
        (QuestionField.VALUE, prompt.behaviour),
        (QuestionField.FOLLOW_UP, follow_ups >= FEWEST_FOLLOW_UPS),
        (QuestionField.HINT, prompt.coach_hint.strip()),
        (QuestionField.TYPES, prompt.conversation_types),
    )
    return tuple(field for field, there in parts if not there)
