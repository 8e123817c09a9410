"""Where a talk stands, read from and written to the file."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.people import Coach, Student
from lobcoach.core.records import utc_now
from lobcoach.core.selection import Proposal
from lobcoach.core.talk import Conversation, PlanStep, StepState
from lobcoach.store.transaction import Transaction


def student_of(tx: Transaction, talk: Conversation) -> Student:
    """Return whom a talk is about: the student or, in the coach's own career, the coach."""
    return the_coach(tx) if talk.student_id is None else tx.get(Student, talk.student_id)


def the_coach(tx: Transaction) -> Student:
    """Return the coach as the one a talk is about: a name, and the id of no student."""
    coach = next(iter(tx.find(Coach)), Coach(name=""))
    return Student(id="", first_name=coach.name or "ik")


def dialogue_of(tx: Transaction, talk: Conversation) -> Dialogue:
    """Return the walk of a talk as it stands."""
    steps = tx.find(PlanStep, conversation_id=talk.id, order_by=("order",))
    return Dialogue(talk.id, talk.state, talk.competences, tuple(steps), talk.current_step)


def store_position(tx: Transaction, talk: Conversation, dialogue: Dialogue) -> Conversation:
    """Store what changed: the talk's place and state, and only those steps that differ."""
    known = {step.id: step for step in tx.find(PlanStep, conversation_id=talk.id)}
    for step in dialogue.steps:
        before = known.get(step.id)
        if before is None or not _same_step(before, step):
            tx.put(step)
    closed = talk.closed or utc_now() if dialogue.is_closed else None
    return tx.put(
        replace(
            talk,
            state=dialogue.state,
            competences=dialogue.competences,
            current_step=dialogue.current_id,
            started=talk.started or utc_now(),
            closed=closed,
        )
    )


def _same_step(one: PlanStep, other: PlanStep) -> bool:
    stamped = replace(other, created=one.created, changed=one.changed, changes=one.changes)
    return stamped == one


def step_for(conversation_id: str, proposal: Proposal) -> PlanStep:
    """Return a new step of the plan from a proposal; its place is given later."""
    return PlanStep(
        conversation_id=conversation_id,
        order=0,
        phase=proposal.slot.phase,
        competence=proposal.slot.competence,
        prompt_id=proposal.prompt.id,
        prompt_text=proposal.text,
        behaviour=proposal.prompt.behaviour,
        minutes=proposal.slot.minutes,
        state=StepState.OPEN,
        why=proposal.why,
    )


def prompts_in(dialogue: Dialogue) -> frozenset[str]:
    """Return the ids of all prompts of a walk."""
    return frozenset(step.prompt_id for step in dialogue.steps)
