"""What comes from a talk about a worry stays apart from every other talk.

Nothing of it is printed, and whoever sits at the table of another talk does not see that there
was one (domain/2: no history of signals in a handover; domain/8 §10).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from lobcoach.core.framework import CARE_TALK, ConversationType
from lobcoach.core.goals import Agreement, Goal
from lobcoach.core.talk import Conversation, ParkedTopic, StepReview
from lobcoach.core.voices import company

#: What may come from a talk about a worry and lives on after it.
Living = Goal | Agreement | StepReview | ParkedTopic


@dataclass(frozen=True)
class CareRecords:
    """The talks with one student about a worry, and the goals that began there."""

    talks: frozenset[str] = frozenset()
    goals: frozenset[str] = frozenset()

    def hold(self, record: Living) -> bool:
        """Whether this comes from such a talk, or looks back on what does."""
        if isinstance(record, Goal):
            return record.id in self.goals
        if isinstance(record, StepReview) and record.goal_id in self.goals:
            return True
        return record.conversation_id in self.talks


def care_records(talks: Collection[str], goals: Iterable[Goal]) -> CareRecords:
    """Return what belongs to these talks: also a goal that was put in other words since."""
    every = tuple(goals)
    held: set[str] = set()
    found = {goal.id for goal in every if goal.conversation_id in talks}
    while found > held:
        held = found
        found = held | {goal.id for goal in every if goal.supersedes in held}
    return CareRecords(frozenset(talks), frozenset(held))


def is_care(talk: Conversation) -> bool:
    """Whether this talk is about a worry."""
    return talk.type == CARE_TALK


def others_look_along(talk: Conversation) -> bool:
    """Whether someone sits there who may not know of an earlier talk about a worry."""
    return not is_care(talk) and bool(company(talk.present))


def name_in_passing(kind: ConversationType) -> str:
    """Return the short name for a list that others may see in passing; none about a worry."""
    return "" if kind.code == CARE_TALK else kind.short_name
