"""What is given out or put away: issued reports, switched-off prompts, erasures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from lobcoach.core.records import Record


class ReportKind(StrEnum):
    """Which document was issued."""

    CONVERSATION_REPORT = "gespreksverslag"


@dataclass(frozen=True, kw_only=True)
class IssuedReport(Record):
    """A document as it was given out; `document` holds its bytes and never changes.

    `settings` is the JSON text of the switches that were used.
    """

    conversation_id: str
    kind: ReportKind = ReportKind.CONVERSATION_REPORT
    version: int = 1
    issued_at: datetime
    read_by_student: bool = False
    read_on: date | None = None
    student_addition: str = ""
    settings: str = "{}"
    document: bytes = b""


@dataclass(frozen=True, kw_only=True)
class PromptState(Record):
    """Whether the coach switched a prompt off."""

    prompt_id: str
    switched_off: bool = False


@dataclass(frozen=True, kw_only=True)
class Erasure(Record):
    """That someone was erased, and when; nothing else. `student_id` is random, not the old id."""

    student_id: str
    erased_on: date
