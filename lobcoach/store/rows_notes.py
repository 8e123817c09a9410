"""Tables of what is planned and written in a conversation."""

from __future__ import annotations

from sqlmodel import Field

from lobcoach.store.row import Row


class PlanStepRow(Row, table=True):
    """One prompt in a plan."""

    conversation_id: str = Field(foreign_key="conversation.id", ondelete="CASCADE")
    order: int
    phase: str
    competence: str | None
    prompt_id: str
    prompt_text: str
    behaviour: str
    minutes: int
    state: str
    why: str


class AnswerRow(Row, table=True):
    """What was written at one step; the file also gives it a `seq`, the key of its full text."""

    conversation_id: str = Field(foreign_key="conversation.id", ondelete="CASCADE")
    step_id: str = Field(foreign_key="plan_step.id")
    prompt_text: str
    phase: str
    competence: str | None
    behaviour: str
    lane: str
    voice: str
    text: str
    follow_ups_used: str


class NoteTagRow(Row, table=True):
    """A mark on one line of an answer."""

    answer_id: str = Field(foreign_key="answer.id", ondelete="CASCADE")
    line: int
    tag: str
    approved: bool


class StepReviewRow(Row, table=True):
    """How the first step of an earlier goal went."""

    conversation_id: str = Field(foreign_key="conversation.id", ondelete="CASCADE")
    goal_id: str = Field(foreign_key="goal.id", ondelete="CASCADE")
    outcome: str | None
    words: str


class ParkedTopicRow(Row, table=True):
    """A subject kept for a later talk."""

    student_id: str | None = Field(foreign_key="student.id", ondelete="CASCADE")
    conversation_id: str = Field(foreign_key="conversation.id", ondelete="CASCADE")
    prompt_id: str
    text: str
    taken_up_in: str | None = Field(foreign_key="conversation.id", ondelete="SET NULL")
