"""A prompt as the question files describe it, and the bank that holds them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lobcoach.core.framework import Competence, CoreValue, LearningRoute, Phase, value_of

PLACEHOLDERS: tuple[str, ...] = ("minuten", "voornaam", "doel", "stap", "praktijkopleider")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Addressee(StrEnum):
    """To whom a prompt is spoken."""

    STUDENT = "student"
    WORKPLACE_TRAINER = "praktijkopleider"
    GUARDIAN = "ouder"
    COACH = "coach"


class FrameKind(StrEnum):
    """What an opening or closing prompt is for."""

    CONTACT = "contact"
    GOAL = "doel"
    STRUCTURE = "opbouw"
    SUMMARY = "samenvatten"
    REPORT = "verslag"
    FEEDBACK = "feedback"
    FOLLOW_UP = "vervolg"


class PromptForm(StrEnum):
    """The shape of a prompt."""

    OPEN = "open"
    SCALE = "schaal"
    IMAGINATION = "verbeelding"
    CARD = "kaart"
    CHOICE = "keuze"


class Anchor(StrEnum):
    """Asked on purpose again: each year, or in every talk of its type (domain/4 §5)."""

    YEARLY = "jaarlijks"
    ALWAYS = "altijd"


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """One question a coach can ask, tied to a behaviour of a core value (domain/6)."""

    id: str
    text: str
    phase: Phase
    competence: Competence | None
    behaviour: str
    secondary_behaviour: str | None = None
    follow_ups: tuple[str, ...] = ()
    coach_hint: str = ""
    watch_for: str = ""
    conversation_types: frozenset[str] = frozenset()
    addressee: Addressee = Addressee.STUDENT
    frame_kind: FrameKind | None = None
    strength_based: bool = False
    form: PromptForm = PromptForm.OPEN
    literal: bool = True
    minutes: int = 3
    levels: frozenset[int] = frozenset({1, 2, 3, 4})
    years: frozenset[int] = frozenset({1, 2, 3, 4})
    routes: frozenset[LearningRoute] = frozenset(LearningRoute)
    anchor: Anchor | None = None

    @property
    def value(self) -> CoreValue:
        """The core value of its main behaviour."""
        return value_of(self.behaviour)

    @property
    def placeholders(self) -> frozenset[str]:
        """The names between braces in the text and its follow-ups."""
        return frozenset(_PLACEHOLDER.findall(" ".join((self.text, *self.follow_ups))))

    def can_be_spoken(self, words: Mapping[str, str]) -> bool:
        """Whether `words` has a non-empty value for every placeholder."""
        return all(words.get(name) for name in self.placeholders)

    def spoken(self, words: Mapping[str, str]) -> str:
        """Return the text as it is said aloud, with every placeholder filled in."""
        return fill(self.text, words)


def fill(text: str, words: Mapping[str, str]) -> str:
    """Return `text` with `{name}` replaced from `words`; KeyError for a missing name."""
    return _PLACEHOLDER.sub(lambda match: words[match[1]], text)


@dataclass(frozen=True)
class PromptBank:
    """All prompts in use, in the order of their files, and the version they came in."""

    prompts: tuple[Prompt, ...]
    version: str
    _by_id: Mapping[str, Prompt] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {prompt.id: prompt for prompt in self.prompts})

    def find(self, prompt_id: str) -> Prompt | None:
        """Return the prompt with this id, or None when the bank no longer has it."""
        return self._by_id.get(prompt_id)

    def in_cell(self, phase: Phase, competence: Competence | None) -> tuple[Prompt, ...]:
        """Return the prompts of one phase and competence (None for the frame)."""
        return tuple(p for p in self.prompts if p.phase == phase and p.competence == competence)

    def enacting(self, behaviour_id: str) -> tuple[Prompt, ...]:
        """Return the prompts that show a behaviour; those that show it beside another come last."""
        mainly = [p for p in self.prompts if p.behaviour == behaviour_id]
        beside = [p for p in self.prompts if p.secondary_behaviour == behaviour_id]
        return (*mainly, *(p for p in beside if p.behaviour != behaviour_id))

    def without(self, switched_off: Iterable[str]) -> PromptBank:
        """Return the bank without the prompts that the coach switched off."""
        off = frozenset(switched_off)
        return PromptBank(tuple(p for p in self.prompts if p.id not in off), self.version)
