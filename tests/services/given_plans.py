"""Talks that stand ready."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from lobcoach.core.framework import Competence
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, ConversationState
from lobcoach.services.conversations import NewTalk
from lobcoach.services.opened import Services


def planned(services: Services, student: Student, on: date | None, at: time | None = None) -> str:
    """Return the id of a talk of 15 minutes, prepared for this day and time."""
    talks = services.conversations
    talk = talks.begin(NewTalk(student.id, "voortgang", 15, (Competence.MOTIVES,)))
    with services._store.transaction() as tx:
        begun = tx.get(Conversation, talk)
        tx.put(
            replace(
                begun,
                state=ConversationState.PLANNED,
                started=None,
                planned_on=on,
                planned_at=at,
            )
        )
    return talk
