"""A prompt as the lines of a question file that read as the same prompt (domain/6)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from lobcoach.core.framework import LearningRoute
from lobcoach.core.prompts import Addressee, Prompt, PromptForm
from lobcoach.core.text import one_line

from .document import reads_as_text
from .question_file import GENERAL, Scope

#: For a question that says all about itself, and so stands in any file that mixes.
NOTHING_SAID = Scope(None, None, frozenset(), frozenset(), frozenset())
_EVERY_NUMBER = (1, 2, 3, 4)
_USUAL_MINUTES = 3

Option = TypeVar("Option")


def question_block(prompt: Prompt) -> str:
    """Return `## id`, the question and its `- sleutel: waarde` lines, with a newline at the end.

    The block says all that a front matter may say for it (competence, phase, niveau, leerjaar,
    leerweg). ValueError for a text that the file would read as something else (`can_stand`).
    """
    text = one_line(prompt.text)
    if not can_stand(text):
        raise ValueError("in a file this line is no question")
    lines = (f"- {key}: {value}" for key, value in marks(prompt))
    return "\n".join((f"## {prompt.id}", text, "", *lines, ""))


def can_stand(text: str) -> bool:
    """Whether a file reads this line as the text of a question: not so `- Wat …?` or `# Wat …?`."""
    return bool(text) and reads_as_text(text)


def marks(
    prompt: Prompt, scope: Scope = NOTHING_SAID, types: Sequence[str] = ()
) -> Iterator[tuple[str, str]]:
    """Yield the keys and values of a prompt in the order in which the shipped files have them.

    What has its usual value is left out, and what `scope` says for the whole file. Kinds of talk
    come in the order of `types`, which are all there are; without it by their name.
    """
    yield from ((key, value) for key, value in _entries(prompt, scope, types) if value)


def _entries(prompt: Prompt, scope: Scope, types: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield every key; a value that need not be said is empty."""
    kinds = prompt.conversation_types
    yield "competentie", _unless(prompt.competence or GENERAL, scope.competence)
    yield "fase", _unless(prompt.phase, scope.phase)
    yield "waarde", prompt.behaviour
    yield "tweede", prompt.secondary_behaviour or ""
    for follow_up in prompt.follow_ups:
        yield "doorvragen", one_line(follow_up)
    yield "hint", one_line(prompt.coach_hint)
    yield "let op", one_line(prompt.watch_for)
    yield "gesprek", _listed(kinds, types or sorted(kinds))
    yield "aan", _unless(prompt.addressee, Addressee.STUDENT)
    yield "soort", prompt.frame_kind or ""
    yield "toon", "sterk" if prompt.strength_based else ""
    yield "vorm", _unless(prompt.form, PromptForm.OPEN)
    yield "taal", "" if prompt.literal else "beeldspraak"
    yield "minuten", "" if prompt.minutes == _USUAL_MINUTES else str(prompt.minutes)
    yield "niveau", _listed(prompt.levels, _EVERY_NUMBER, scope.levels)
    yield "leerjaar", _listed(prompt.years, _EVERY_NUMBER, scope.years)
    yield "leerweg", _listed(prompt.routes, LearningRoute, scope.routes)
    yield "anker", prompt.anchor or ""


def _unless(said: str, usual: str | None) -> str:
    return "" if said == usual else said


def _listed(
    those: Collection[Option], options: Iterable[Option], usual: Collection[Option] | None = None
) -> str:
    """Return those of the options, in their order."""
    return "" if those == usual else " ".join(str(each) for each in options if each in those)
