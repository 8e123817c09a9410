"""A talk that is planned and its steps, in the file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lobcoach.core import plan_editing
from lobcoach.core.errors import AlreadyBegunError
from lobcoach.core.people import Student
from lobcoach.core.talk import ParkedTopic
from lobcoach.services.opened import Services
from lobcoach.services.planned_talk import planned_talk, steps_of, store_steps, topic_behind
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction
from tests.services.given_plan import planned


@pytest.fixture
def plan(services: Services, noor: Student) -> str:
    """The id of a planned talk."""
    return planned(services, noor.id)


@pytest.fixture
def tx(services: Services, talk: str, plan: str) -> Iterator[Transaction]:
    """The file, with a talk that has begun and one that is planned."""
    services.close()
    store = Store.open(services.path)
    with store.transaction() as opened:
        yield opened
    store.close()


def test_only_a_talk_that_has_not_begun_is_planned(tx: Transaction, talk: str, plan: str) -> None:
    assert planned_talk(tx, plan).id == plan
    with pytest.raises(AlreadyBegunError):
        planned_talk(tx, talk)


def test_only_what_differs_is_written(tx: Transaction, plan: str) -> None:
    before = steps_of(tx, planned_talk(tx, plan))
    first, second = before[0].id, before[1].id
    store_steps(tx, before, plan_editing.without(before, first))
    after = steps_of(tx, planned_talk(tx, plan))
    assert [step.id for step in after] == [step.id for step in before[1:]]
    store_steps(tx, after, plan_editing.moved(after, second, 0))
    assert {step.changes for step in steps_of(tx, planned_talk(tx, plan))} == {2}


def test_a_step_knows_the_topic_it_asks(tx: Transaction, plan: str) -> None:
    step = steps_of(tx, planned_talk(tx, plan))[0]
    topic = ParkedTopic(student_id=None, conversation_id=plan, text=step.prompt_text)
    other = ParkedTopic(student_id=None, conversation_id=plan, text="Iets anders")
    assert topic_behind(step, [other, topic]) is topic
    assert topic_behind(step, [other]) is None
