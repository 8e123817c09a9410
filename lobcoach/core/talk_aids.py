"""What a coach can take along into a talk: techniques, *werkvormen*, word cards.

The texts are content (`resources/framework/`); here is what they consist of.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from lobcoach.core.framework import Competence, Phase


@dataclass(frozen=True)
class Technique:
    """One of the ten ways of steering a talk (domain/3 §3.7).

    `what` is three lines on what the coach does, `spoken` two sentences that can be said aloud,
    `phases` where in a talk it is of most use.
    """

    code: str
    name: str
    what: tuple[str, ...]
    spoken: tuple[str, ...]
    pitfall: str
    phases: tuple[Phase, ...]


@dataclass(frozen=True)
class Activity:
    """A *werkvorm*: a part of a talk in which the student does something besides talking.

    `types` are codes of conversation types; `literal` tells how to do it with a student who
    prefers literal language (domain/1, S3-32).
    """

    code: str
    name: str
    purpose: str
    needed: tuple[str, ...]
    minutes: int
    steps: tuple[str, ...]
    competences: tuple[Competence, ...]
    phases: tuple[Phase, ...]
    types: tuple[str, ...]
    literal: str
    pitfall: str


Aid = TypeVar("Aid", Technique, Activity)


class Sphere(StrEnum):
    """The four piles in which word cards lie, so that nobody sees only words of one kind."""

    HAND = "hand"
    HEAD = "hoofd"
    HEART = "hart"
    TOGETHER = "samen"


@dataclass(frozen=True)
class WordCard:
    """A word that a student may choose, and one sentence in which it is said.

    `competence` tells what it is a word for: a quality or a motive.
    """

    word: str
    sentence: str
    competence: Competence
    sphere: Sphere


@dataclass(frozen=True)
class TalkAids:
    """All of them, in the order of the content files."""

    techniques: tuple[Technique, ...] = ()
    activities: tuple[Activity, ...] = ()
    words: tuple[WordCard, ...] = ()


@dataclass(frozen=True)
class Moment:
    """Where a talk is; `type` is the code of the conversation type."""

    phase: Phase
    competence: Competence | None
    type: str

    def suits(self, aid: Technique | Activity) -> bool:
        """Whether this aid is meant for such a moment; without a competence any will do."""
        if self.phase not in aid.phases:
            return False
        if isinstance(aid, Technique):
            return True
        about = self.competence is None or self.competence in aid.competences
        return about and self.type in aid.types


def suited_first(aids: Iterable[Aid], moment: Moment) -> tuple[tuple[Aid, ...], tuple[Aid, ...]]:
    """Return the aids that suit the moment, and the others, both in their own order."""
    each = tuple(aids)
    return (
        tuple(aid for aid in each if moment.suits(aid)),
        tuple(aid for aid in each if not moment.suits(aid)),
    )
