"""A goal or an agreement from a tagged line of a note, in one action (domain/3 §3.2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.framework import Competence
from lobcoach.core.goal_advice import FIRST_STEP_WITHIN
from lobcoach.core.goals import LIVE_GOALS, Agreement, Goal, Owner
from lobcoach.core.tagged_line import TaggedLine, bare_words
from lobcoach.core.talk import Conversation, Voice
from lobcoach.core.voices import named
from lobcoach.services.goals import empty_goal
from lobcoach.store.store import Store

R = TypeVar("R", Goal, Agreement)


@dataclass(frozen=True)
class Taken(Generic[R]):
    """What holds the words of the line; `already` when it did before."""

    record: R
    already: bool = False


class FromLineService:
    """Takes the words of a line over; the note itself stays as it is."""

    def __init__(self, store: Store, changes: Changes, today: Callable[[], date]) -> None:
        self._store = store
        self._changes = changes
        self._today = today

    def goal(
        self, conversation_id: str, line: TaggedLine, competence: Competence | None
    ) -> Taken[Goal]:
        """Return the goal of this talk that holds the line; one is made when there is none.

        Literal words become what the student wants. A step becomes the first step, within a
        week: of the newest goal of this talk that has none yet, or else of a new goal.
        """
        with self._store.transaction() as tx:
            talk = tx.get(Conversation, conversation_id)
            here = tx.find(Goal, conversation_id=talk.id)[::-1]
            for goal in here:
                if line.words in (bare_words(goal.wording), bare_words(goal.first_step)):
                    return Taken(goal, already=True)
            waiting = (goal for goal in here if line.is_step and _lacks_step(goal))
            goal = next(waiting, None) or empty_goal(tx, talk, competence, self._today())
            stored = tx.put(self._with_line(goal, line))
        self._changes.publish(Kind.GOALS)
        return Taken(stored)

    def agreement(self, conversation_id: str, line: TaggedLine) -> Taken[Agreement]:
        """Return the agreement of this talk that holds the line; one is made when there is none.

        It is kept by the one whose words they are; a step is due within a week.
        """
        with self._store.transaction() as tx:
            talk = tx.get(Conversation, conversation_id)
            owner, other = _keeper(talk, line)
            for agreement in tx.find(Agreement, conversation_id=talk.id):
                same = (agreement.owner, agreement.other_name) == (owner, other)
                if same and bare_words(agreement.what) == line.words:
                    return Taken(agreement, already=True)
            stored = tx.put(
                Agreement(
                    student_id=talk.student_id,
                    conversation_id=talk.id,
                    owner=owner,
                    other_name=other,
                    what=line.words,
                    before=self._today() + FIRST_STEP_WITHIN if line.is_step else None,
                )
            )
        self._changes.publish(Kind.AGREEMENTS)
        return Taken(stored)

    def _with_line(self, goal: Goal, line: TaggedLine) -> Goal:
        if not line.is_step:
            return replace(goal, wording=line.words)
        due = goal.first_step_on or self._today() + FIRST_STEP_WITHIN
        return replace(goal, first_step=line.words, first_step_on=due)


def _lacks_step(goal: Goal) -> bool:
    wanted = goal.status in LIVE_GOALS and bool(goal.wording.strip())
    return wanted and not goal.first_step.strip()


def _keeper(talk: Conversation, line: TaggedLine) -> tuple[Owner, str]:
    """Return who keeps an agreement, and the name of someone else."""
    if talk.student_id is None and line.owner is Owner.STUDENT:
        return Owner.COACH, ""  # the coach's own career: there is no student
    if line.owner is not Owner.OTHER:
        return line.owner, ""
    voice = next((each for each in talk.present if each.role == line.voice), Voice(line.voice))
    return Owner.OTHER, named(voice, talk.type)
