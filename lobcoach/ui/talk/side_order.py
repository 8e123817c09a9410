"""In which order goals and agreements stand beside the talk, with a removed one in its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from lobcoach.core.goals import LIVE_GOALS, Agreement, Goal
from lobcoach.services.removing import Removed

R = TypeVar("R", Goal, Agreement)


def shown_goals(
    goals: Sequence[Goal], conversation_id: str, gone: Removed | None
) -> list[Goal | Removed]:
    """Return the goals of this talk, then those of earlier talks that still live; newest first."""
    every = _with_removed(Goal, goals, gone)[::-1]
    here = [goal for goal in every if goal.conversation_id == conversation_id]
    earlier = [goal for goal in every if goal not in here and goal.status in LIVE_GOALS]
    return [_shown(goal, gone) for goal in (*here, *earlier)]


def shown_agreements(
    agreements: Sequence[Agreement], conversation_id: str, gone: Removed | None
) -> list[Agreement | Removed]:
    """Return the agreements of this talk, oldest first."""
    every = _with_removed(Agreement, agreements, gone)
    return [_shown(each, gone) for each in every if each.conversation_id == conversation_id]


def _with_removed(kind: type[R], records: Sequence[R], gone: Removed | None) -> list[R]:
    """Return the records, oldest first, with the removed one where it was."""
    every = list(records)
    if gone is not None and isinstance(gone.record, kind):
        every = [each for each in records if each.id != gone.record.id] + [gone.record]
    return sorted(every, key=lambda each: (each.created, each.id))


def _shown(record: R, gone: Removed | None) -> R | Removed:
    return gone if gone is not None and record is gone.record else record
