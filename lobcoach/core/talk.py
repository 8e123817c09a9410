"""A conversation and all that is written in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.records import Record


class ConversationState(StrEnum):
    """gepland → bezig → later verder ⇄ bezig → afgesloten; nothing is removed by a change."""

    PLANNED = "gepland"
    RUNNING = "bezig"
    PAUSED = "later-verder"
    CLOSED = "afgesloten"


UNFINISHED = (ConversationState.RUNNING, ConversationState.PAUSED)


class GoalReached(StrEnum):
    """How far the goal of the talk was reached, in the student's judgement."""

    REACHED = "gehaald"
    PARTLY = "deels"
    NOT_YET = "nog-niet"


class Role(StrEnum):
    """Who is at the table."""

    STUDENT = "student"
    COACH = "coach"
    WORKPLACE_TRAINER = "praktijkopleider"
    PLACEMENT_SUPERVISOR = "bpv-begeleider"
    GUARDIAN = "ouder"
    OTHER = "ander"


@dataclass(frozen=True)
class Voice:
    """Someone present at a talk."""

    role: Role
    name: str = ""


class Lane(StrEnum):
    """The three lanes of a note; PRIVATE never leaves the program (data.md)."""

    OWN_WORDS = "eigen-woorden"
    OBSERVED = "wat-ik-zie"
    PRIVATE = "alleen-voor-mij"


class Tag(StrEnum):
    """What a line of a note is marked as; only QUOTE is the student's literal words."""

    QUOTE = "letterlijk"
    INSIGHT = "inzicht"
    STEP = "stap"


class StepState(StrEnum):
    """What has become of one step of the plan."""

    OPEN = "open"
    ASKED = "gevraagd"
    SKIPPED = "overgeslagen"
    PARKED = "geparkeerd"


class StepOutcome(StrEnum):
    """How the student's first step of last time went (domain/8 §9)."""

    DONE = "gelukt"
    PARTLY = "deels"
    DIFFERENT = "anders"
    NOT_STARTED = "niet-begonnen"


@dataclass(frozen=True, kw_only=True)
class Conversation(Record):
    """One talk: what it is for, where it stands, and what the report needs beside the notes.

    `seconds_spent` is what the quiet clock counted; `current_step` is the plan step on screen.
    `student_id` is None only for the coach's own career. `read_on` and `student_addition` are what
    the student says of the report until it is issued, and go with it then.
    """

    student_id: str | None
    type: str
    state: ConversationState = ConversationState.PLANNED
    planned_on: date | None = None
    planned_at: time | None = None
    started: datetime | None = None
    closed: datetime | None = None
    minutes_planned: int = 15
    seconds_spent: int = 0
    competences: tuple[Competence, ...] = ()
    goal: str = ""
    goal_reached: GoalReached | None = None
    experience: str = ""
    route: str = ""
    present: tuple[Voice, ...] = ()
    options: str = ""
    decision: str = ""
    study_progress: str = ""
    next_type: str = ""
    next_on: date | None = None
    next_minutes: int | None = None
    read_on: date | None = None
    student_addition: str = ""
    current_step: str = ""
    bank_version: str = ""


@dataclass(frozen=True, kw_only=True)
class PlanStep(Record):
    """One prompt in the plan of a talk; `prompt_id` is empty for the coach's own question.

    `prompt_text` is the prompt as spoken; it does not follow later changes of the bank.
    """

    conversation_id: str
    order: int
    phase: Phase
    competence: Competence | None = None
    prompt_id: str = ""
    prompt_text: str = ""
    behaviour: str = ""
    minutes: int = 3
    state: StepState = StepState.OPEN
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Answer(Record):
    """What was written at one plan step in one lane for one voice."""

    conversation_id: str
    step_id: str
    prompt_text: str
    phase: Phase
    competence: Competence | None = None
    behaviour: str = ""
    lane: Lane = Lane.OWN_WORDS
    voice: Role = Role.STUDENT
    text: str = ""
    follow_ups_used: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NoteTag(Record):
    """A mark on one line (counted from 0) of an answer; `approved` by the student, for quotes."""

    answer_id: str
    line: int
    tag: Tag
    approved: bool = False


@dataclass(frozen=True, kw_only=True)
class StepReview(Record):
    """What the student says in this talk about the first step of an earlier goal."""

    conversation_id: str
    goal_id: str
    outcome: StepOutcome | None = None
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class ParkedTopic(Record):
    """A prompt or subject kept for a later talk."""

    student_id: str | None
    conversation_id: str
    prompt_id: str = ""
    text: str = ""
    taken_up_in: str | None = None
