"""Tables of goals and agreements."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field

from lobcoach.store.row import Row


class GoalRow(Row, table=True):
    """A goal."""

    student_id: str | None = Field(foreign_key="student.id", ondelete="CASCADE")
    conversation_id: str | None = Field(foreign_key="conversation.id", ondelete="SET NULL")
    wording: str
    sign_of_success: str
    first_step: str
    first_step_on: date | None
    who_helps: str
    tension: int | None
    certainty: int | None
    look_back_on: date | None
    competence: str | None
    status: str
    learned: str
    supersedes: str | None = Field(foreign_key="goal.id", ondelete="SET NULL")


class GoalChangeRow(Row, table=True):
    """How a goal stood before a change."""

    goal_id: str = Field(foreign_key="goal.id", ondelete="CASCADE")
    wording: str
    sign_of_success: str
    status: str
    words: str


class AgreementRow(Row, table=True):
    """Someone's promise."""

    student_id: str | None = Field(foreign_key="student.id", ondelete="CASCADE")
    conversation_id: str | None = Field(foreign_key="conversation.id", ondelete="SET NULL")
    owner: str
    other_name: str
    what: str
    before: date | None
    done_on: date | None
    review: str | None
    review_words: str
    reviewed_in: str | None = Field(foreign_key="conversation.id", ondelete="SET NULL")
