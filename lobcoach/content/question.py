"""A question as it stands in its file, before anything is known of its worth."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lobcoach.core.prompts import Addressee, Prompt

from .problems import Problem, Severity
from .question_ids import is_written_by_users


@dataclass(frozen=True)
class Question:
    """A question as it stands in its file, right or wrong; `prompt` is None if it is wrong."""

    id: str
    file: str
    line: int
    text: str
    follow_ups: tuple[str, ...]
    hint: str
    watch_for: str
    behaviour: str
    secondary_behaviour: str
    addressee: Addressee
    conversation_types: frozenset[str]
    prompt: Prompt | None

    @property
    def spoken(self) -> str:
        """All that is said aloud: the question and its follow-ups."""
        return " ".join((self.text, *self.follow_ups))

    def remark(self, message: str, severity: Severity) -> Problem:
        """Return a remark about this question; in a coach's file it is only advice."""
        level = Severity.WARNING if is_written_by_users(self.file) else severity
        return Problem(self.file, self.line, f"[{self.id}] {message}", level)


def question_sentence(text: str) -> str:
    """Return the last sentence, which is the question itself; a run-up may stand before it."""
    return re.split(r"(?<=[.!])\s+", text)[-1]


def core_of(text: str) -> str:
    """Return the question without a run-up such as `Stel:`."""
    return re.split(r"(?<=:)\s+", question_sentence(text))[-1]
