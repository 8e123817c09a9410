"""Goals of a student, and who promised what (domain/8 §9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lobcoach.core.framework import Competence
from lobcoach.core.records import Record


class GoalStatus(StrEnum):
    """Life of a goal; RELEASED is a full outcome, not a failure."""

    OPEN = "open"
    IN_PROGRESS = "bezig"
    ACHIEVED = "behaald"
    ADJUSTED = "bijgesteld"
    RELEASED = "losgelaten"


#: Goals in these states still ask for something.
LIVE_GOALS = (GoalStatus.OPEN, GoalStatus.IN_PROGRESS)


@dataclass(frozen=True, kw_only=True)
class Goal(Record):
    """What a student wants to reach, in own words; stored however incomplete."""

    student_id: str | None
    conversation_id: str | None = None
    wording: str = ""
    sign_of_success: str = ""
    first_step: str = ""
    first_step_on: date | None = None
    who_helps: str = ""
    tension: int | None = None
    certainty: int | None = None
    look_back_on: date | None = None
    competence: Competence | None = None
    status: GoalStatus = GoalStatus.OPEN
    learned: str = ""
    supersedes: str | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that can be written in it."""
        return (self.wording, self.sign_of_success, self.first_step, self.who_helps, self.learned)

    @property
    def is_concept(self) -> bool:
        """Without wording, sign of success or look-back date: shown as concept, not printed."""
        return not (self.wording.strip() and self.sign_of_success.strip() and self.look_back_on)


@dataclass(frozen=True, kw_only=True)
class GoalChange(Record):
    """How a goal stood before a change of status or wording; history is never overwritten."""

    goal_id: str
    wording: str
    sign_of_success: str
    status: GoalStatus
    words: str = ""


class Owner(StrEnum):
    """Who keeps an agreement."""

    STUDENT = "student"
    COACH = "coach"
    OTHER = "ander"


class AgreementReview(StrEnum):
    """What came of an agreement when it was looked back on."""

    DONE = "gedaan"
    NOT_DONE = "niet-gedaan"


@dataclass(frozen=True, kw_only=True)
class Agreement(Record):
    """Someone's promise: what, before when, and what came of it.

    `reviewed_in` is the conversation in which it was looked back on.
    """

    student_id: str | None
    conversation_id: str | None = None
    owner: Owner = Owner.STUDENT
    other_name: str = ""
    what: str = ""
    before: date | None = None
    done_on: date | None = None
    review: AgreementReview | None = None
    review_words: str = ""
    reviewed_in: str | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that can be written in it."""
        return (self.what, self.other_name, self.review_words)

    @property
    def is_open(self) -> bool:
        """Not done yet, and something was written down."""
        return self.done_on is None and bool(self.what.strip())
