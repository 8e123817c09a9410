"""Which talks with a student were about a worry, and whether that was looked back on since."""

from __future__ import annotations

from sqlalchemy import select

from lobcoach.core.framework import CARE_TALK
from lobcoach.core.talk import Conversation, ConversationState
from lobcoach.store.caseload import looked_back_on
from lobcoach.store.queries import HELD_ON
from lobcoach.store.rows import table_of
from lobcoach.store.transaction import Transaction

_TALK = table_of(Conversation).c


def care_talks(tx: Transaction, student_id: str | None) -> frozenset[str]:
    """Return the ids of the talks with this student about a worry, also of one still to come."""
    statement = select(_TALK.id).where(_TALK.student_id == student_id, _TALK.type == CARE_TALK)
    return frozenset(tx.connection.execute(statement).scalars())


def care_waiting(tx: Transaction, student_id: str, but_id: str) -> Conversation | None:
    """Return the newest talk about a worry, other than one, that was not looked back on yet."""
    statement = (
        select(_TALK.id, _TALK.type, _TALK.next_on, HELD_ON.label("held_on"))
        .where(
            _TALK.student_id == student_id,
            _TALK.state != ConversationState.PLANNED.value,
            _TALK.id != but_id,
        )
        .order_by(HELD_ON.desc(), _TALK.started.desc(), _TALK.created.desc())
    )
    held = tx.connection.execute(statement).all()
    waiting = (
        talk.id
        for talk in held
        if talk.type == CARE_TALK and talk.next_on and not looked_back_on(talk, held)
    )
    newest = next(waiting, None)
    return None if newest is None else tx.get(Conversation, newest)
