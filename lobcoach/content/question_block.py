"""A prompt written as the block of a question file that reads as the same prompt (domain/6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from lobcoach.core.framework import LearningRoute
from lobcoach.core.prompts import Addressee, Prompt, PromptForm
from lobcoach.core.text import one_line

from .document import parse_document

_GENERAL = "algemeen"
_EVERY_NUMBER = (1, 2, 3, 4)
_USUAL_MINUTES = 3

Option = TypeVar("Option")


def question_block(prompt: Prompt, *, place: bool) -> str:
    """Return `## id`, the question and its `- sleutel: waarde` lines, with a newline at the end.

    With `place` the block says all that a front matter may say for it (competence, phase, niveau,
    leerjaar, leerweg), and so stands by itself in any file that mixes; without it competence and
    phase are left to the front matter, and an audience of everyone too. What has its usual value
    is left out. ValueError for a text that the file would read as something else (`can_stand`).
    """
    text = one_line(prompt.text)
    if not can_stand(text):
        raise ValueError("in a file this line is no question")
    lines = [f"- {key}: {value}" for key, value in _entries(prompt, place) if value]
    return "\n".join((f"## {prompt.id}", text, "", *lines, ""))


def can_stand(text: str) -> bool:
    """Whether a file reads this line as the text of a question: not so `- Wat …?` or `# Wat …?`."""
    document = parse_document("", f"---\n---\n## id\n{text}\n")
    return bool(text) and [block.text for block in document.blocks] == [text]


def _entries(prompt: Prompt, place: bool) -> Iterator[tuple[str, str]]:
    """Yield keys and values in the order in which the shipped files have them."""
    if place:
        yield "competentie", prompt.competence.value if prompt.competence else _GENERAL
        yield "fase", prompt.phase.value
    yield "waarde", prompt.behaviour
    yield "tweede", prompt.secondary_behaviour or ""
    for follow_up in prompt.follow_ups:
        yield "doorvragen", one_line(follow_up)
    yield "hint", one_line(prompt.coach_hint)
    yield "let op", one_line(prompt.watch_for)
    yield "gesprek", " ".join(sorted(prompt.conversation_types))
    yield "aan", _unless(prompt.addressee, Addressee.STUDENT)
    yield "soort", prompt.frame_kind or ""
    yield "toon", "sterk" if prompt.strength_based else ""
    yield "vorm", _unless(prompt.form, PromptForm.OPEN)
    yield "taal", "" if prompt.literal else "beeldspraak"
    yield "minuten", "" if prompt.minutes == _USUAL_MINUTES else str(prompt.minutes)
    yield "niveau", _listed(prompt.levels, _EVERY_NUMBER, place)
    yield "leerjaar", _listed(prompt.years, _EVERY_NUMBER, place)
    yield "leerweg", _listed(prompt.routes, LearningRoute, place)
    yield "anker", prompt.anchor or ""


def _unless(said: str, usual: str) -> str:
    return "" if said == usual else said


def _listed(those: frozenset[Option], options: Iterable[Option], place: bool) -> str:
    """Return those of the options, in their order; empty for all of them where that is usual."""
    everyone = tuple(options)
    if not place and those.issuperset(everyone):
        return ""
    return " ".join(str(each) for each in everyone if each in those)
