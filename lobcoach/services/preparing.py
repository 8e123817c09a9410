"""Preparing a talk: a whole plan at once, changed freely, kept at once, begun when it is time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lobcoach.core import plan_editing
from lobcoach.core.care_talk import is_care
from lobcoach.core.changes import Changes, Kind
from lobcoach.core.framework import PHASES, Competence, ConversationType, Phase
from lobcoach.core.people import Student
from lobcoach.core.routes import LED_PHASES, Route, route_of, still_fitting
from lobcoach.core.selection import BY_HAND, Proposal, least_discussed
from lobcoach.core.talk import Conversation, ConversationState, ParkedTopic, PlanStep
from lobcoach.core.voices import company
from lobcoach.services.care_talks import care_of, out_of_print, without
from lobcoach.services.library import Library
from lobcoach.services.planned_talk import planned_talk, steps_of, store_steps, topic_behind
from lobcoach.services.planning import (
    NewTalk,
    checked_kind,
    lay_out,
    proposals_for,
    situation_of,
    talk_from,
)
from lobcoach.services.talk_position import step_for, student_of
from lobcoach.store.queries import competences_discussed, previous_conversation
from lobcoach.store.store import Store
from lobcoach.store.talk_history import newest_quote
from lobcoach.store.transaction import Transaction

#: A competence counts as discussed for so long.
DAYS_DISCUSSED = 365


@dataclass(frozen=True)
class Prepared:
    """A planned talk with its plan, as the coach sees it."""

    conversation: Conversation
    student: Student
    kind: ConversationType
    steps: tuple[PlanStep, ...]


@dataclass(frozen=True)
class LastTalk:
    """The newest talk that was held with a student, and the last words quoted from it."""

    conversation: Conversation
    quote: str = ""


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

    def likely(self, student_id: str) -> NewTalk:
        """Return what the next talk with this student is likely to be.

        What the last talk agreed comes first; else it is the first kind of talk for a student who
        was never spoken to, and the shortest one after that. About what was least discussed.
        """
        types = self._library.framework.available_types
        since = self._today() - timedelta(days=DAYS_DISCUSSED)
        with self._store.reading() as tx:
            last = previous_conversation(tx, student_id, "")
            discussed = competences_discussed(tx, student_id, since)
        kind = types[0] if last is None else min(types, key=lambda each: each.default_minutes)
        minutes, day = kind.default_minutes, None
        if last is not None and last.next_on is not None and last.next_on >= self._today():
            day = last.next_on
            kind = next((each for each in types if each.code == last.next_type), kind)
            agreed = last.next_minutes
            minutes = agreed if agreed in kind.lengths else kind.default_minutes
        about = least_discussed(kind, discussed)[: kind.competences[0]]
        return NewTalk(student_id, kind.code, minutes, about, planned_on=day)

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
            talk = planned_talk(tx, conversation_id)
            student = student_of(tx, talk)
            if not steps_of(tx, talk):
                lay_out(tx, self._library, talk, student, self._today())
            return self._prepared(tx, talk, student)

    def prepared(self, conversation_id: str) -> Prepared:
        """Return a planned talk as it is kept now; AlreadyBegunError when it has begun."""
        with self._store.reading() as tx:
            talk = planned_talk(tx, conversation_id)
            return self._prepared(tx, talk, student_of(tx, talk))

    def last_talk(self, conversation_id: str) -> LastTalk | None:
        """Return the talk before this one, if there was any.

        Of one about a worry only the day is told, unless this one is about a worry too: what was
        said there is not taken along.
        """
        with self._store.reading() as tx:
            talk = tx.get(Conversation, conversation_id)
            before = previous_conversation(tx, talk.student_id, talk.id)
            if before is None:
                return None
            if is_care(before) and not is_care(talk):
                return LastTalk(replace(before, experience=""))
            return LastTalk(before, newest_quote(tx, before.id))

    def parked(self, student_id: str, *, care: bool = False) -> list[ParkedTopic]:
        """Return what was parked with this student and not taken up since, newest first.

        What was parked in a talk about a worry is there for another such talk only (`care`).
        """
        with self._store.reading() as tx:
            topics = tx.find(ParkedTopic, student_id=student_id, taken_up_in=None)[::-1]
            return topics if care else without(care_of(tx, student_id), topics)

    def change_frame(
        self,
        conversation_id: str,
        type_code: str,
        minutes: int,
        competences: tuple[Competence, ...],
    ) -> None:
        """Make another proposal for another type, time or competences.

        What the coach put in by hand stays, at the end of its phase; a route stays as long as it
        can start from the competences. InputError as for `plan`.
        """
        checked_kind(self._library.framework, type_code, competences)
        with self._store.transaction() as tx:
            before = planned_talk(tx, conversation_id)
            old = steps_of(tx, before)
            new = NewTalk(
                before.student_id or "", type_code, minutes, competences, before.goal,
                joined=company(before.present), route=route_of(before.route),
            )  # fmt: skip
            fresh = talk_from(tx, self._library, new, ConversationState.PLANNED)
            talk = tx.put(
                replace(before, type=fresh.type, minutes_planned=minutes, competences=competences,
                        present=fresh.present, bank_version=fresh.bank_version, route=fresh.route)
            )  # fmt: skip
            self._propose_anew(tx, talk, old, PHASES)
        self._tell()

    def choose_route(self, conversation_id: str, route: Route | None) -> None:
        """Go along a route in *vooruitkijken* and *activeren*, or along none any more.

        Only those two phases are proposed anew, so that without a route they are again what they
        were; what the coach put in by hand stays, at the end of its phase. A route that cannot
        start from the competences of the talk counts as none.
        """
        with self._store.transaction() as tx:
            before = planned_talk(tx, conversation_id)
            code = still_fitting(route or "", before.competences) or ""
            if code != before.route:
                talk = tx.put(replace(before, route=code))
                self._propose_anew(tx, talk, steps_of(tx, talk), LED_PHASES)
        self._tell()

    def discard(self, conversation_id: str) -> Discarded:
        """Throw a planned talk away, and return all of it so that it can be brought back."""
        with self._store.transaction() as tx:
            talk = planned_talk(tx, conversation_id)
            taken_up = tx.find(ParkedTopic, taken_up_in=talk.id)
            gone = Discarded(talk, steps_of(tx, talk), tuple(taken_up))
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

    def _propose_anew(
        self,
        tx: Transaction,
        talk: Conversation,
        old: Sequence[PlanStep],
        phases: Sequence[Phase],
    ) -> None:
        """Store other proposals for these phases of a plan; what was put in by hand stays."""
        as_it_is = tuple(step for step in old if step.phase not in phases)
        by_hand = [step for step in old if step.phase in phases and step.why in BY_HAND]
        by_hand = _may_stay(tx, talk, by_hand)
        situation = situation_of(tx, talk, student_of(tx, talk), self._today())
        known = {step.prompt_id for step in (*as_it_is, *by_hand)}
        fresh = [
            step_for(talk.id, each)
            for each in proposals_for(self._library, talk, situation)
            if each.slot.phase in phases and each.prompt.id not in known
        ]
        steps = as_it_is
        for step in (*fresh, *by_hand):
            steps = plan_editing.with_step(steps, step)
        store_steps(tx, old, steps)

    def _prepared(self, tx: Transaction, talk: Conversation, student: Student) -> Prepared:
        kind = self._library.framework.types[talk.type]
        return Prepared(talk, student, kind, steps_of(tx, talk))

    def _tell(self) -> None:
        self._changes.publish(Kind.CONVERSATIONS)


def _may_stay(tx: Transaction, talk: Conversation, by_hand: list[PlanStep]) -> list[PlanStep]:
    """Return what stays in a plan of another type; what a worry left behind waits again."""
    topics = tx.find(ParkedTopic, taken_up_in=talk.id)
    others = without(out_of_print(tx, talk), topics)
    of_care = [topic for topic in topics if topic not in others]
    for topic in of_care:
        tx.put(replace(topic, taken_up_in=None))
    return [step for step in by_hand if topic_behind(step, of_care) is None]
