"""Goals and agreements of one made-up student: made in one talk, looked back on in the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar

from lobcoach.core.dutch_dates import MONTHS
from lobcoach.core.goals import (
    Agreement,
    Goal,
    GoalChange,
    GoalStatus,
    Owner,
)
from lobcoach.core.records import Record
from lobcoach.core.talk import Conversation, StepReview
from lobcoach.services.example.calendar import ExampleCalendar
from lobcoach.services.example.script import ScriptedAgreement, ScriptedGoal, ScriptedTalk

R = TypeVar("R", bound=Record)


class Put(Protocol):
    """Stores a new value, or one that changed, and returns it as stored."""

    def __call__(self, value: R, /) -> R:
        """Store it."""


class Promises:
    """What a student, the coach and others have in hand."""

    def __init__(self, put: Put, calendar: ExampleCalendar) -> None:
        self._put = put
        self._calendar = calendar
        self._goals: dict[str, Goal] = {}
        self._moving: list[tuple[Goal, ScriptedGoal]] = []
        self._agreements: list[tuple[Agreement, ScriptedAgreement]] = []

    def look_back(self, talk: Conversation, script: ScriptedTalk) -> None:
        """Write what this talk says of what was promised in the one before."""
        self._agreements = [
            (self._reviewed(talk, agreement, promise), promise)
            for agreement, promise in self._done_by(script.day)
        ]
        for key, outcome, words in script.step_reviews:
            goal = self._goals[key]
            self._put(
                StepReview(conversation_id=talk.id, goal_id=goal.id, outcome=outcome, words=words)
            )
        self._move_goals()

    def promise(self, talk: Conversation, script: ScriptedTalk) -> None:
        """Write the goals and agreements that this talk ended with."""
        for goal in script.goals:
            self._goals[goal.key] = stored = self._put(self._goal(talk, script, goal))
            self._moving.append((stored, goal))
        for promise in script.agreements:
            agreement = self._put(
                Agreement(
                    student_id=talk.student_id,
                    conversation_id=talk.id,
                    owner=promise.owner,
                    other_name="de praktijkopleider" if promise.owner is Owner.OTHER else "",
                    what=promise.what,
                    before=self._calendar.day(promise.before),
                )
            )
            self._agreements.append((agreement, promise))

    def until_today(self) -> None:
        """Write what has become of the rest since the last talk."""
        self._done_by(0)
        self._move_goals()

    def _done_by(self, day: int) -> list[tuple[Agreement, ScriptedAgreement]]:
        """Write what was done by now, and return all agreements of the talks before."""
        found = []
        for agreement, promise in self._agreements:
            done = promise.done is not None and promise.done <= day
            if done and agreement.done_on is None:
                stored = self._put(replace(agreement, done_on=self._done_on(promise)))
            else:
                stored = agreement
            found.append((stored, promise))
        return found

    def _reviewed(
        self, talk: Conversation, agreement: Agreement, promise: ScriptedAgreement
    ) -> Agreement:
        if promise.review is None or agreement.review is not None:
            return agreement
        return self._put(
            replace(
                agreement,
                review=promise.review,
                review_words=promise.words,
                reviewed_in=talk.id,
            )
        )

    def _done_on(self, promise: ScriptedAgreement) -> date | None:
        return None if promise.done is None else self._calendar.day(promise.done)

    def _goal(self, talk: Conversation, script: ScriptedTalk, scripted: ScriptedGoal) -> Goal:
        look_back_on = self._calendar.day(scripted.look_back)
        earlier = self._goals.get(scripted.replaces)
        return Goal(
            student_id=talk.student_id,
            conversation_id=talk.id,
            wording=scripted.wording.replace("{maand}", MONTHS[look_back_on.month - 1]),
            sign_of_success=scripted.sign,
            first_step=scripted.first_step,
            first_step_on=self._calendar.day(script.day + 7),
            who_helps=scripted.helps,
            tension=scripted.tension,
            certainty=scripted.certainty,
            look_back_on=look_back_on if scripted.sign else None,
            competence=script.competences[0],
            supersedes=earlier.id if earlier else None,
        )

    def _move_goals(self) -> None:
        for goal, scripted in self._moving:
            if scripted.status is not GoalStatus.OPEN:
                self._put(
                    GoalChange(
                        goal_id=goal.id,
                        wording=goal.wording,
                        sign_of_success=goal.sign_of_success,
                        status=goal.status,
                    )
                )
                self._put(replace(goal, status=scripted.status, learned=scripted.learned))
        self._moving = []
