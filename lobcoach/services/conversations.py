"""A talk from beginning to end: begin, walk, put aside, go on, close, reopen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.dialogue import Dialogue
from lobcoach.core.errors import InputError, InputTrouble, NoPromptError
from lobcoach.core.framework import (
    MIDDLE_PHASES,
    Competence,
    ConversationType,
    Phase,
)
from lobcoach.core.people import Student
from lobcoach.core.plan import Slot
from lobcoach.core.route_walk import led_to
from lobcoach.core.routes import route_of
from lobcoach.core.selection import (
    Situation,
    Why,
    another,
    least_discussed,
)
from lobcoach.core.talk import (
    Answer,
    Conversation,
    ConversationState,
    ParkedTopic,
    PlanStep,
)
from lobcoach.core.text import LINE_LIMIT, one_line
from lobcoach.services.about_step import AboutStep, about_step
from lobcoach.services.care_talks import must_have_look_back_day
from lobcoach.services.library import Library
from lobcoach.services.own_career import bank_for
from lobcoach.services.planning import (
    NewTalk,
    lay_out,
    make_ready,
    situation_of,
    talk_from,
)
from lobcoach.services.talk_position import (
    dialogue_of,
    find_step,
    prompts_beside,
    prompts_in,
    step_for,
    store_position,
    student_of,
)
from lobcoach.store.queries import competences_discussed
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction

_YEAR_DAYS = 365


@dataclass(frozen=True)
class CompetenceProposal:
    """Competences in the order they deserve attention, and when each was last discussed."""

    order: tuple[Competence, ...]
    discussed: dict[Competence, date]


@dataclass(frozen=True)
class OpenTalk:
    """Everything the conversation page shows at first sight."""

    dialogue: Dialogue
    conversation: Conversation
    student: Student
    kind: ConversationType


class ConversationService:
    """Holds talks; every method is one transaction."""

    def __init__(
        self, store: Store, changes: Changes, library: Library, today: Callable[[], date]
    ) -> None:
        self._store = store
        self._changes = changes
        self._library = library
        self._today = today

    def proposal(self, student_id: str, type_code: str) -> CompetenceProposal:
        """Order the competences for this student, least discussed in the last year first."""
        kind = self._library.framework.types[type_code]
        since = date.fromordinal(self._today().toordinal() - _YEAR_DAYS)
        with self._store.reading() as tx:
            discussed = competences_discussed(tx, student_id, since)
        return CompetenceProposal(least_discussed(kind, discussed), discussed)

    def begin(self, new: NewTalk) -> str:
        """Make the plan of a new talk, start it, and return its id.

        InputError when the type cannot be held yet or the number of competences does not fit.
        """
        with self._store.transaction() as tx:
            talk = talk_from(tx, self._library, new, ConversationState.RUNNING)
            tx.put(talk)
            student = student_of(tx, talk)
            steps = lay_out(tx, self._library, talk, student, self._today())
            tx.put(replace(talk, current_step=steps[0].id if steps else ""))
        self._changes.publish(Kind.CONVERSATIONS)
        return talk.id

    def open(self, conversation_id: str) -> OpenTalk:
        """Return a talk as it stands; a planned or paused one runs from now on."""
        with self._store.transaction() as tx:
            talk = tx.get(Conversation, conversation_id)
            student = student_of(tx, talk)
            if talk.state == ConversationState.PLANNED:
                make_ready(tx, self._library, talk, student, self._today())
            dialogue = dialogue_of(tx, talk)
            goes_on = not dialogue.is_closed and dialogue.state != ConversationState.RUNNING
            if goes_on:
                dialogue = dialogue.resume()
                talk = store_position(tx, talk, dialogue)
        if goes_on:
            self._changes.publish(Kind.CONVERSATIONS)
        return OpenTalk(dialogue, talk, student, self._library.framework.types[talk.type])

    def conversation(self, conversation_id: str) -> Conversation:
        """Return one talk as stored now."""
        with self._store.reading() as tx:
            return tx.get(Conversation, conversation_id)

    def keep_position(self, dialogue: Dialogue, seconds_spent: int | None = None) -> Dialogue:
        """Store where the talk stands, its steps, and optionally the clock; return it."""
        with self._store.transaction() as tx:
            talk = tx.get(Conversation, dialogue.conversation_id)
            if seconds_spent is not None:
                talk = replace(talk, seconds_spent=seconds_spent)
            store_position(tx, talk, dialogue)
        self._changes.publish(Kind.CONVERSATIONS)
        return dialogue

    def visit(
        self,
        dialogue: Dialogue,
        phase: Phase,
        competence: Competence | None = None,
        *,
        what_works: bool = False,
    ) -> Dialogue:
        """Show this phase and competence, adding a prompt when the plan has none there.

        Outside the frame, without a competence, the one a route leads to, that on screen or the
        first of the talk counts; in a talk that goes into none it does not matter. With
        `what_works` a strength-based prompt is shown, if there is one. NoPromptError when the
        bank has nothing.
        """
        wanted = _competence_for(dialogue, phase, competence)
        bank = self._library.bank
        there = find_step(bank, dialogue, phase, wanted, what_works=what_works)
        if there is not None:
            return self.keep_position(dialogue.go_to(there.id))
        with self._store.reading() as tx:
            talk, situation = self._circumstances(tx, dialogue)
        bank = bank_for(bank, talk)
        slot, beside = Slot(phase, wanted, 3), prompts_beside(bank, dialogue, None)
        plan = prompts_in(dialogue)
        found = another(bank, slot, situation, "", plan, beside=beside, what_works=what_works)
        if found is None:
            raise NoPromptError(f"{wanted or 'frame'} {phase}")
        return self.keep_position(dialogue.insert(step_for(talk.id, found)))

    def another_prompt(self, dialogue: Dialogue, *, beside: bool = False) -> Dialogue:
        """Show another prompt for the same phase and competence.

        It takes the place of the one on screen, unless that has notes, or must stay `beside`
        it: then it comes behind it. NoPromptError when there is no other one.
        """
        step = dialogue.current
        if step is None:
            raise NoPromptError(dialogue.conversation_id)
        with self._store.reading() as tx:
            talk, situation = self._circumstances(tx, dialogue)
            noted = any(a.text.strip() for a in tx.find(Answer, step_id=step.id))
        stays = noted or beside
        slot = Slot(step.phase, step.competence, step.minutes, route=route_of(step.why))
        bank = bank_for(self._library.bank, talk)
        others = prompts_beside(bank, dialogue, None if stays else step)
        found = another(bank, slot, situation, step.prompt_id, prompts_in(dialogue), beside=others)
        if found is None:
            raise NoPromptError(step.prompt_id)
        new = step_for(talk.id, found)
        return self.keep_position(dialogue.insert_here(new) if stays else dialogue.swap(new))

    def ask_own(self, dialogue: Dialogue, question: str) -> Dialogue:
        """Add the coach's own question behind the prompt on screen, and show it."""
        text = one_line(question)
        if not text or len(text) > LINE_LIMIT:
            raise InputError(InputTrouble.TEXT_TOO_LONG, "question", LINE_LIMIT)
        own = PlanStep(
            conversation_id=dialogue.conversation_id,
            order=0,
            phase=dialogue.phase,
            competence=dialogue.competence,
            prompt_text=text,
            why=Why.OWN,
        )
        return self.keep_position(dialogue.insert_here(own))

    def park(self, dialogue: Dialogue) -> Dialogue:
        """Keep the prompt on screen as a topic for a later talk, and go on."""
        step = dialogue.current
        parked = dialogue.park()
        with self._store.transaction() as tx:
            talk = tx.get(Conversation, dialogue.conversation_id)
            if step is not None:
                topic = ParkedTopic(
                    student_id=talk.student_id,
                    conversation_id=talk.id,
                    prompt_id=step.prompt_id,
                    text=step.prompt_text,
                )
                tx.put(topic)
            store_position(tx, talk, parked)
        self._changes.publish(Kind.CONVERSATIONS)
        return parked

    def about_step(self, step: PlanStep) -> AboutStep:
        """Return what stands beside the prompt of a step; nothing for the coach's own question."""
        with self._store.reading() as tx:
            return about_step(tx, self._library, step, self._today())

    def later(self, dialogue: Dialogue, seconds_spent: int) -> Dialogue:
        """Put the talk aside as *later verder*."""
        return self.keep_position(dialogue.pause(), seconds_spent)

    def finish(self, dialogue: Dialogue, seconds_spent: int) -> Dialogue:
        """Close the talk; LookBackDayError as for `must_have_look_back_day`."""
        with self._store.reading() as tx:
            must_have_look_back_day(tx, tx.get(Conversation, dialogue.conversation_id))
        return self.keep_position(dialogue.finish(), seconds_spent)

    def reopen(self, conversation_id: str) -> Dialogue:
        """Open a closed talk again; StateError when it is not closed."""
        with self._store.transaction() as tx:
            talk = tx.get(Conversation, conversation_id)
            dialogue = dialogue_of(tx, talk).reopen()
            store_position(tx, talk, dialogue)
        self._changes.publish(Kind.CONVERSATIONS)
        return dialogue

    def _circumstances(self, tx: Transaction, dialogue: Dialogue) -> tuple[Conversation, Situation]:
        talk = tx.get(Conversation, dialogue.conversation_id)
        return talk, situation_of(tx, talk, student_of(tx, talk), self._today())


def _competence_for(
    dialogue: Dialogue, phase: Phase, competence: Competence | None
) -> Competence | None:
    if phase not in MIDDLE_PHASES:
        return None
    if competence is not None or not dialogue.competences:
        return competence
    return led_to(dialogue, phase) or dialogue.competence or dialogue.competences[0]
