from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from lobcoach.core.goals import Agreement, Goal, GoalStatus
from lobcoach.services.removing import Removed
from lobcoach.ui.talk.side_order import shown_agreements, shown_goals

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def goal(minute: int, talk: str = "nu", status: GoalStatus = GoalStatus.OPEN) -> Goal:
    made = NOON + timedelta(minutes=minute)
    return Goal(student_id="s", conversation_id=talk, created=made, status=status)


def agreement(minute: int, talk: str = "nu") -> Agreement:
    made = NOON + timedelta(minutes=minute)
    return Agreement(student_id="s", conversation_id=talk, created=made)


def test_goals_of_this_talk_come_first_and_newest_first() -> None:
    earlier, ended = goal(0, "toen"), goal(1, "toen", GoalStatus.ACHIEVED)
    first, reached = goal(2), goal(3, status=GoalStatus.ACHIEVED)
    assert shown_goals([reached, first, ended, earlier], "nu", None) == [reached, first, earlier]


def test_agreements_are_those_of_this_talk_oldest_first() -> None:
    first, other, last = agreement(0), agreement(1, "toen"), agreement(2)
    assert shown_agreements([first, other, last], "nu", None) == [first, last]


def test_what_was_removed_keeps_its_place() -> None:
    goals, agreements = [goal(n) for n in range(3)], [agreement(n) for n in range(3)]
    gone = Removed(goals[1])
    assert shown_goals([goals[2], goals[0]], "nu", gone) == [goals[2], gone, goals[0]]
    assert shown_agreements(agreements, "nu", gone) == agreements
    promise = Removed(agreements[0])
    assert shown_agreements(agreements[1:], "nu", promise) == [promise, *agreements[1:]]


def test_what_stands_in_the_file_again_stands_there_once() -> None:
    made = goal(0)
    gone = Removed(made)
    assert shown_goals([replace(made, wording="terug")], "nu", gone) == [gone]
