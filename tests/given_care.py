"""A talk about a worry that was held: every word written in it can be recognised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey, LineTag, Note, NoteKey
from lobcoach.core.framework import Phase
from lobcoach.core.goals import Agreement, Goal, Owner
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, Lane, Tag
from lobcoach.services.opened import Services
from lobcoach.services.planning import NewTalk
from tests.given_goals import fill_in

#: Stands in everything that was written in the talk.
WORRY = "slaapt bij vrienden"
_TEXTS = ("goal", "experience", "options", "decision", "study_progress")


@dataclass(frozen=True)
class Care:
    """What such a talk left open."""

    talk: str
    mine: Agreement
    hers: Agreement
    goal: Goal


def care_talk(services: Services, student: Student, look_back_on: date | None = None) -> Care:
    """Hold and close one; they look back on it this day, or else in a week."""
    talks, goals = services.conversations, services.goals
    talk = talks.begin(NewTalk(student.id, "signaal", 30, ()))
    mine = goals.new_agreement(student.id, talk, Owner.COACH)
    fill_in(services, mine, what=f"bellen: ze {WORRY}")
    hers = goals.new_agreement(student.id, talk, Owner.STUDENT)
    fill_in(services, hers, what=f"vertellen dat ze {WORRY}")
    goal = goals.new_goal(student.id, talk, None)
    fill_in(services, goal, wording=f"een eigen bed, niet: {WORRY}", sign_of_success="ik slaap",
            first_step=f"zeggen: {WORRY}", look_back_on=services.today())  # fmt: skip
    _write_everywhere(services, talk)
    day = look_back_on or services.today() + timedelta(days=7)
    services.keeping.keep({FieldKey(Conversation, talk, "next_on"): day})
    dialogue = talks.park(talks.visit(talks.open(talk).dialogue, Phase.LOOK_BACK))
    dialogue = talks.park(talks.ask_own(dialogue, f"Hoelang is het al zo: {WORRY}?"))
    talks.finish(dialogue, 1500)
    return Care(talk, goals.agreement(mine.id), goals.agreement(hers.id), goals.goal(goal.id))


def _write_everywhere(services: Services, talk: str) -> None:
    drafts: dict[DraftKey, DraftValue] = {
        FieldKey(Conversation, talk, field): f"{field}: {WORRY}"  # type: ignore[arg-type]
        for field in _TEXTS
    }
    quote = Note(f"Ik {WORRY}.", (LineTag(0, Tag.QUOTE, approved=True),))
    for step in services.conversations.open(talk).dialogue.steps:
        drafts[NoteKey(talk, step.id, Lane.OWN_WORDS)] = quote
        drafts[NoteKey(talk, step.id, Lane.OBSERVED)] = Note(f"Ziet bleek, {WORRY}.")
    services.keeping.keep(drafts)
