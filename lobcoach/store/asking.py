"""Where the prompts of the bank were asked, over all students: counted, or for one prompt."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Date, Select, func, select, type_coerce

from lobcoach.core.overviews import AskedTo
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, PlanStep
from lobcoach.store.queries import HELD_ON, was_asked
from lobcoach.store.rows import table_of
from lobcoach.store.transaction import Transaction

_TALK = table_of(Conversation).c
_STEP = table_of(PlanStep).c


def times_asked(tx: Transaction) -> dict[str, int]:
    """Return for each prompt that was ever asked in how many talks it was."""
    talks = func.count(_STEP.conversation_id.distinct())
    statement = (
        select(_STEP.prompt_id, talks)
        .where(_STEP.prompt_id != "", was_asked())
        .group_by(_STEP.prompt_id)
    )
    return dict(tx.connection.execute(statement).all())


def asked_to(tx: Transaction, prompt_id: str) -> list[AskedTo]:
    """Return in which talks this prompt was asked, and to whom; the newest first."""
    rows = tx.connection.execute(_talks_with(prompt_id)).all()
    ids = tuple({row.student_id for row in rows if row.student_id is not None})
    students = {student.id: student for student in tx.find(Student, id=ids)}
    return [
        AskedTo(conversation_id=row.id, student=students.get(row.student_id), on=row.held_on)
        for row in rows
    ]


def _talks_with(prompt_id: str) -> Select[Any]:
    held_on = type_coerce(HELD_ON, Date).label("held_on")
    return (
        select(_TALK.id, _TALK.student_id, held_on)
        .join_from(_STEP.id.table, _TALK.id.table, _STEP.conversation_id == _TALK.id)
        .where(_STEP.prompt_id == prompt_id, was_asked())
        .group_by(_TALK.id)
        .order_by(held_on.desc(), _TALK.started.desc(), _TALK.id)
    )
