"""The field's fixed words: competences, core values, behaviours, phases, conversation types.

Codes are fixed here; names, explanations and minutes are content (`resources/framework/`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Competence(StrEnum):
    """The five career competences (domain/9, order of S4)."""

    QUALITIES = "kwaliteitenreflectie"
    MOTIVES = "motievenreflectie"
    WORK_EXPLORATION = "werkexploratie"
    CAREER_STEERING = "loopbaansturing"
    NETWORKING = "netwerken"


class CoreValue(StrEnum):
    """The five core values that a coach's conduct shows (domain/1, S0)."""

    AMBITIOUS = "ambitieus"
    ATTENTIVE = "aandacht"
    DECISIVE = "daadkrachtig"
    RELIABLE = "betrouwbaar"
    INVOLVED = "betrokken"


#: How many behaviours each value has: 26 in all; ids are never renumbered (domain/1, note).
BEHAVIOUR_COUNTS: Mapping[CoreValue, int] = {
    CoreValue.AMBITIOUS: 5,
    CoreValue.ATTENTIVE: 5,
    CoreValue.DECISIVE: 5,
    CoreValue.RELIABLE: 6,
    CoreValue.INVOLVED: 5,
}
BEHAVIOUR_IDS: tuple[str, ...] = tuple(
    f"{value}-{number}"
    for value, count in BEHAVIOUR_COUNTS.items()
    for number in range(1, count + 1)
)


def value_of(behaviour_id: str) -> CoreValue:
    """Return the core value that a behaviour such as `betrokken-3` belongs to."""
    return CoreValue(behaviour_id.rpartition("-")[0])


class Phase(StrEnum):
    """The six phases of the walk, in their suggested order (domain/3 §3.1)."""

    OPENING = "openen"
    LOOK_BACK = "terugkijken"
    REFLECT = "reflecteren"
    LOOK_AHEAD = "vooruitkijken"
    ACTIVATE = "activeren"
    CLOSING = "afsluiten"


PHASES: tuple[Phase, ...] = tuple(Phase)
#: The phases that are walked once for each competence; the other two frame the talk.
MIDDLE_PHASES: tuple[Phase, ...] = PHASES[1:5]


class LearningRoute(StrEnum):
    """School-based (bol) or work-based (bbl)."""

    BOL = "bol"
    BBL = "bbl"


@dataclass(frozen=True)
class Behaviour:
    """One visible behaviour of a core value: what it is called, what it is, how it is done.

    `paraphrase` is one sentence without a subject (`Houdt vol, …`); `in_the_talk` says what a
    coach does and can say.
    """

    id: str
    name: str
    paraphrase: str
    in_the_talk: tuple[str, ...]

    @property
    def value(self) -> CoreValue:
        """The core value this behaviour shows."""
        return value_of(self.id)


@dataclass(frozen=True)
class ValueText:
    """What the coach reads about one core value; `sentence` says it in one plain sentence."""

    value: CoreValue
    name: str
    icon: str
    sentence: str
    behaviours: tuple[Behaviour, ...]


@dataclass(frozen=True)
class CompetenceText:
    """What the coach reads about one competence: short name, plain question, explanation."""

    competence: Competence
    name: str
    question: str
    icon: str
    explanation: str


@dataclass(frozen=True)
class TimePattern:
    """Recommended minutes for each phase, and how many prompts the middle phases hold.

    `prompts` is (fewest, most), counted over the four middle phases together (domain/2).
    """

    minutes: Mapping[Phase, int]
    prompts: tuple[int, int]

    @property
    def total(self) -> int:
        """All minutes together."""
        return sum(self.minutes.values())


@dataclass(frozen=True)
class ConversationType:
    """One of the thirteen kinds of talk (domain/2), as the content file describes it.

    `patterns` holds the first (default) pattern and any other lengths written out in full;
    `lengths` are all lengths in minutes that the coach is offered, shortest first.
    `competences` is (fewest, most) that one talk of this type goes into. `promise` is what the
    coach says first, `boundary` what the coach can say where another one is needed; both are
    empty for most types (domain/8 §10).
    """

    code: str
    name: str
    short_name: str
    purpose: str
    who: str
    patterns: tuple[TimePattern, ...]
    lengths: tuple[int, ...]
    competences: tuple[int, int]
    preferred: tuple[Competence, ...]
    to_record: tuple[str, ...]
    follows: str
    why: str
    available: bool
    promise: str = ""
    boundary: str = ""

    @property
    def default_minutes(self) -> int:
        """The length that is proposed first."""
        return self.patterns[0].total

    def pattern_for(self, minutes: int) -> TimePattern:
        """Return the written-out pattern whose total is nearest to `minutes`; ties go shorter."""
        return min(self.patterns, key=lambda p: (abs(p.total - minutes), p.total))


#: The talk about a worry: it stays apart from every other talk (domain/2, domain/8 §10).
CARE_TALK = "signaal"
#: Talks of which nothing goes into a student file (domain/2): a worry gets a note of its own,
#: and the own career is the coach's.
WITHOUT_REPORT = frozenset({CARE_TALK, "coach"})
#: Talks with a student that do not count for the norm of talks in a year (domain/2).
BESIDE_THE_NORM = frozenset({CARE_TALK, "ouder", "overdracht"})
#: The idiom that is always there, and names everything.
STANDARD_IDIOM = "standaard"
#: How long a name and a question of a school may be, so that every screen has room for them.
NAME_LENGTH, QUESTION_LENGTH = 40, 80


@dataclass(frozen=True)
class Idiom:
    """A school's own labels for competences and core values; ids never change (domain/9)."""

    code: str
    names: Mapping[Competence, str]
    questions: Mapping[Competence, str]
    values: Mapping[CoreValue, str]

    @property
    def name_of_two(self) -> str:
        """A name that two competences or two values have, or else an empty text."""
        for names in (list(self.names.values()), list(self.values.values())):
            for place, name in enumerate(names):
                if any(name.casefold() == other.casefold() for other in names[:place]):
                    return name
        return ""


@dataclass(frozen=True)
class Framework:
    """All fixed texts together, complete: each code has its text."""

    values: Mapping[CoreValue, ValueText]
    competences: Mapping[Competence, CompetenceText]
    types: Mapping[str, ConversationType]
    idioms: Mapping[str, Idiom]

    def idiom(self, code: str) -> Idiom:
        """Return the idiom with this code; the standard one for a code that is not there."""
        return self.idioms.get(code) or self.idioms[STANDARD_IDIOM]

    def behaviour(self, behaviour_id: str) -> Behaviour:
        """Return the behaviour with this id; KeyError if there is none."""
        for behaviour in self.values[value_of(behaviour_id)].behaviours:
            if behaviour.id == behaviour_id:
                return behaviour
        raise KeyError(behaviour_id)

    @property
    def available_types(self) -> tuple[ConversationType, ...]:
        """The kinds of talk that can be held now, in the order of the content file."""
        return tuple(kind for kind in self.types.values() if kind.available)
