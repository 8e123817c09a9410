"""*Mijn eigen loopbaan*: a talk without a student, which never mixes with those of students."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.framework import MIDDLE_PHASES, Competence, ConversationType, Phase
from lobcoach.core.names import called
from lobcoach.core.people import Coach, Student
from lobcoach.core.plan import phase_minutes, slots
from lobcoach.core.prompts import Addressee, PromptBank
from lobcoach.core.records import utc_now
from lobcoach.core.selection import Situation, propose
from lobcoach.core.talk import Conversation, ConversationState, PlanStep, Voice
from lobcoach.core.text import one_line
from lobcoach.core.voices import OWN_CAREER, at_table
from lobcoach.services.library import Library
from lobcoach.services.talk_position import step_for, the_coach
from lobcoach.store.queries import prompts_asked
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction

#: The bank has no prompts for the frame of this talk (domain/4 §5); these say what it is for.
_FRAME = {
    Phase.OPENING: "Waar wil je nu bij stilstaan?",
    Phase.CLOSING: "Wat neem je hieruit mee?",
}


class OwnCareerService:
    """Begins the talk of a coach about the own career; holding it goes as with any talk."""

    def __init__(
        self, store: Store, changes: Changes, library: Library, today: Callable[[], date]
    ) -> None:
        self._store = store
        self._changes = changes
        self._library = library
        self._today = today

    @property
    def kind(self) -> ConversationType:
        """This kind of talk, as the content file describes it."""
        return self._library.framework.types[OWN_CAREER]

    def begin(self, minutes: int, goal: str = "", joined: Iterable[Voice] = ()) -> str:
        """Make the plan of the talk, over all five competences, start it, and return its id."""
        with self._store.transaction() as tx:
            coach = next(iter(tx.find(Coach)), Coach(name=""))
            talk = Conversation(
                student_id=None,
                type=OWN_CAREER,
                state=ConversationState.RUNNING,
                started=utc_now(),
                minutes_planned=minutes,
                competences=tuple(Competence),
                goal=one_line(goal),
                present=at_table(OWN_CAREER, None, coach.name, joined),
                bank_version=self._library.bank.version,
            )
            steps = self._plan(tx, talk)
            tx.put(replace(talk, current_step=steps[0].id))
            tx.put_all(steps)
        self._changes.publish(Kind.CONVERSATIONS)
        return talk.id

    def called(self, student_id: str | None) -> str:
        """Return what the one is called whom a talk, goal or agreement is about."""
        with self._store.reading() as tx:
            if student_id is None:
                return called(the_coach(tx))
            return called(tx.get(Student, student_id))

    def _plan(self, tx: Transaction, talk: Conversation) -> list[PlanStep]:
        minutes = phase_minutes(self.kind, talk.minutes_planned)
        situation = Situation(
            type_code=OWN_CAREER,
            today=self._today(),
            seed=talk.id,
            asked=prompts_asked(tx, None),
        )
        places = slots(self.kind, talk.minutes_planned, talk.competences)
        middle = [place for place in places if place.phase in MIDDLE_PHASES]
        proposed = propose(spoken_to_oneself(self._library.bank), middle, situation)
        opening, closing = (
            PlanStep(conversation_id=talk.id, order=0, phase=phase, prompt_text=text,
                     minutes=minutes[phase])
            for phase, text in _FRAME.items()
        )  # fmt: skip
        steps = (opening, *(step_for(talk.id, each) for each in proposed), closing)
        return [replace(step, order=number) for number, step in enumerate(steps, 1)]


def bank_for(bank: PromptBank, talk: Conversation) -> PromptBank:
    """Return the prompts that can be put in this talk: those for the coach in the own career."""
    return spoken_to_oneself(bank) if talk.student_id is None else bank


def spoken_to_oneself(bank: PromptBank) -> PromptBank:
    """Return only what a coach can ask oneself, as if it were asked to the one in the talk."""
    own = (prompt for prompt in bank.prompts if prompt.addressee == Addressee.COACH)
    return PromptBank(
        tuple(replace(prompt, addressee=Addressee.STUDENT) for prompt in own), bank.version
    )
