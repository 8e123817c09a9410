"""Changing the plan of a talk that has not begun, prompt by prompt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from lobcoach.core import plan_editing
from lobcoach.core.changes import Changes, Kind
from lobcoach.core.errors import InputError, InputTrouble, NoPromptError
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.plan import Slot
from lobcoach.core.prompts import Prompt
from lobcoach.core.routes import route_of
from lobcoach.core.selection import Proposal, Situation, Why, another, suits
from lobcoach.core.talk import Conversation, ParkedTopic, PlanStep
from lobcoach.core.text import LINE_LIMIT, one_line
from lobcoach.services.library import Library
from lobcoach.services.planned_talk import planned_talk, steps_of, store_steps, topic_behind
from lobcoach.services.planning import situation_of
from lobcoach.services.talk_position import step_for, student_of
from lobcoach.store.store import Store

#: The minutes of a prompt that the coach adds, when nothing else says how many.
_USUAL_MINUTES = 3


class PlanService:
    """Changes plans; every method is one transaction.

    AlreadyBegunError once the talk is under way; NoPromptError for a step that is not there.
    """

    def __init__(
        self, store: Store, changes: Changes, library: Library, today: Callable[[], date]
    ) -> None:
        self._store = store
        self._changes = changes
        self._library = library
        self._today = today

    def move(self, conversation_id: str, step_id: str, place: int) -> None:
        """Put a prompt at this place (from 0) among those of its phase."""
        self._edit(conversation_id, lambda steps: plan_editing.moved(steps, step_id, place))

    def swap(self, conversation_id: str, step_id: str) -> None:
        """Put the next best prompt for the same place; NoPromptError when there is none."""
        with self._store.transaction() as tx:
            talk = planned_talk(tx, conversation_id)
            steps = steps_of(tx, talk)
            step = plan_editing.find_step(steps, step_id)
            situation = situation_of(tx, talk, student_of(tx, talk), self._today())
            found = another(
                self._library.bank, self._slot(step), situation, step.prompt_id, _ids(steps)
            )
            if found is None:
                raise NoPromptError(step.prompt_id)
            new = step_for(talk.id, found)
            store_steps(tx, steps, plan_editing.exchanged(steps, step_id, new))
        self._tell()

    def choices(self, conversation_id: str) -> list[Prompt]:
        """Return the prompts of the bank that can be put into this plan, in the bank's order.

        Their text is as it will be spoken, with the words of this talk filled in.
        """
        with self._store.reading() as tx:
            talk = planned_talk(tx, conversation_id)
            situation = situation_of(tx, talk, student_of(tx, talk), self._today())
            there = _ids(steps_of(tx, talk))
        return [
            replace(prompt, text=prompt.spoken(situation.words))
            for prompt in self._library.bank.prompts
            if suits(prompt, situation) and prompt.id not in there
        ]

    def choose(self, conversation_id: str, prompt_id: str, instead_of: str = "") -> None:
        """Put this prompt of the bank into the plan, or `instead_of` the step with that id.

        At the end of its phase it comes when it is new or of another phase. NoPromptError when
        the bank does not have it any more, or a word it needs is missing.
        """
        with self._store.transaction() as tx:
            talk = planned_talk(tx, conversation_id)
            situation = situation_of(tx, talk, student_of(tx, talk), self._today())
            new = self._chosen(talk, prompt_id, situation)
            steps = steps_of(tx, talk)
            old = plan_editing.find_step(steps, instead_of) if instead_of else None
            if old is not None and old.phase == new.phase:
                changed = plan_editing.exchanged(steps, old.id, new)
            else:
                kept = plan_editing.without(steps, old.id) if old is not None else steps
                changed = plan_editing.with_step(kept, new)
            store_steps(tx, steps, changed)
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
            talk = planned_talk(tx, conversation_id)
            topic = tx.get(ParkedTopic, topic_id)
            steps = steps_of(tx, talk)
            store_steps(tx, steps, plan_editing.with_step(steps, self._from_parked(talk, topic)))
            tx.put(replace(topic, taken_up_in=talk.id))
        self._tell()

    def remove(self, conversation_id: str, step_id: str) -> PlanStep:
        """Take a prompt out of the plan, and return it so that it can be put back."""
        with self._store.transaction() as tx:
            talk = planned_talk(tx, conversation_id)
            steps = steps_of(tx, talk)
            gone = plan_editing.find_step(steps, step_id)
            store_steps(tx, steps, plan_editing.without(steps, step_id))
            if gone.why == Why.PARKED:
                topic = topic_behind(gone, tx.find(ParkedTopic, taken_up_in=talk.id))
                if topic is not None:
                    tx.put(replace(topic, taken_up_in=None))
        self._tell()
        return gone

    def put_back(self, gone: PlanStep) -> None:
        """Put back a prompt that `remove` took out, at its place."""
        with self._store.transaction() as tx:
            talk = planned_talk(tx, gone.conversation_id)
            steps = steps_of(tx, talk)
            before = [s for s in steps if s.phase == gone.phase and s.order < gone.order]
            store_steps(tx, steps, plan_editing.with_step(steps, gone, len(before)))
            if gone.why == Why.PARKED:
                waiting = tx.find(ParkedTopic, student_id=talk.student_id, taken_up_in=None)
                topic = topic_behind(gone, waiting)
                if topic is not None:
                    tx.put(replace(topic, taken_up_in=talk.id))
        self._tell()

    def _edit(
        self, conversation_id: str, edit: Callable[[tuple[PlanStep, ...]], tuple[PlanStep, ...]]
    ) -> None:
        with self._store.transaction() as tx:
            steps = steps_of(tx, planned_talk(tx, conversation_id))
            store_steps(tx, steps, edit(steps))
        self._tell()

    def _slot(self, step: PlanStep) -> Slot:
        prompt = self._library.bank.find(step.prompt_id)
        if prompt is None:
            return Slot(step.phase, step.competence, step.minutes)
        return Slot(
            step.phase,
            step.competence,
            step.minutes,
            prompt.frame_kind,
            prompt.addressee,
            route_of(step.why),
        )

    def _chosen(self, talk: Conversation, prompt_id: str, situation: Situation) -> PlanStep:
        prompt = self._library.bank.find(prompt_id)
        if prompt is None or not prompt.can_be_spoken(situation.words):
            raise NoPromptError(prompt_id)
        slot = Slot(prompt.phase, prompt.competence, prompt.minutes)
        return step_for(talk.id, Proposal(slot, prompt, prompt.spoken(situation.words), Why.CHOSEN))

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


def _ids(steps: Sequence[PlanStep]) -> frozenset[str]:
    return frozenset(step.prompt_id for step in steps)
