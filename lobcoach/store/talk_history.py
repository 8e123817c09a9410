"""What earlier talks with a student left for the next one."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import func, select

from lobcoach.core.framework import CoreValue, value_of
from lobcoach.core.talk import (
    Answer,
    Conversation,
    ConversationState,
    Lane,
    NoteTag,
    PlanStep,
    StepState,
    Tag,
)
from lobcoach.store.rows import table_of
from lobcoach.store.transaction import Transaction

_TALK = table_of(Conversation).c


def values_shown(tx: Transaction, student_id: str | None, talks: int) -> dict[CoreValue, int]:
    """Return how often each core value was asked from in the newest `talks` that were held."""
    newest = (
        select(_TALK.id)
        .where(_TALK.student_id == student_id, _TALK.state != ConversationState.PLANNED.value)
        .order_by(func.coalesce(_TALK.started, _TALK.created).desc(), _TALK.id)
        .limit(talks)
    )
    step = table_of(PlanStep).c
    statement = select(step.behaviour).where(
        step.conversation_id.in_(newest),
        step.state == StepState.ASKED.value,
        step.behaviour != "",
    )
    return dict(Counter(value_of(each) for each in tx.connection.execute(statement).scalars()))


def newest_quote(tx: Transaction, conversation_id: str) -> str:
    """Return the last line of a talk that the student said literally; empty when there is none."""
    answer, tag = table_of(Answer).c, table_of(NoteTag).c
    statement = (
        select(answer.text, tag.line)
        .join_from(tag.id.table, answer.id.table, tag.answer_id == answer.id)
        .where(
            answer.conversation_id == conversation_id,
            answer.lane == Lane.OWN_WORDS.value,
            tag.tag == Tag.QUOTE.value,
        )
        .order_by(answer.changed.desc(), answer.id, tag.line.desc())
    )
    for text, line in tx.connection.execute(statement):
        lines = text.split("\n")
        if line < len(lines) and lines[line].strip():
            return str(lines[line])
    return ""
