"""What of earlier talks about a worry may be seen in a talk; within the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from lobcoach.core.care_talk import (
    CareRecords,
    Living,
    care_records,
    is_care,
    others_look_along,
)
from lobcoach.core.errors import LookBackDayError
from lobcoach.core.goals import Goal
from lobcoach.core.talk import Conversation
from lobcoach.store.care_history import care_talks, care_waiting
from lobcoach.store.transaction import Transaction

L = TypeVar("L", bound=Living)


def care_of(tx: Transaction, student_id: str | None) -> CareRecords:
    """Return what comes from the talks about a worry with this student."""
    talks = care_talks(tx, student_id)
    return care_records(talks, tx.find(Goal, student_id=student_id) if talks else ())


def out_of_print(tx: Transaction, talk: Conversation) -> CareRecords:
    """Return what may not stand in the words of this talk, which are printed."""
    return CareRecords() if is_care(talk) else care_of(tx, talk.student_id)


def out_of_sight(tx: Transaction, talk: Conversation) -> CareRecords:
    """Return what may not be on the screen in this talk, because others look along."""
    return care_of(tx, talk.student_id) if others_look_along(talk) else CareRecords()


def without(hidden: CareRecords, records: Iterable[L]) -> list[L]:
    """Return the records that may be seen."""
    return [record for record in records if not hidden.hold(record)]


def care_to_look_back_on(tx: Transaction, talk: Conversation) -> Conversation | None:
    """Return the newest earlier talk about a worry on which nobody looked back yet.

    That is done in the first talk on or after its day. None where others look along.
    """
    if talk.student_id is None or others_look_along(talk):
        return None
    return care_waiting(tx, talk.student_id, talk.id)


def lacks_look_back_day(tx: Transaction, talk: Conversation) -> bool:
    """Whether this is a talk about a worry without a day to look back on it (domain/2)."""
    if not is_care(talk) or talk.next_on is not None:
        return False
    goals = tx.find(Goal, conversation_id=talk.id)
    return all(goal.look_back_on is None for goal in goals)


def must_have_look_back_day(tx: Transaction, talk: Conversation) -> None:
    """LookBackDayError while this talk may not be closed for want of such a day."""
    if lacks_look_back_day(tx, talk):
        raise LookBackDayError(talk.id)
