"""Tables of signals, scans, feedback and the coach's looking back."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field

from lobcoach.store.row import Row


class SignalRow(Row, table=True):
    """An observed fact with its follow-up."""

    student_id: str = Field(foreign_key="student.id", ondelete="CASCADE")
    conversation_id: str | None = Field(foreign_key="conversation.id", ondelete="SET NULL")
    category: str
    fact: str
    when_and_where: str
    student_says: str
    worry: str
    student_wants: str
    consult_with: str
    student_knows: bool | None
    student_knows_reason: str
    urgency: str | None
    agreement: str
    look_back_on: date | None
    status: str


class ScanRow(Row, table=True):
    """One moment of looking at all competences."""

    student_id: str = Field(foreign_key="student.id", ondelete="CASCADE")
    on: date
    by: str


class ScanScoreRow(Row, table=True):
    """One competence in a scan."""

    scan_id: str = Field(foreign_key="scan.id", ondelete="CASCADE")
    competence: str
    score: int | None
    words: str


class FeedbackRow(Row, table=True):
    """What the student says about the talk."""

    conversation_id: str = Field(foreign_key="conversation.id", ondelete="CASCADE")
    could_say: str | None
    about_me: str | None
    same_or_different: str
    satisfaction: int | None


class CoachReflectionRow(Row, table=True):
    """The coach's private look back on a talk."""

    conversation_id: str = Field(foreign_key="conversation.id", ondelete="CASCADE")
    what_worked: str
    who_talked: str | None
    next_time: str


class ReflectionPointRow(Row, table=True):
    """One behaviour looked back on."""

    reflection_id: str = Field(foreign_key="coach_reflection.id", ondelete="CASCADE")
    behaviour: str
    step: str | None
    evidence: str
