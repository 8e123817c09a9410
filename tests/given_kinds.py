"""A talk of any kind that has just begun, also of a kind that cannot be chosen yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lobcoach.core.framework import Competence
from lobcoach.core.names import called
from lobcoach.core.people import Student
from lobcoach.core.plan import slots
from lobcoach.core.prompts import Prompt
from lobcoach.core.records import utc_now
from lobcoach.core.selection import Situation, propose
from lobcoach.core.talk import Conversation, ConversationState, PlanStep, Voice
from lobcoach.core.voices import at_table, company, role_of
from lobcoach.services.opened import Services
from lobcoach.services.talk_position import step_for


def begin_kind(
    services: Services, code: str, student: Student, joined: Sequence[Voice] = ()
) -> str:
    """Begin a talk of this kind, with prompts for everyone at the table; return its id."""
    library = services.library
    kind = library.framework.types[code]
    fewest, _ = kind.competences
    coach = services.coach.get()
    talk = Conversation(
        student_id=student.id,
        type=code,
        state=ConversationState.RUNNING,
        started=utc_now(),
        minutes_planned=kind.default_minutes,
        competences=(*kind.preferred, *Competence)[:fewest],
        present=at_table(code, called(student), coach.name, joined),
        bank_version=library.bank.version,
    )
    trainer = next((voice.name for voice in company(talk.present)), "")
    words = {"voornaam": called(student), "minuten": "20", "praktijkopleider": trainer}
    situation = Situation(type_code=code, today=services.today(), seed="0", words=words)
    places = slots(kind, talk.minutes_planned, talk.competences)
    steps = [step_for(talk.id, each) for each in propose(library.bank, places, situation)]
    for prompt in library.bank.prompts:
        if code in prompt.conversation_types and _is_for_company(prompt, talk):
            steps.append(_step(talk, prompt, words))
    steps.sort(key=lambda step: list(kind.patterns[0].minutes).index(step.phase))
    with services._store.transaction() as tx:
        tx.put(replace(talk, current_step=steps[0].id))
        tx.put_all([replace(step, order=number) for number, step in enumerate(steps, 1)])
    return talk.id


def _is_for_company(prompt: Prompt, talk: Conversation) -> bool:
    return role_of(prompt.addressee) in {voice.role for voice in company(talk.present)}


def _step(talk: Conversation, prompt: Prompt, words: dict[str, str]) -> PlanStep:
    return PlanStep(
        conversation_id=talk.id,
        order=0,
        phase=prompt.phase,
        competence=prompt.competence,
        prompt_id=prompt.id,
        prompt_text=prompt.spoken(words),
        behaviour=prompt.behaviour,
        minutes=prompt.minutes,
    )
