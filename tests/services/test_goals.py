from __future__ import annotations

from datetime import date, timedelta

import pytest

from lobcoach.core.changes import Kind
from lobcoach.core.drafts import FieldKey
from lobcoach.core.framework import Competence
from lobcoach.core.goals import AgreementReview, Goal, GoalStatus, Owner
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, StepOutcome
from lobcoach.services.conversations import NewTalk
from lobcoach.services.goals import LastTime
from lobcoach.services.opened import Services
from tests.given_goals import Before, earlier_talk, fill_in


@pytest.fixture
def before(services: Services, noor: Student) -> Before:
    return earlier_talk(services, noor)


@pytest.fixture
def now(services: Services, noor: Student, before: Before) -> str:
    return next_talk(services, noor)


def next_talk(services: Services, student: Student) -> str:
    return services.conversations.begin(
        NewTalk(student.id, "voortgang", 15, (Competence.QUALITIES,))
    )


def test_a_first_talk_has_nothing_to_look_back_on(services: Services, talk: str) -> None:
    found = services.goals.last_time(talk)
    assert found == LastTime()
    assert not found


def test_a_talk_opens_with_what_was_left_open(services: Services, before: Before, now: str) -> None:
    found = services.goals.last_time(now)
    assert found
    assert found.held_on is not None
    assert found.coach_promises == (before.mine,)
    assert found.other_promises == (before.hers,)
    assert [step.goal for step in found.steps] == [before.goal]
    assert found.due == (before.goal,)
    assert found.settled == ()


def test_a_reviewed_promise_stays_until_the_next_talk(
    services: Services, noor: Student, before: Before, now: str
) -> None:
    kept = services.goals.review_agreement(before.mine.id, now, AgreementReview.DONE)
    assert (kept.done_on, kept.reviewed_in) == (services.today(), now)
    assert services.goals.last_time(now).coach_promises == (kept,)
    assert services.goals.last_time(next_talk(services, noor)).coach_promises == ()


def test_a_review_can_be_taken_back(services: Services, before: Before, now: str) -> None:
    services.goals.review_agreement(before.mine.id, now, AgreementReview.DONE)
    open_again = services.goals.review_agreement(before.mine.id, now, None)
    assert (open_again.review, open_again.done_on, open_again.reviewed_in) == (None, None, None)


def test_a_step_taken_sets_the_goal_in_motion(services: Services, before: Before, now: str) -> None:
    partly = services.goals.review_step(before.goal.id, now, StepOutcome.PARTLY)
    assert services.goals.goal(before.goal.id).status == GoalStatus.OPEN
    done = services.goals.review_step(before.goal.id, now, StepOutcome.DONE)
    assert done.id == partly.id
    assert services.goals.goal(before.goal.id).status == GoalStatus.IN_PROGRESS
    assert services.goals.last_time(now).steps[0].review == done


def test_three_times_not_begun_suggests_a_smaller_step(
    services: Services, noor: Student, before: Before, now: str
) -> None:
    talks = [now, next_talk(services, noor), next_talk(services, noor)]
    suggested = []
    for talk in talks:
        services.goals.review_step(before.goal.id, talk, StepOutcome.NOT_STARTED)
        suggested.append(services.goals.last_time(talk).steps[0].make_smaller)
    assert suggested == [False, False, True]


def test_a_settled_goal_is_still_seen_in_the_talk_that_settled_it(
    services: Services, noor: Student, before: Before, now: str
) -> None:
    released = services.goals.set_status(before.goal.id, GoalStatus.RELEASED, "Het lag aan mij")
    assert released.learned == "Het lag aan mij"
    found = services.goals.last_time(now)
    assert (found.due, found.settled) == ((), (released,))
    services.conversations.finish(services.conversations.open(now).dialogue, 60)
    assert services.goals.last_time(now).settled == (released,)
    assert services.goals.last_time(next_talk(services, noor)).settled == ()


def test_a_settled_goal_can_be_taken_up_again(services: Services, before: Before, now: str) -> None:
    services.goals.set_status(before.goal.id, GoalStatus.IN_PROGRESS)
    services.goals.set_status(before.goal.id, GoalStatus.ACHIEVED)
    assert services.goals.take_up_again(before.goal.id).status == GoalStatus.IN_PROGRESS


def test_a_goal_that_never_lived_is_taken_up_as_open(
    services: Services, before: Before, now: str
) -> None:
    assert services.goals.take_up_again(before.goal.id).status == GoalStatus.OPEN


def test_an_adjusted_goal_keeps_its_words_and_gets_a_successor(
    services: Services, before: Before, now: str
) -> None:
    successor = services.goals.adjust(before.goal.id, now)
    old = services.goals.goal(before.goal.id)
    assert (old.status, old.wording) == (GoalStatus.ADJUSTED, before.goal.wording)
    assert (successor.supersedes, successor.wording) == (old.id, old.wording)
    assert (successor.conversation_id, successor.status) == (now, GoalStatus.OPEN)
    assert successor.is_concept


def test_a_new_goal_looks_back_at_the_next_talk(
    services: Services, noor: Student, talk: str
) -> None:
    without = services.goals.new_goal(noor.id, talk, None)
    assert without.look_back_on is None
    assert without.first_step_on == services.today() + timedelta(days=7)
    agreed = date(2027, 1, 18)
    services.keeping.keep({FieldKey(Conversation, talk, "next_on"): agreed})
    assert services.goals.new_goal(noor.id, talk, None).look_back_on == agreed


def test_what_was_never_filled_in_is_dropped(services: Services, noor: Student, talk: str) -> None:
    goal = services.goals.new_goal(noor.id, talk, Competence.MOTIVES)
    agreement = services.goals.new_agreement(noor.id, talk, Owner.STUDENT)
    told: list[frozenset[Kind]] = []
    services.changes.subscribe(told.append)
    assert services.goals.drop_if_empty(goal)
    assert services.goals.drop_if_empty(agreement)
    assert told == [frozenset({Kind.GOALS}), frozenset({Kind.AGREEMENTS})]
    assert services.goals.goals(noor.id) == []
    assert services.goals.agreements(noor.id) == []


def test_what_holds_one_word_stays(services: Services, noor: Student, talk: str) -> None:
    goal = services.goals.new_goal(noor.id, talk, None)
    fill_in(services, goal, first_step="bellen")
    assert not services.goals.drop_if_empty(goal)
    assert services.goals.goals(noor.id) == [services.goals.goal(goal.id)]


def test_goals_come_newest_first_agreements_oldest_first(
    services: Services, noor: Student, talk: str
) -> None:
    goals = [services.goals.new_goal(noor.id, talk, None) for _ in range(2)]
    agreed = [services.goals.new_agreement(noor.id, talk, Owner.COACH) for _ in range(2)]
    assert [goal.id for goal in services.goals.goals(noor.id)] == [g.id for g in goals[::-1]]
    assert [a.id for a in services.goals.agreements(noor.id)] == [a.id for a in agreed]
    assert services.goals.agreement(agreed[0].id) == agreed[0]


def test_an_empty_goal_is_a_goal(services: Services, noor: Student, talk: str) -> None:
    made = services.goals.new_goal(noor.id, talk, Competence.MOTIVES)
    assert isinstance(made, Goal)
    assert (made.is_concept, made.competence) == (True, Competence.MOTIVES)
