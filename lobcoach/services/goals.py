"""Goals and agreements of a student, and looking back on those of last time (domain/8 §9)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.dutch_dates import local_day
from lobcoach.core.framework import Competence
from lobcoach.core.goal_advice import FIRST_STEP_WITHIN, NOT_STARTED_BEFORE_SMALLER
from lobcoach.core.goals import (
    LIVE_GOALS,
    Agreement,
    AgreementReview,
    Goal,
    GoalChange,
    GoalStatus,
    Owner,
)
from lobcoach.core.talk import Conversation, ConversationState, StepOutcome, StepReview
from lobcoach.core.voices import company, named
from lobcoach.services.care_talks import L, care_to_look_back_on, out_of_sight, without
from lobcoach.services.removing import Removed, take_out
from lobcoach.store.queries import previous_conversation
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction


@dataclass(frozen=True)
class StepToReview:
    """A goal whose first step was agreed earlier, and what was said about it in this talk.

    `make_smaller` tells that it has been *niet begonnen* three times (domain/8 §9).
    """

    goal: Goal
    review: StepReview | None
    make_smaller: bool = False


@dataclass(frozen=True)
class LastTime:
    """What the talk opens with: the coach's promises first (domain/8 §9).

    Agreements and steps are those of earlier talks that are still open, or that were looked
    back on in this very talk. `due` are live goals whose look-back date has come, `settled` are
    the earlier ones that were achieved, adjusted or released since this talk began. `care` is a
    talk about a worry on which they still look back together. Where others look along nothing
    tells of such a talk, and `held_on` is the day of the newest other one.
    """

    held_on: date | None = None
    is_first: bool = True
    care: Conversation | None = None
    coach_promises: tuple[Agreement, ...] = ()
    other_promises: tuple[Agreement, ...] = ()
    steps: tuple[StepToReview, ...] = ()
    due: tuple[Goal, ...] = ()
    settled: tuple[Goal, ...] = ()

    def __bool__(self) -> bool:
        promises = self.coach_promises or self.other_promises
        return bool(promises or self.steps or self.due or self.settled or self.care)


class GoalService:
    """Keeps goals and agreements; their texts come in through `KeepingService`."""

    def __init__(self, store: Store, changes: Changes, today: Callable[[], date]) -> None:
        self._store = store
        self._changes = changes
        self._today = today

    def goals(self, student_id: str | None, in_talk: str = "") -> list[Goal]:
        """Return the student's goals, newest first; None gives those of the coach.

        With `in_talk` only those that everyone who sits there may see.
        """
        with self._store.reading() as tx:
            found = tx.find(Goal, student_id=student_id)[::-1]
            return _in_sight(tx, found, in_talk)

    def agreements(self, student_id: str | None, in_talk: str = "") -> list[Agreement]:
        """Return all agreements with this student, oldest first; the rest as for `goals`."""
        with self._store.reading() as tx:
            return _in_sight(tx, tx.find(Agreement, student_id=student_id), in_talk)

    def new_goal(
        self, student_id: str | None, conversation_id: str, competence: Competence | None
    ) -> Goal:
        """Store a new, still empty goal: a concept until it is filled in.

        The day to look back is that of the next talk, when one is agreed or planned.
        """
        with self._store.transaction() as tx:
            talk = tx.get(Conversation, conversation_id)
            goal = empty_goal(tx, talk, competence, self._today())
            stored = tx.put(replace(goal, student_id=student_id))
        self._changes.publish(Kind.GOALS)
        return stored

    def new_agreement(
        self, student_id: str | None, conversation_id: str, owner: Owner
    ) -> Agreement:
        """Store a new, still empty agreement."""
        agreement = Agreement(student_id=student_id, conversation_id=conversation_id, owner=owner)
        with self._store.transaction() as tx:
            stored = tx.put(agreement)
        self._changes.publish(Kind.AGREEMENTS)
        return stored

    def goal(self, goal_id: str) -> Goal:
        """Return one goal as stored now."""
        with self._store.reading() as tx:
            return tx.get(Goal, goal_id)

    def agreement(self, agreement_id: str) -> Agreement:
        """Return one agreement as stored now."""
        with self._store.reading() as tx:
            return tx.get(Agreement, agreement_id)

    def drop_if_empty(self, record: Goal | Agreement) -> Removed | None:
        """Take away a goal or agreement in which nothing is written; return it as given here.

        So one that was emptied can be put back with its words. The name of someone at the table
        is chosen rather than written.
        """
        with self._store.transaction() as tx:
            now = tx.get(type(record), record.id)
            chosen = _names_at_the_table(tx, now)
            empty = not any(text.strip() and text not in chosen for text in now.texts)
            gone = replace(take_out(tx, now), record=record) if empty else None
        self._changes.publish(Kind.GOALS if isinstance(record, Goal) else Kind.AGREEMENTS)
        return gone

    def set_status(self, goal_id: str, status: GoalStatus, words: str = "") -> Goal:
        """Move a goal through its life; how it stood is kept beside it."""
        with self._store.transaction() as tx:
            goal = tx.get(Goal, goal_id)
            stored = _move(tx, replace(goal, learned=words or goal.learned), status, words)
        self._changes.publish(Kind.GOALS)
        return stored

    def adjust(self, goal_id: str, conversation_id: str) -> Goal:
        """Keep the old wording as *bijgesteld* and return its successor, to be reworded."""
        with self._store.transaction() as tx:
            old = tx.get(Goal, goal_id)
            _move(tx, old, GoalStatus.ADJUSTED)
            successor = tx.put(
                Goal(
                    student_id=old.student_id,
                    conversation_id=conversation_id,
                    wording=old.wording,
                    sign_of_success=old.sign_of_success,
                    first_step_on=self._today() + FIRST_STEP_WITHIN,
                    who_helps=old.who_helps,
                    competence=old.competence,
                    supersedes=old.id,
                )
            )
        self._changes.publish(Kind.GOALS)
        return successor

    def take_up_again(self, goal_id: str) -> Goal:
        """Give a goal that had ended the life it had before."""
        with self._store.transaction() as tx:
            before = tx.find(GoalChange, goal_id=goal_id)
            live = [change.status for change in before if change.status in LIVE_GOALS]
            stored = _move(tx, tx.get(Goal, goal_id), live[-1] if live else GoalStatus.OPEN)
        self._changes.publish(Kind.GOALS)
        return stored

    def last_time(self, conversation_id: str) -> LastTime:
        """Return what this talk has to look back on."""
        with self._store.reading() as tx:
            talk = tx.get(Conversation, conversation_id)
            hidden = out_of_sight(tx, talk)
            before = previous_conversation(tx, talk.student_id, talk.id)
            seen = previous_conversation(tx, talk.student_id, talk.id, *hidden.talks)
            promised = [
                a
                for a in without(hidden, tx.find(Agreement, student_id=talk.student_id))
                if _to_look_back(a, talk.id)
            ]
            earlier = [
                goal
                for goal in without(hidden, tx.find(Goal, student_id=talk.student_id))
                if goal.conversation_id != talk.id
            ]
            care = care_to_look_back_on(tx, talk)
            ids = tuple(goal.id for goal in earlier)
            reviews = tx.find(StepReview, goal_id=ids)
            changes = tx.find(GoalChange, goal_id=ids)
        held = seen.started if seen else None
        return LastTime(
            held_on=local_day(held) if held else None,
            is_first=before is None,
            care=care,
            coach_promises=tuple(a for a in promised if a.owner == Owner.COACH),
            other_promises=tuple(a for a in promised if a.owner != Owner.COACH),
            steps=_steps(earlier, reviews, talk.id),
            due=tuple(goal for goal in earlier if self._is_due(goal)),
            settled=tuple(goal for goal in earlier if _settled_in(talk, goal, changes)),
        )

    def _is_due(self, goal: Goal) -> bool:
        when = goal.look_back_on
        return goal.status in LIVE_GOALS and when is not None and when <= self._today()

    def review_agreement(
        self, agreement_id: str, conversation_id: str, review: AgreementReview | None
    ) -> Agreement:
        """Note in this talk whether an agreement was kept; None takes that back."""
        with self._store.transaction() as tx:
            agreement = tx.get(Agreement, agreement_id)
            done = review == AgreementReview.DONE
            stored = tx.put(
                replace(
                    agreement,
                    review=review,
                    done_on=(agreement.done_on or self._today()) if done else None,
                    reviewed_in=conversation_id if review else None,
                )
            )
        self._changes.publish(Kind.AGREEMENTS)
        return stored

    def review_step(
        self, goal_id: str, conversation_id: str, outcome: StepOutcome | None
    ) -> StepReview:
        """Note in this talk how a first step went; a step taken sets the goal in motion."""
        with self._store.transaction() as tx:
            found = tx.find(StepReview, goal_id=goal_id, conversation_id=conversation_id)
            review = found[0] if found else StepReview(
                goal_id=goal_id, conversation_id=conversation_id
            )  # fmt: skip
            stored = tx.put(replace(review, outcome=outcome))
            goal = tx.get(Goal, goal_id)
            if outcome == StepOutcome.DONE and goal.status == GoalStatus.OPEN:
                tx.put(replace(goal, status=GoalStatus.IN_PROGRESS))
        self._changes.publish(Kind.GOALS)
        return stored


def _in_sight(tx: Transaction, records: list[L], talk_id: str) -> list[L]:
    return without(out_of_sight(tx, tx.get(Conversation, talk_id)), records) if talk_id else records


def empty_goal(
    tx: Transaction, talk: Conversation, competence: Competence | None, today: date
) -> Goal:
    """Return a goal of this talk to be filled in, not stored yet.

    Its first step is due within a week; it is looked back on in the next talk, when one is
    agreed or planned.
    """
    return Goal(
        student_id=talk.student_id,
        conversation_id=talk.id,
        competence=competence,
        first_step_on=today + FIRST_STEP_WITHIN,
        look_back_on=talk.next_on or _next_planned(tx, talk.student_id, today),
    )


def _next_planned(tx: Transaction, student_id: str | None, today: date) -> date | None:
    planned = tx.find(Conversation, student_id=student_id, state=ConversationState.PLANNED)
    days = [talk.planned_on for talk in planned if talk.planned_on is not None]
    return min((day for day in days if day > today), default=None)


def _to_look_back(agreement: Agreement, conversation_id: str) -> bool:
    if agreement.reviewed_in == conversation_id:
        return True
    return agreement.is_open and agreement.conversation_id != conversation_id


def _move(tx: Transaction, goal: Goal, status: GoalStatus, words: str = "") -> Goal:
    """Store another status, and beside it how the goal stood before."""
    stood = tx.get(Goal, goal.id)
    tx.put(
        GoalChange(
            goal_id=stood.id,
            wording=stood.wording,
            sign_of_success=stood.sign_of_success,
            status=stood.status,
            words=words,
        )
    )
    return tx.put(replace(goal, status=status))


def _steps(
    goals: list[Goal], reviews: list[StepReview], conversation_id: str
) -> tuple[StepToReview, ...]:
    """Return the first steps still to be taken, and those looked back on in this talk."""
    found = []
    for goal in goals:
        of_goal = [review for review in reviews if review.goal_id == goal.id]
        now = next((r for r in of_goal if r.conversation_id == conversation_id), None)
        not_started = sum(1 for r in of_goal if r.outcome == StepOutcome.NOT_STARTED)
        if goal.first_step.strip() and (now is not None or goal.status == GoalStatus.OPEN):
            found.append(StepToReview(goal, now, not_started >= NOT_STARTED_BEFORE_SMALLER))
    return tuple(found)


def _settled_in(talk: Conversation, goal: Goal, changes: list[GoalChange]) -> bool:
    began, ended = talk.started, talk.closed
    return goal.status not in LIVE_GOALS and any(
        change.goal_id == goal.id
        and began is not None
        and began <= change.created
        and (ended is None or change.created <= ended)
        for change in changes
    )


def _names_at_the_table(tx: Transaction, record: Goal | Agreement) -> tuple[str, ...]:
    if isinstance(record, Goal) or record.conversation_id is None:
        return ()
    talk = tx.get(Conversation, record.conversation_id)
    return tuple(named(voice, talk.type) for voice in company(talk.present))
