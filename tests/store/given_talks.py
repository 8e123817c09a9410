"""Two students and their talks, in an open file."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, ConversationState

TODAY = date(2026, 9, 1)
NOOR = Student(id="noor", first_name="Noor")
ALI = Student(id="ali", first_name="Ali")


def held(day: date, student: str | None = "noor", **given: object) -> Conversation:
    started = datetime.combine(day, time(9, 0), UTC)
    defaults = {"type": "voortgang", "state": ConversationState.CLOSED, "started": started}
    return Conversation(student_id=student, **(defaults | given))


def planned(day: date | None, **given: object) -> Conversation:
    return Conversation(student_id="noor", planned_on=day, **({"type": "doelen"} | given))


def days(number: int) -> timedelta:
    return timedelta(days=number)
