"""What a gespreksverslag says, as plain values: the only thing the report package is given.

Whatever may not be printed (private notes, hints, values, quotes not approved, concept goals)
is left out here already, by the service that fills these values (domain/7, data.md lanes).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from lobcoach.core.framework import Competence, LearningRoute
from lobcoach.core.goals import AgreementReview, Owner
from lobcoach.core.talk import GoalReached, StepOutcome


@dataclass(frozen=True)
class NotePart:
    """A run of lines of one note; a `quoted` one is the student's literal, approved words."""

    text: str
    quoted: bool = False


@dataclass(frozen=True)
class AnswerPart:
    """A prompt as it was spoken, and what was noted.

    `speaker` says whose words these are, in a talk where more than the student speak.
    """

    prompt: str
    parts: tuple[NotePart, ...]
    speaker: str = ""


@dataclass(frozen=True)
class CompetencePart:
    """What was said under one competence; `competence` is None for opening and closing."""

    competence: Competence | None
    name: str
    question: str
    answers: tuple[AnswerPart, ...]


@dataclass(frozen=True)
class ReviewedStep:
    """The student's first step of last time, and how it went."""

    step: str
    outcome: StepOutcome
    words: str = ""


@dataclass(frozen=True)
class ReviewedPromise:
    """An earlier agreement that was looked back on; `who` is a name or role."""

    who: str
    owner: Owner
    what: str
    review: AgreementReview
    done_on: date | None = None
    words: str = ""


@dataclass(frozen=True)
class GoalPart:
    """A goal with all that makes it checkable."""

    wording: str
    sign_of_success: str
    look_back_on: date
    first_step: str = ""
    first_step_on: date | None = None
    who_helps: str = ""
    tension: int | None = None


@dataclass(frozen=True)
class AgreementPart:
    """One line of the table of agreements."""

    who: str
    what: str
    before: date | None = None


@dataclass(frozen=True)
class NextTalk:
    """What was agreed about the next talk; any part may be open."""

    type_name: str = ""
    on: date | None = None
    minutes: int | None = None


@dataclass(frozen=True)
class Reading:
    """Whether the student read the report, when, and what the student adds."""

    read: bool
    on: date | None = None
    addition: str = ""


@dataclass(frozen=True, kw_only=True)
class ReportContent:
    """A whole gespreksverslag, in the order of domain/7 §8.2.

    `helps` is what helps the student in a talk, where the kind of talk asks for that; `logo` is an
    opaque PNG, empty when the school has none.
    """

    student_name: str
    student_short: str
    programme: str
    level: int | None
    route: LearningRoute | None
    year: int | None
    type_name: str
    held_on: date
    minutes: int
    present: tuple[str, ...]
    coach: str
    school: str
    goal: str
    goal_reached: GoalReached | None
    steps: tuple[ReviewedStep, ...]
    promises: tuple[ReviewedPromise, ...]
    experience: str
    discoveries: tuple[CompetencePart, ...]
    observed: tuple[CompetencePart, ...]
    options: str
    decision: str
    study_progress: str
    goals: tuple[GoalPart, ...]
    agreements: tuple[AgreementPart, ...]
    next_talk: NextTalk | None
    reading: Reading
    contact: str
    bank_version: str
    version: int
    unfinished: bool
    issued_on: date
    helps: str = ""
    logo: bytes = field(default=b"", repr=False)
