"""Rows of the lists a coach looks at: read in one go, shown as they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from lobcoach.core.framework import Competence
from lobcoach.core.people import Student
from lobcoach.core.talk import ConversationState


@dataclass(frozen=True, kw_only=True)
class CaseloadRow:
    """One student in *Mijn studenten*.

    `last_on`/`last_type` are of the newest talk that was held (running, paused or closed).
    `next_on`/`next_at`/`next_type` are the first planned talk from today on or, when none is
    planned, what the newest talk agreed as next talk, if that is not before today.
    `open_agreements` counts agreements not done; `to_look_back` those of them whose date has
    passed, plus live goals whose look-back date has passed; `kept` counts the agreements done
    since the newest talk but one. `discussed` are the competences of talks in the last
    12 months, in framework order. `unfinished_id` is the newest running or paused talk.
    `planned_id` is the planned talk that is first to come, also when its day is not chosen yet.
    `to_look_back` also counts talks about a worry whose day has passed without another talk.
    `talks_this_year` counts the talks held since the school year started, and `counted_on` is the
    day of the newest one; both leave out those beside the norm (domain/2).
    """

    student: Student
    last_on: date | None = None
    last_type: str = ""
    next_on: date | None = None
    next_at: time | None = None
    next_type: str = ""
    open_agreements: int = 0
    to_look_back: int = 0
    kept: int = 0
    discussed: tuple[Competence, ...] = ()
    unfinished_id: str | None = None
    planned_id: str | None = None
    talks_this_year: int = 0
    counted_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ConversationRow:
    """One talk in a list; `on` is the day it was held or is planned for.

    `touched` is when anything in it was last changed; `reports` counts issued reports.
    """

    id: str
    student: Student | None
    type: str
    state: ConversationState
    on: date | None
    at: time | None = None
    minutes_planned: int
    seconds_spent: int = 0
    competences: tuple[Competence, ...] = ()
    touched: datetime
    reports: int = 0


@dataclass(frozen=True, kw_only=True)
class AskedTo:
    """One talk in which a prompt was asked; without a student it was the coach's own."""

    conversation_id: str
    student: Student | None
    on: date


def asks_attention(row: CaseloadRow) -> bool:
    """Whether it is time to look back on an agreement or a goal of this student."""
    return row.to_look_back > 0


def not_spoken_to(row: CaseloadRow, since: date) -> bool:
    """Whether there was no talk on or after this day, or never one; as the norm counts."""
    return row.counted_on is None or row.counted_on < since
