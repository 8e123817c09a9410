"""Tables of issued reports, switched-off prompts and erasures."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field

from lobcoach.store.row import Row


class IssuedReportRow(Row, table=True):
    """A document as it was given out."""

    conversation_id: str = Field(foreign_key="conversation.id", ondelete="CASCADE")
    kind: str
    version: int
    issued_at: datetime
    read_by_student: bool
    read_on: date | None
    student_addition: str
    settings: str
    document: bytes


class PromptStateRow(Row, table=True):
    """Whether a prompt is switched off."""

    prompt_id: str
    switched_off: bool


class ErasureRow(Row, table=True):
    """That someone was erased; the id is a random one."""

    student_id: str
    erased_on: date
