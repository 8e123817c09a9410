"""Removing goals and agreements, and putting them back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobcoach.core.changes import Kind
from lobcoach.core.errors import EarlierTalkError, NotFoundError
from lobcoach.core.framework import Competence
from lobcoach.core.goals import Agreement, Goal, GoalChange, GoalStatus, Owner
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, StepOutcome, StepReview
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.services.removing import RecordKind, Removed
from lobcoach.services.sentences import sentence
from lobcoach.store.verification import verify
from tests.given_goals import Before, earlier_talk, fill_in

EARLIER = (
    "Dit komt uit een eerder gesprek en blijft bewaard. Een doel kun je loslaten als jullie erop "
    "terugkijken."
)


@pytest.fixture
def before(services: Services, noor: Student) -> Before:
    return earlier_talk(services, noor)


def next_talk(services: Services, student: Student) -> str:
    return services.conversations.begin(
        NewTalk(student.id, "voortgang", 15, (Competence.QUALITIES,))
    )


def everything(services: Services, student: Student) -> list[object]:
    """All that is kept about goals and agreements, with ids, times and counters, in order."""
    with services._store.reading() as tx:
        return [
            tx.find(Goal, student_id=student.id),
            tx.find(Agreement, student_id=student.id),
            tx.find(GoalChange),
            tx.find(StepReview),
        ]


def test_a_goal_comes_back_the_very_same(
    services: Services, noor: Student, talk: str, library: Library
) -> None:
    first, goal, last = (services.goals.new_goal(noor.id, talk, None) for _ in range(3))
    for each, words in ((first, "een"), (goal, "twee"), (last, "drie")):
        fill_in(services, each, wording=words)
    services.goals.set_status(goal.id, GoalStatus.IN_PROGRESS)
    stood = everything(services, noor)
    told: list[frozenset[Kind]] = []
    services.changes.subscribe(told.append)
    gone = services.removing.remove(Goal, goal.id, talk)
    assert [each.wording for each in services.goals.goals(noor.id)] == ["drie", "een"]
    assert gone.has_words
    services.removing.put_back(gone)
    assert told == [frozenset({Kind.GOALS})] * 2
    assert everything(services, noor) == stood
    services.close()
    again = open_file(services.path, library, today=services.today)
    assert everything(again, noor) == stood
    again.close()
    assert verify(services.path) == []


def test_a_goal_comes_back_with_its_successor_and_what_was_said_about_its_step(
    services: Services, noor: Student, before: Before
) -> None:
    now = next_talk(services, noor)
    services.goals.review_step(before.goal.id, now, StepOutcome.PARTLY)
    successor = services.goals.adjust(before.goal.id, now)
    stood = everything(services, noor)
    gone = services.removing.remove(Goal, before.goal.id, before.talk)
    assert services.goals.goal(successor.id).supersedes is None
    services.removing.put_back(gone)
    found = services.goals.goal(successor.id)
    assert found.supersedes == before.goal.id
    (goals, *others), (goals_before, *others_before) = everything(services, noor), stood
    assert others == others_before
    assert isinstance(goals, list)
    assert [replace(g, changes=1, changed=g.created) for g in goals] == [
        replace(g, changes=1, changed=g.created) for g in goals_before  # type: ignore[attr-defined]
    ]  # fmt: skip


def test_a_successor_comes_back_as_the_successor_it_was(
    services: Services, noor: Student, before: Before
) -> None:
    now = next_talk(services, noor)
    successor = services.goals.adjust(before.goal.id, now)
    gone = services.removing.remove(Goal, successor.id, now)
    services.removing.put_back(gone)
    assert services.goals.goal(successor.id) == successor
    alone = services.removing.remove(Goal, successor.id, now)
    services.removing.remove(Goal, before.goal.id, before.talk)
    services.removing.put_back(alone)
    assert services.goals.goal(successor.id) == replace(successor, supersedes=None)


def test_an_agreement_comes_back_the_very_same(
    services: Services, noor: Student, talk: str
) -> None:
    made = [services.goals.new_agreement(noor.id, talk, Owner.COACH) for _ in range(3)]
    fill_in(services, made[1], what="Navragen", before=services.today())
    stood = services.goals.agreements(noor.id)
    told: list[frozenset[Kind]] = []
    services.changes.subscribe(told.append)
    gone = services.removing.remove(Agreement, made[1].id, talk)
    assert services.goals.agreements(noor.id) == [made[0], made[2]]
    services.removing.put_back(gone)
    assert services.goals.agreements(noor.id) == stood
    assert told == [frozenset({Kind.AGREEMENTS})] * 2


def test_what_is_there_already_is_not_put_back_over(
    services: Services, noor: Student, talk: str
) -> None:
    goal = services.goals.new_goal(noor.id, talk, None)
    gone = services.removing.remove(Goal, goal.id, talk)
    services.removing.put_back(gone)
    fill_in(services, goal, wording="Intussen geschreven")
    services.removing.put_back(gone)
    assert services.goals.goal(goal.id).wording == "Intussen geschreven"


@pytest.mark.parametrize("kind", [Goal, Agreement])
def test_what_an_earlier_talk_left_is_not_removed(
    kind: RecordKind, services: Services, noor: Student, before: Before
) -> None:
    now = next_talk(services, noor)
    stood = everything(services, noor)
    record = before.goal if kind is Goal else before.mine
    with pytest.raises(EarlierTalkError) as refused:
        services.removing.remove(kind, record.id, now)
    assert sentence(refused.value) == EARLIER
    assert everything(services, noor) == stood


def test_what_is_gone_is_not_removed_again(services: Services, noor: Student, talk: str) -> None:
    goal = services.goals.new_goal(noor.id, talk, None)
    services.removing.remove(Goal, goal.id, talk)
    with pytest.raises(NotFoundError):
        services.removing.remove(Goal, goal.id, talk)


def test_without_its_talk_it_does_not_come_back(
    services: Services, noor: Student, talk: str
) -> None:
    goal = services.goals.new_goal(noor.id, talk, None)
    gone = services.removing.remove(Goal, goal.id, talk)
    with services._store.transaction() as tx:
        tx.remove(Conversation, talk)
    with pytest.raises(NotFoundError):
        services.removing.put_back(gone)
    assert services.goals.goals(noor.id) == []


def test_what_a_talk_said_that_is_gone_by_now_stays_away(
    services: Services, noor: Student, before: Before
) -> None:
    now = next_talk(services, noor)
    services.goals.review_step(before.goal.id, now, StepOutcome.DONE)
    gone = services.removing.remove(Goal, before.goal.id, before.talk)
    with services._store.transaction() as tx:
        tx.remove(Conversation, now)
    services.removing.put_back(gone)
    assert services.goals.goal(before.goal.id).wording == before.goal.wording
    with services._store.reading() as tx:
        assert tx.find(StepReview) == []


def test_what_belongs_to_no_talk_any_more_comes_back_too(
    services: Services, noor: Student, talk: str
) -> None:
    loose = replace(services.goals.new_agreement(noor.id, talk, Owner.COACH), conversation_id=None)
    with services._store.transaction() as tx:
        tx.remove(Agreement, loose.id)
    services.removing.put_back(Removed(loose))
    assert services.goals.agreement(loose.id) == loose


def test_one_that_was_emptied_can_come_back_with_its_words(
    services: Services, noor: Student, talk: str
) -> None:
    goal = services.goals.new_goal(noor.id, talk, None)
    fill_in(services, goal, wording="Rust")
    opened = services.goals.goal(goal.id)
    fill_in(services, goal, wording="")
    gone = services.goals.drop_if_empty(opened)
    assert gone is not None
    assert gone.has_words
    services.removing.put_back(gone)
    assert services.goals.goal(goal.id) == opened
    never = services.goals.drop_if_empty(services.goals.new_goal(noor.id, talk, None))
    assert never is not None
    assert not never.has_words
