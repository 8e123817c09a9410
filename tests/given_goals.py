"""Goals and agreements as an earlier talk left them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from lobcoach.core.drafts import DraftValue, FieldKey
from lobcoach.core.framework import Competence
from lobcoach.core.goals import Agreement, Goal, Owner
from lobcoach.core.people import Student
from lobcoach.services.conversations import NewTalk
from lobcoach.services.opened import Services


@dataclass(frozen=True)
class Before:
    """What an earlier talk left open."""

    talk: str
    mine: Agreement
    hers: Agreement
    goal: Goal


def fill_in(services: Services, record: Goal | Agreement, **fields: object) -> None:
    """Write fields of a record as if they were typed."""
    drafts: dict[FieldKey, DraftValue] = {
        FieldKey(type(record), record.id, name): value  # type: ignore[misc]
        for name, value in fields.items()
    }
    services.keeping.keep(drafts)  # type: ignore[arg-type]


def earlier_talk(services: Services, student: Student) -> Before:
    """Hold and close a talk: two promises, and a goal whose look-back date has come."""
    talk = services.conversations.begin(
        NewTalk(student.id, "voortgang", 15, (Competence.QUALITIES,))
    )
    goals, today = services.goals, services.today()
    mine = goals.new_agreement(student.id, talk, Owner.COACH)
    fill_in(services, mine, what="Data van de meeloopdagen sturen", before=today)
    hers = goals.new_agreement(student.id, talk, Owner.STUDENT)
    fill_in(services, hers, what="Planning op papier zetten")
    goal = goals.new_goal(student.id, talk, Competence.QUALITIES)
    fill_in(services, goal, wording="Ik weet wat ik kan", sign_of_success="ik noem drie dingen",
            first_step="Hofman vragen", look_back_on=today - timedelta(days=3))  # fmt: skip
    dialogue = services.conversations.open(talk).dialogue
    services.conversations.finish(dialogue, 900)
    return Before(talk, goals.agreement(mine.id), goals.agreement(hers.id), goals.goal(goal.id))
