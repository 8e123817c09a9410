"""The table of conversations."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlmodel import Field

from lobcoach.store.row import Row


class ConversationRow(Row, table=True):
    """A talk; without a student it is the coach's own."""

    student_id: str | None = Field(foreign_key="student.id", ondelete="CASCADE")
    type: str
    state: str
    planned_on: date | None
    planned_at: time | None
    started: datetime | None
    closed: datetime | None
    minutes_planned: int
    seconds_spent: int
    competences: str
    goal: str
    goal_reached: str | None
    experience: str
    route: str
    present: str
    options: str
    decision: str
    study_progress: str
    next_type: str
    next_on: date | None
    next_minutes: int | None
    read_on: date | None
    student_addition: str
    current_step: str
    bank_version: str
