"""How the example is written down: students, and talks as a coach would have noted them.

Days are counted from today: negative lies behind us, positive ahead.
"""

from __future__ import annotations

from dataclasses import dataclass

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goals import AgreementReview, GoalStatus, Owner
from lobcoach.core.people import Student
from lobcoach.core.talk import ConversationState, GoalReached, Lane, StepOutcome, Tag


@dataclass(frozen=True)
class Written:
    """A note at one phase; lines that begin with “ are the student's literal words.

    `competence` counts in the competences of the talk, `tagged` is a mark on the last line.
    """

    phase: Phase
    text: str
    lane: Lane = Lane.OWN_WORDS
    competence: int = 0
    tagged: Tag | None = None


@dataclass(frozen=True)
class ScriptedGoal:
    """A goal that came out of a talk, and what has become of it by the next talk.

    `replaces` names an earlier goal by its `key`. `{maand}` in the wording becomes the month of
    looking back.
    """

    key: str
    wording: str
    sign: str
    first_step: str
    look_back: int
    status: GoalStatus = GoalStatus.OPEN
    helps: str = ""
    tension: int | None = None
    certainty: int | None = None
    learned: str = ""
    replaces: str = ""


@dataclass(frozen=True)
class ScriptedAgreement:
    """A promise made in a talk, when it was done, and what was said of it in the next talk."""

    owner: Owner
    what: str
    before: int
    review: AgreementReview | None = None
    done: int | None = None
    words: str = ""


@dataclass(frozen=True)
class ScriptedTalk:
    """One talk; `step_reviews` says how the first step of an earlier goal went.

    `parks` is the phase of which a prompt was kept for another time. `report` issues the report,
    which the student has read, adding `addition`.
    """

    day: int
    type: str
    minutes: int
    competences: tuple[Competence, ...]
    goal: str = ""
    reached: GoalReached | None = None
    experience: str = ""
    notes: tuple[Written, ...] = ()
    options: str = ""
    decision: str = ""
    study: str = ""
    goals: tuple[ScriptedGoal, ...] = ()
    agreements: tuple[ScriptedAgreement, ...] = ()
    step_reviews: tuple[tuple[str, StepOutcome, str], ...] = ()
    next_in: int | None = None
    next_type: str = "voortgang"
    state: ConversationState = ConversationState.CLOSED
    at: str = ""
    parks: Phase | None = None
    report: bool = False
    addition: str = ""


@dataclass(frozen=True)
class ScriptedStudent:
    """A made-up student with all talks, oldest first."""

    student: Student
    talks: tuple[ScriptedTalk, ...] = ()
