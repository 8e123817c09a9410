"""Where a talk stands, read from and written to the file."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.dialogue import PUT_ASIDE, Dialogue
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.people import Coach, Student
from lobcoach.core.prompts import Prompt, PromptBank
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
    return Dialogue(
        talk.id, talk.state, talk.competences, tuple(steps), talk.current_step, talk.route
    )


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
            route=dialogue.route,
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


def prompts_beside(
    bank: PromptBank, dialogue: Dialogue, but: PlanStep | None
) -> tuple[Prompt, ...]:
    """Return the prompts of a walk that were not put aside, apart from that of one step."""
    steps = [step for step in dialogue.steps if step is not but and step.state not in PUT_ASIDE]
    return tuple(prompt for step in steps if (prompt := bank.find(step.prompt_id)) is not None)


def find_step(
    bank: PromptBank,
    dialogue: Dialogue,
    phase: Phase,
    competence: Competence | None,
    *,
    what_works: bool,
) -> PlanStep | None:
    """Return the step to show for this phase and competence, preferring an open one.

    With `what_works` it must be an open one that is strength-based, of whatever competence.
    """
    there = dialogue.find(phase, competence)
    if not what_works:
        return there
    works = (s for s in dialogue.steps if s.phase == phase and s.state == StepState.OPEN)
    near = sorted(works, key=lambda step: step is not there)
    return next((s for s in near if (p := bank.find(s.prompt_id)) and p.strength_based), None)
