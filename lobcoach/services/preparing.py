"""Preparing a talk: a whole plan at once, changed freely, kept at once, begun when it is time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lobcoach.core import plan_editing
from lobcoach.core.changes import Changes, Kind
from lobcoach.core.errors import (
    AlreadyBegunError,
    InputError,
    InputTrouble,
    NoPromptError,
)
from lobcoach.core.framework import Competence, ConversationType, Phase
from lobcoach.core.people import Student
from lobcoach.core.plan import Slot
from lobcoach.core.prompts import Prompt
from lobcoach.core.selection import Proposal, Situation, Why, another, suits
from lobcoach.core.talk import Conversation, ConversationState, ParkedTopic, PlanStep
from lobcoach.core.text import LINE_LIMIT, one_line
from lobcoach.services.library import Library
from lobcoach.services.planning import (
    NewTalk,
    checked_kind,
    lay_out,
    proposals_for,
    situation_of,
    talk_from,
)
from lobcoach.services.talk_position import step_for, student_of
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction

#: These the coach put in by hand; they stay when type, time or competences change.
_BY_HAND = (Why.OWN, Why.CHOSEN, Why.PARKED)
#: The minutes of a prompt that the coach adds, when nothing else says how many.
_USUAL_MINUTES = 3


@dataclass(frozen=True)
class Prepared:
    """A planned talk with its plan, as the coach sees it."""

    conversation: Conversation
    student: Student
    kind: ConversationType
    steps: tuple[PlanStep, ...]


@dataclass(frozen=True)
class Discarded:
    """A planned talk that was thrown away, whole, so that it can be brought back."""

    conversation: Conversation
    steps: tuple[PlanStep, ...]
    taken_up: tuple[ParkedTopic, ...]


class PreparingService:
    """Keeps planned talks; every method is one transaction.

    What changes a plan raises AlreadyBegunError once the talk is under way.
    """

    def __init__(
        self, store: Store, changes: Changes, library: Library, today: Callable[[], date]
    ) -> None:
        self._store = store
        self._changes = changes
        self._library = library
        self._today = today

    def propose(self, new: NewTalk) -> list[Proposal]:
        """Return a whole plan for what was chosen, without keeping it; InputError as for `plan`."""
        with self._store.reading() as tx:
            talk = talk_from(tx, self._library, new, ConversationState.PLANNED)
            situation = situation_of(tx, talk, student_of(tx, talk), self._today())
        return proposals_for(self._library, talk, situation)

    def plan(self, new: NewTalk) -> str:
        """Keep a planned talk with its proposed plan, and return its id.

        InputError when the type cannot be held yet or the number of competences does not fit.
        """
        with self._store.transaction() as tx:
            talk = tx.put(talk_from(tx, self._library, new, ConversationState.PLANNED))
            lay_out(tx, self._library, talk, student_of(tx, talk), self._today())
        self._tell()
        return talk.id

    def open(self, conversation_id: str) -> Prepared:
        """Return a planned talk to go on preparing; an empty plan is filled first.

        AlreadyBegunError when it is not planned any more.
        """
        with self._store.transaction() as tx:
            talk = _planned(tx, conversation_id)
            student = student_of(tx, talk)
            if not _steps(tx, talk):
                lay_out(tx, self._library, talk, student, self._today())
            return self._prepared(tx, talk, student)

    def prepared(self, conversation_id: str) -> Prepared:
        """Return a planned talk as it is kept now; AlreadyBegunError when it has begun."""
        with self._store.reading() as tx:
            talk = _planned(tx, conversation_id)
            return self._prepared(tx, talk, student_of(tx, talk))

    def parked(self, student_id: str) -> list[ParkedTopic]:
        """Return what was parked with this student and not taken up since, newest first."""
        with self._store.reading() as tx:
            return tx.find(ParkedTopic, student_id=student_id, taken_up_in=None)[::-1]

    def change_frame(
        self,
        conversation_id: str,
        type_code: str,
        minutes: int,
        competences: tuple[Competence, ...],
    ) -> None:
        """Make another proposal for another type, time or competences.

        What the coach put in by hand stays, at the end of its phase. InputError as for `plan`.
        """
        checked_kind(self._library.framework, type_code, competences)
        with self._store.transaction() as tx:
            before = _planned(tx, conversation_id)
            old = _steps(tx, before)
            new = NewTalk(
                before.student_id or "", type_code, minutes, competences, before.goal,
            )  # fmt: skip
            fresh = talk_from(tx, self._library, new, ConversationState.PLANNED)
            talk = tx.put(
                replace(before, type=fresh.type, minutes_planned=minutes, competences=competences,
                        present=fresh.present, bank_version=fresh.bank_version)
            )  # fmt: skip
            kept = [step for step in old if step.why in _BY_HAND]
            tx.remove_all(PlanStep, [step.id for step in old if step not in kept])
            situation = situation_of(tx, talk, student_of(tx, talk), self._today())
            proposals = proposals_for(self._library, talk, situation)
            known = {step.prompt_id for step in kept}
            steps = tuple(step_for(talk.id, p) for p in proposals if p.prompt.id not in known)
            for step in kept:
                steps = plan_editing.with_step(steps, step)
            _store(tx, (), steps)
        self._tell()

    def move(self, conversation_id: str, step_id: str, place: int) -> None:
        """Put a prompt at this place (from 0) among those of its phase."""
        self._edit(conversation_id, lambda steps: plan_editing.moved(steps, step_id, place))

    def swap(self, conversation_id: str, step_id: str) -> None:
        """Put the next best prompt for the same place; NoPromptError when there is none."""
        with self._store.transaction() as tx:
            talk = _planned(tx, conversation_id)
            steps = _steps(tx, talk)
            step = plan_editing.find_step(steps, step_id)
            situation = situation_of(tx, talk, student_of(tx, talk), self._today())
            found = another(
                self._library.bank, self._slot(step), situation, step.prompt_id, _ids(steps)
            )
            if found is None:
                raise NoPromptError(step.prompt_id)
            new = step_for(talk.id, found)
            _store(tx, steps, plan_editing.exchanged(steps, step_id, new))
        self._tell()

    def choices(self, conversation_id: str) -> list[Prompt]:
        """Return the prompts of the bank that can be put into this plan, in the bank's order."""
        with self._store.reading() as tx:
            talk = _planned(tx, conversation_id)
            situation = situation_of(tx, talk, student_of(tx, talk), self._today())
            there = _ids(_steps(tx, talk))
        return [
            prompt
            for prompt in self._library.bank.prompts
            if suits(prompt, situation) and prompt.id not in there
        ]

    def choose(self, conversation_id: str, prompt_id: str, instead_of: str = "") -> None:
        """Put this prompt of the bank into the plan, or `instead_of` the step with that id.

        At the end of its phase it comes when it is new or of another phase. NoPromptError when
        the bank does not have it any more, or a word it needs is missing.
        """
        with self._store.transaction() as tx:
            talk = _planned(tx, conversation_id)
            situation = situation_of(tx, talk, student_of(tx, talk), self._today())
            new = self._chosen(talk, prompt_id, situation, Why.CHOSEN)
            steps = _steps(tx, talk)
            old = plan_editing.find_step(steps, instead_of) if instead_of else None
            if old is not None and old.phase == new.phase:
                changed = plan_editing.exchanged(steps, old.id, new)
            else:
                kept = plan_editing.without(steps, old.id) if old is not None else steps
                changed = plan_editing.with_step(kept, new)
            _store(tx, steps, changed)
        self._tell()

    def ask_own(
        self, conversation_id: str, phase: Phase, competence: Competence | None, question: str
    ) -> None:
        """Add the coach's own question to a phase; InputError when it is empty or too long."""
        text = one_line(question)
        if not text or len(text) > LINE_LIMIT:
            raise InputError(InputTrouble.TEXT_TOO_LONG, "question", LINE_LIMIT)
        own = PlanStep(
            conversation_id=conversation_id,
            order=0,
            phase=phase,
            competence=competence,
            prompt_text=text,
            minutes=_USUAL_MINUTES,
            why=Why.OWN,
        )
        self._edit(conversation_id, lambda steps: plan_editing.with_step(steps, own))

    def take_up(self, conversation_id: str, topic_id: str) -> None:
        """Put something that was parked into the plan; then it is parked no more."""
        with self._store.transaction() as tx:
            talk = _planned(tx, conversation_id)
            topic = tx.get(ParkedTopic, topic_id)
            steps = _steps(tx, talk)
            _store(tx, steps, plan_editing.with_step(steps, self._from_parked(talk, topic)))
            tx.put(replace(topic, taken_up_in=talk.id))
        self._tell()

    def remove(self, conversation_id: str, step_id: str) -> PlanStep:
        """Take a prompt out of the plan, and return it so that it can be put back."""
        with self._store.transaction() as tx:
            talk = _planned(tx, conversation_id)
            steps = _steps(tx, talk)
            gone = plan_editing.find_step(steps, step_id)
            _store(tx, steps, plan_editing.without(steps, step_id))
            if gone.why == Why.PARKED:
                for topic in _taken_up(tx, talk, gone):
                    tx.put(replace(topic, taken_up_in=None))
        self._tell()
        return gone

    def put_back(self, gone: PlanStep) -> None:
        """Put back a prompt that `remove` took out, at its place."""
        with self._store.transaction() as tx:
            talk = _planned(tx, gone.conversation_id)
            steps = _steps(tx, talk)
            before = [s for s in steps if s.phase == gone.phase and s.order < gone.order]
            _store(tx, steps, plan_editing.with_step(steps, gone, len(before)))
            if gone.why == Why.PARKED:
                topics = tx.find(ParkedTopic, student_id=talk.student_id, taken_up_in=None)
                for topic in _like(gone, topics)[:1]:
                    tx.put(replace(topic, taken_up_in=talk.id))
        self._tell()

    def discard(self, conversation_id: str) -> Discarded:
        """Throw a planned talk away, and return all of it so that it can be brought back."""
        with self._store.transaction() as tx:
            talk = _planned(tx, conversation_id)
            taken_up = tx.find(ParkedTopic, taken_up_in=talk.id)
            gone = Discarded(talk, _steps(tx, talk), tuple(taken_up))
            tx.remove(Conversation, talk.id)
        self._tell()
        return gone

    def bring_back(self, gone: Discarded) -> str:
        """Keep a talk that was thrown away as it was, and return its id."""
        with self._store.transaction() as tx:
            tx.put(gone.conversation)
            tx.put_all(gone.steps)
            for topic in gone.taken_up:
                tx.put(topic)
        self._tell()
        return gone.conversation.id

    def _prepared(self, tx: Transaction, talk: Conversation, student: Student) -> Prepared:
        kind = self._library.framework.types[talk.type]
        return Prepared(talk, student, kind, _steps(tx, talk))

    def _edit(
        self, conversation_id: str, edit: Callable[[plan_editing.Steps], plan_editing.Steps]
    ) -> None:
        with self._store.transaction() as tx:
            steps = _steps(tx, _planned(tx, conversation_id))
            _store(tx, steps, edit(steps))
        self._tell()

    def _slot(self, step: PlanStep) -> Slot:
        prompt = self._library.bank.find(step.prompt_id)
        if prompt is None:
            return Slot(step.phase, step.competence, step.minutes)
        return Slot(step.phase, step.competence, step.minutes, prompt.frame_kind, prompt.addressee)

    def _chosen(
        self, talk: Conversation, prompt_id: str, situation: Situation, why: Why
    ) -> PlanStep:
        prompt = self._library.bank.find(prompt_id)
        if prompt is None or not prompt.can_be_spoken(situation.words):
            raise NoPromptError(prompt_id)
        slot = Slot(prompt.phase, prompt.competence, prompt.minutes)
        return step_for(talk.id, Proposal(slot, prompt, prompt.spoken(situation.words), why))

    def _from_parked(self, talk: Conversation, topic: ParkedTopic) -> PlanStep:
        """Return a step that asks what was parked in its own words, of old."""
        prompt = self._library.bank.find(topic.prompt_id)
        return PlanStep(
            conversation_id=talk.id,
            order=0,
            phase=prompt.phase if prompt else Phase.LOOK_BACK,
            competence=prompt.competence if prompt else next(iter(talk.competences), None),
            prompt_id=topic.prompt_id if prompt else "",
            prompt_text=topic.text,
            behaviour=prompt.behaviour if prompt else "",
            minutes=prompt.minutes if prompt else _USUAL_MINUTES,
            why=Why.PARKED,
        )

    def _tell(self) -> None:
        self._changes.publish(Kind.CONVERSATIONS)


def _planned(tx: Transaction, conversation_id: str) -> Conversation:
    talk = tx.get(Conversation, conversation_id)
    if talk.state != ConversationState.PLANNED:
        raise AlreadyBegunError(conversation_id)
    return talk


def _steps(tx: Transaction, talk: Conversation) -> plan_editing.Steps:
    return tuple(tx.find(PlanStep, conversation_id=talk.id, order_by=("order", "created", "id")))


def _ids(steps: Sequence[PlanStep]) -> frozenset[str]:
    return frozenset(step.prompt_id for step in steps)


def _store(tx: Transaction, before: Sequence[PlanStep], after: Sequence[PlanStep]) -> None:
    """Store what differs."""
    known = {step.id: step for step in before}
    tx.remove_all(PlanStep, [each for each in known if all(s.id != each for s in after)])
    tx.put_all([step for step in after if known.get(step.id) != step])


def _taken_up(tx: Transaction, talk: Conversation, step: PlanStep) -> list[ParkedTopic]:
    return _like(step, tx.find(ParkedTopic, taken_up_in=talk.id))


def _like(step: PlanStep, topics: Sequence[ParkedTopic]) -> list[ParkedTopic]:
    return [topic for topic in topics if topic.text == step.prompt_text]
