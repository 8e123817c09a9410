"""How many questions of each kind the shipped bank has: the plan of domain/4 §5 as data.

Written so that it can be laid beside that table. Changing the plan is changing this module.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lobcoach.core.framework import (
    BEHAVIOUR_IDS,
    MIDDLE_PHASES,
    Competence,
    CoreValue,
    LearningRoute,
    Phase,
)
from lobcoach.core.prompts import Addressee, Anchor, FrameKind, Prompt

from .question_ids import SET_CODES, is_coach_id
from .readability import words


class Bound(StrEnum):
    """How a number in the plan is meant."""

    AT_LEAST = "minstens"
    EXACTLY = "precies"
    AT_MOST = "hoogstens"


@dataclass(frozen=True)
class Demand:
    """How many prompts of one kind there should be."""

    name: str
    bound: Bound
    number: int
    holds: Callable[[Prompt], bool]


@dataclass(frozen=True)
class PlannedSet:
    """One file beside the core: how its ids start, and how many prompts of which kind it has."""

    name: str
    file: str
    codes: tuple[str, ...]
    demands: tuple[Demand, ...]


#: §5.1: competence × value; each number is spread evenly over the four middle phases.
MATRIX: Mapping[Competence, Mapping[CoreValue, int]] = {
    competence: dict(zip(CoreValue, numbers, strict=True))
    for competence, numbers in {
        Competence.QUALITIES: (12, 12, 8, 8, 16),
        Competence.MOTIVES: (12, 16, 8, 8, 12),
        Competence.WORK_EXPLORATION: (16, 12, 8, 12, 8),
        Competence.CAREER_STEERING: (12, 8, 16, 12, 8),
        Competence.NETWORKING: (12, 12, 12, 8, 12),
    }.items()
}
#: §5.1: below these no release is made, whatever is still being written.
RELEASE_CELL = 2
RELEASE_PHASE = 12


def _type(code: str, number: int) -> Demand:
    return Demand(code, Bound.AT_LEAST, number, lambda prompt: code in prompt.conversation_types)


def _value(value: CoreValue, number: int) -> Demand:
    return Demand(value.value, Bound.EXACTLY, number, lambda prompt: prompt.value is value)


def _kind(kind: FrameKind, number: int) -> Demand:
    return Demand(kind.value, Bound.AT_LEAST, number, lambda prompt: prompt.frame_kind is kind)


def _to(who: Addressee, number: int) -> Demand:
    return Demand(f"aan {who}", Bound.EXACTLY, number, lambda prompt: prompt.addressee is who)


def _phase(phase: Phase, number: int) -> Demand:
    return Demand(phase.value, Bound.EXACTLY, number, lambda prompt: prompt.phase is phase)


def _step(competence: Competence, phase: Phase, number: int) -> Demand:
    return Demand(
        f"{competence} {phase}",
        Bound.EXACTLY,
        number,
        lambda prompt: prompt.competence is competence and prompt.phase is phase,
    )


def _short_for_progress(prompt: Prompt) -> bool:
    return "voortgang" in prompt.conversation_types and len(words(prompt.text)) <= 9


def _set(name: str, file: str, total: int, *demands: Demand) -> PlannedSet:
    everything = Demand("alles", Bound.EXACTLY, total, lambda _: True)
    return PlannedSet(name, file, SET_CODES[file], (everything, *demands))


#: §5.2: frame and packs.
SETS: tuple[PlannedSet, ...] = (
    _set(
        "openen",
        "openen.md",
        30,
        *(_value(value, 6) for value in CoreValue),
        Demand("kort, voor voortgang", Bound.AT_LEAST, 10, _short_for_progress),
    ),
    _set(
        "afsluiten",
        "afsluiten.md",
        30,
        *(_value(value, 6) for value in CoreValue),
        _kind(FrameKind.FEEDBACK, 8),
        _kind(FrameKind.SUMMARY, 8),
        _kind(FrameKind.REPORT, 6),
        _kind(FrameKind.FOLLOW_UP, 6),
    ),
    _set(
        "trialoog",
        "pakket-trialoog.md",
        12,
        _to(Addressee.STUDENT, 6),
        _to(Addressee.WORKPLACE_TRAINER, 6),
    ),
    _set("ouder", "pakket-ouder.md", 8, _to(Addressee.STUDENT, 4), _to(Addressee.GUARDIAN, 4)),
    _set(
        "heroriëntatie",
        "pakket-herorientatie.md",
        8,
        *(_phase(phase, 2) for phase in MIDDLE_PHASES),
    ),
    _set(
        "overdracht",
        "pakket-overdracht.md",
        6,
        *map(_phase, MIDDLE_PHASES, (2, 1, 1, 2)),
    ),
    _set(
        "eigen loopbaan",
        "pakket-eigen-loopbaan.md",
        25,
        *(
            _step(competence, phase, number)
            for competence in Competence
            for phase, number in zip(MIDDLE_PHASES, (1, 2, 1, 1), strict=True)
        ),
    ),
)
STUDENT_TOTAL = 374
TOTAL = 399

_FEWEST = 6
_FEWEST_HARD = 4
_STRONG: Mapping[str, int] = {
    "aandacht-2": 20,
    "betrokken-3": 24,
    "ambitieus-1": 18,
    "daadkrachtig-5": 18,
    "ambitieus-5": 14,
    "aandacht-3": 16,
    "betrouwbaar-4": 14,
    "daadkrachtig-1": 12,
    "betrouwbaar-6": 10,
    # Little of these three can be done in a question.
    "aandacht-5": _FEWEST_HARD,
    "betrokken-5": _FEWEST_HARD,
    "betrouwbaar-3": _FEWEST_HARD,
}
#: §5.3: main behaviours over all questions for the talk with a student.
BEHAVIOURS: Mapping[str, int] = {code: _STRONG.get(code, _FEWEST) for code in BEHAVIOUR_IDS}


def _level(number: int, fewest: int) -> Demand:
    return Demand(f"niveau {number}", Bound.AT_LEAST, fewest, lambda p: number in p.levels)


def _only_level(number: int, prompt: Prompt) -> bool:
    # Level 1 (entree) goes along with level 2; the sources do not speak of it.
    return prompt.levels - {1} == {number}


def _year(number: int, fewest: int) -> Demand:
    return Demand(f"leerjaar {number}", Bound.AT_LEAST, fewest, lambda p: number in p.years)


def _only_year(number: int, fewest: int) -> Demand:
    return Demand(
        f"alleen leerjaar {number}", Bound.AT_LEAST, fewest, lambda p: p.years == {number}
    )


def _anchored(anchor: Anchor, bound: Bound, number: int) -> Demand:
    return Demand(f"anker {anchor}", bound, number, lambda p: p.anchor is anchor)


def _yearly(competence: Competence) -> Demand:
    return Demand(
        f"anker jaarlijks, {competence}",
        Bound.EXACTLY,
        1,
        lambda p: p.anchor is Anchor.YEARLY and p.competence is competence,
    )


#: §5.4: how many of them suit whom; a prompt may count in several lines.
TAGS: tuple[Demand, ...] = (
    _level(2, 240),
    _level(3, 280),
    _level(4, 330),
    Demand(
        "alleen niveau 2, tot 10 woorden",
        Bound.AT_LEAST,
        40,
        lambda p: _only_level(2, p) and len(words(p.text)) <= 10,
    ),
    Demand("alleen niveau 4", Bound.AT_LEAST, 40, lambda p: _only_level(4, p)),
    *map(_year, (1, 2, 3, 4), (220, 270, 270, 250)),
    *map(_only_year, (1, 2, 3, 4), (30, 20, 20, 30)),
    Demand("bol", Bound.AT_LEAST, 340, lambda p: LearningRoute.BOL in p.routes),
    Demand("bbl", Bound.AT_LEAST, 310, lambda p: LearningRoute.BBL in p.routes),
    Demand("alleen bbl", Bound.AT_LEAST, 30, lambda p: p.routes == {LearningRoute.BBL}),
    Demand("letterlijk", Bound.AT_LEAST, 320, lambda p: p.literal),
)
TYPES: tuple[Demand, ...] = (
    Demand(
        "voortgang, tot 13 woorden en 3 min.",
        Bound.AT_LEAST,
        150,
        lambda p: (
            "voortgang" in p.conversation_types and len(words(p.text)) <= 13 and p.minutes <= 3
        ),
    ),
    _type("loopbaanreflectie", 280),
    _type("kennismaking", 60),
    _type("intake-eind", 45),
    _type("keuze", 50),
    _type("uitstroom", 65),
    _type("trialoog", 70),
    _type("heroriëntatie", 50),
    _type("overdracht", 25),
    _type("ouder", 30),
    _type("signaal", 25),
    _type("verzoek", 120),
)
ANCHORS: tuple[Demand, ...] = (
    _anchored(Anchor.YEARLY, Bound.EXACTLY, 5),
    *map(_yearly, Competence),
    _anchored(Anchor.ALWAYS, Bound.AT_MOST, 6),
)


def is_for_students(prompt: Prompt) -> bool:
    """Whether a prompt belongs to the talk with a student, not to the coach's own career."""
    return not is_coach_id(prompt.id)
