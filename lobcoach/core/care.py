"""What is written around a talk and never enters its report: signals, scans, looking back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lobcoach.core.framework import Competence
from lobcoach.core.records import Record


class SignalUrgency(StrEnum):
    """Chosen by the coach, never by the program (domain/8 §10)."""

    CALM = "rustig"
    WITHIN_A_WEEK = "binnen-een-week"
    TODAY = "vandaag"
    NOW = "nu"


class SignalStatus(StrEnum):
    """Where a signal stands."""

    NEW = "nieuw"
    DISCUSSED = "besproken"
    HANDED_OVER = "overgedragen"
    FOLLOWED_UP = "gevolgd"
    CLOSED = "afgesloten"


@dataclass(frozen=True, kw_only=True)
class Signal(Record):
    """An observed fact with its route and follow-up (domain/8 §10)."""

    student_id: str
    conversation_id: str | None = None
    category: str = ""
    fact: str = ""
    when_and_where: str = ""
    student_says: str = ""
    worry: str = ""
    student_wants: str = ""
    consult_with: str = ""
    student_knows: bool | None = None
    student_knows_reason: str = ""
    urgency: SignalUrgency | None = None
    agreement: str = ""
    look_back_on: date | None = None
    status: SignalStatus = SignalStatus.NEW


class ScanBy(StrEnum):
    """Who filled in a scan."""

    STUDENT = "student"
    COACH = "coach"
    WORKPLACE_TRAINER = "praktijkopleider"


@dataclass(frozen=True, kw_only=True)
class Scan(Record):
    """One moment of looking at all five competences."""

    student_id: str
    on: date
    by: ScanBy = ScanBy.STUDENT


@dataclass(frozen=True, kw_only=True)
class ScanScore(Record):
    """One competence in a scan: 0–10, and the words that go with it."""

    scan_id: str
    competence: Competence
    score: int | None = None
    words: str = ""


class FeedbackAnswer(StrEnum):
    """How far the student could say what mattered (domain/8 §11.2)."""

    NO = "niet"
    A_LITTLE = "een-beetje"
    YES = "ja"


@dataclass(frozen=True, kw_only=True)
class Feedback(Record):
    """What the student says about the talk itself."""

    conversation_id: str
    could_say: FeedbackAnswer | None = None
    about_me: FeedbackAnswer | None = None
    same_or_different: str = ""
    satisfaction: int | None = None


class WhoTalked(StrEnum):
    """Who talked more, as the coach remembers it."""

    STUDENT = "student"
    EQUAL = "gelijk"
    COACH = "ik"


@dataclass(frozen=True, kw_only=True)
class CoachReflection(Record):
    """Five private minutes after a talk (domain/8 §11.1)."""

    conversation_id: str
    what_worked: str = ""
    who_talked: WhoTalked | None = None
    next_time: str = ""


class ReflectionStep(StrEnum):
    """How clearly a behaviour was to be seen."""

    NOT_YET = "nog-niet"
    A_LITTLE = "een-beetje"
    CLEAR = "duidelijk"


@dataclass(frozen=True, kw_only=True)
class ReflectionPoint(Record):
    """One behaviour the coach looks back on, with what it was seen from."""

    reflection_id: str
    behaviour: str
    step: ReflectionStep | None = None
    evidence: str = ""
