"""From what the coach chose to the plan of a talk; within the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from lobcoach.core.errors import InputError, InputTrouble
from lobcoach.core.framework import Competence, ConversationType, Framework
from lobcoach.core.goals import LIVE_GOALS, Goal
from lobcoach.core.names import called
from lobcoach.core.people import Coach, Student
from lobcoach.core.plan import slots
from lobcoach.core.prompts import Addressee
from lobcoach.core.records import utc_now
from lobcoach.core.routes import Route, route_of, still_fitting
from lobcoach.core.selection import Proposal, Situation, propose
from lobcoach.core.talk import Conversation, ConversationState, PlanStep, Role, StepState, Voice
from lobcoach.core.text import one_line
from lobcoach.core.voices import OWN_CAREER, at_table
from lobcoach.services.care_talks import out_of_print, without
from lobcoach.services.library import Library
from lobcoach.services.talk_position import step_for
from lobcoach.store.queries import prompts_asked
from lobcoach.store.talk_history import values_shown
from lobcoach.store.transaction import Transaction

#: Over so many earlier talks the core values are kept in balance.
BALANCED_OVER = 3
_ADDRESSED = {
    Role.WORKPLACE_TRAINER: Addressee.WORKPLACE_TRAINER,
    Role.GUARDIAN: Addressee.GUARDIAN,
}


@dataclass(frozen=True)
class NewTalk:
    """What the coach chose before a talk; a route that the competences do not fit is left out."""

    student_id: str
    type_code: str
    minutes: int
    competences: tuple[Competence, ...]
    goal: str = ""
    joined: tuple[Voice, ...] = ()
    planned_on: date | None = None
    planned_at: time | None = None
    route: Route | None = None


def checked_kind(
    framework: Framework, type_code: str, competences: Sequence[Competence]
) -> ConversationType:
    """Return the kind of talk; InputError when it cannot be held or the competences do not fit."""
    kind = framework.types.get(type_code)
    if kind is None or not kind.available or kind.code == OWN_CAREER:
        raise InputError(InputTrouble.TYPE_UNAVAILABLE, "type")
    fewest, most = kind.competences
    if not fewest <= len(set(competences)) <= most:
        trouble = InputTrouble.COMPETENCES if fewest else InputTrouble.COMPETENCES_AT_MOST
        raise InputError(trouble, "competences", most)
    return kind


def talk_from(
    tx: Transaction, library: Library, new: NewTalk, state: ConversationState
) -> Conversation:
    """Return the talk that was chosen, not stored yet; InputError as for `checked_kind`."""
    kind = checked_kind(library.framework, new.type_code, new.competences)
    student = tx.get(Student, new.student_id)
    coach = next(iter(tx.find(Coach)), Coach(name=""))
    return Conversation(
        student_id=student.id,
        type=kind.code,
        state=state,
        planned_on=new.planned_on,
        planned_at=new.planned_at,
        started=utc_now() if state == ConversationState.RUNNING else None,
        minutes_planned=new.minutes,
        competences=new.competences,
        goal=one_line(new.goal),
        route=still_fitting(new.route or "", new.competences) or "",
        present=at_table(kind.code, called(student), coach.name, new.joined),
        bank_version=library.bank.version,
    )


def situation_of(tx: Transaction, talk: Conversation, student: Student, today: date) -> Situation:
    """Return who sits at the table of this talk, and what was asked before."""
    return Situation(
        type_code=talk.type,
        today=today,
        seed=talk.id,
        level=student.level,
        year=student.year,
        route=student.route,
        literal=student.literal_language,
        words=words_of(tx, talk, student),
        asked=prompts_asked(tx, talk.student_id),
        shown=values_shown(tx, student.id, BALANCED_OVER),
    )


def words_of(tx: Transaction, talk: Conversation, student: Student) -> dict[str, str]:
    """Return what the placeholders of prompts stand for in this talk (domain/6)."""
    trainers = (v.name for v in talk.present if v.role == Role.WORKPLACE_TRAINER)
    return {
        "voornaam": called(student),
        "minuten": str(talk.minutes_planned),
        "doel": talk.goal.rstrip(". "),
        "stap": _agreed_step(tx, talk),
        "praktijkopleider": next(trainers, ""),
    }


def proposals_for(library: Library, talk: Conversation, situation: Situation) -> list[Proposal]:
    """Return a prompt for each place of this talk, as far as the bank has one."""
    kind = library.framework.types[talk.type]
    joined = next((_ADDRESSED[v.role] for v in talk.present if v.role in _ADDRESSED), None)
    route = route_of(talk.route)
    places = slots(kind, talk.minutes_planned, talk.competences, joined_by=joined, route=route)
    return propose(library.bank, places, situation)


def lay_out(
    tx: Transaction, library: Library, talk: Conversation, student: Student, today: date
) -> list[PlanStep]:
    """Store the steps that are proposed for a talk without any, and return them in order."""
    proposals = proposals_for(library, talk, situation_of(tx, talk, student, today))
    steps = [
        replace(step_for(talk.id, proposal), order=number)
        for number, proposal in enumerate(proposals, 1)
    ]
    tx.put_all(steps)
    return steps


def make_ready(
    tx: Transaction, library: Library, talk: Conversation, student: Student, today: date
) -> None:
    """Let a planned talk begin: fill an empty plan, and speak every prompt with today's words."""
    steps = tx.find(PlanStep, conversation_id=talk.id)
    if not steps:
        lay_out(tx, library, talk, student, today)
        return
    words = words_of(tx, talk, student)
    for step in steps:
        prompt = library.bank.find(step.prompt_id)
        if prompt is None or step.state != StepState.OPEN or not prompt.can_be_spoken(words):
            continue
        if prompt.spoken(words) != step.prompt_text:
            tx.put(replace(step, prompt_text=prompt.spoken(words)))


def _agreed_step(tx: Transaction, talk: Conversation) -> str:
    """Return the first step of the newest live goal that has one, and that may be printed."""
    found = tx.find(Goal, student_id=talk.student_id, status=LIVE_GOALS)
    live = without(out_of_print(tx, talk), found)
    steps = [goal.first_step.strip().rstrip(".") for goal in live]
    return next((step for step in reversed(steps) if step), "")
