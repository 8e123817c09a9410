"""Where a talk stands in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from lobcoach.core.framework import Phase
from lobcoach.core.people import Coach
from lobcoach.core.plan import Slot
from lobcoach.core.selection import Proposal, Why
from lobcoach.core.talk import Conversation, ConversationState, PlanStep, StepState
from lobcoach.services.opened import Services
from lobcoach.services.talk_position import (
    dialogue_of,
    prompts_in,
    step_for,
    store_position,
    student_of,
)
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction
from tests.core.given_prompts import prompt


@pytest.fixture
def tx(services: Services, talk: str) -> Iterator[Transaction]:
    """The file with the talk in it."""
    assert talk
    services.close()
    store = Store.open(services.path)
    with store.transaction() as opened:
        yield opened
    store.close()


def test_a_walk_is_read_in_its_order(tx: Transaction, talk: str) -> None:
    dialogue = dialogue_of(tx, tx.get(Conversation, talk))
    assert [step.order for step in dialogue.steps] == list(range(1, len(dialogue.steps) + 1))
    assert dialogue.current_id == dialogue.steps[0].id
    assert prompts_in(dialogue) == {step.prompt_id for step in dialogue.steps}


def test_only_steps_that_changed_are_written(tx: Transaction, talk: str) -> None:
    conversation = tx.get(Conversation, talk)
    dialogue = dialogue_of(tx, conversation).forward()
    store_position(tx, conversation, dialogue)
    changes = [step.changes for step in dialogue_of(tx, conversation).steps]
    assert changes[0] == 2
    assert set(changes[1:]) == {1}


def test_a_step_that_was_put_in_is_written(tx: Transaction, talk: str) -> None:
    conversation = tx.get(Conversation, talk)
    proposal = Proposal(
        Slot(Phase.OPENING, None, 2), prompt("op-99", Phase.OPENING), "Hoe is het?", Why.NEVER_ASKED
    )
    new = step_for(talk, proposal)
    assert (new.prompt_text, new.state, new.minutes) == ("Hoe is het?", StepState.OPEN, 2)
    store_position(tx, conversation, dialogue_of(tx, conversation).insert_here(new))
    assert tx.get(PlanStep, new.id).prompt_id == "op-99"
    assert dialogue_of(tx, tx.get(Conversation, talk)).current_id == new.id


def test_the_moment_of_closing_is_kept_until_it_is_reopened(tx: Transaction, talk: str) -> None:
    conversation = tx.get(Conversation, talk)
    closed = dialogue_of(tx, conversation).finish()
    first = store_position(tx, conversation, closed)
    again = store_position(tx, first, closed)
    assert (again.state, again.closed) == (ConversationState.CLOSED, first.closed)
    assert first.closed is not None
    assert store_position(tx, again, closed.reopen()).closed is None


def test_a_talk_that_was_only_planned_starts_now(tx: Transaction, talk: str) -> None:
    planned = replace(tx.get(Conversation, talk), started=None)
    assert store_position(tx, planned, dialogue_of(tx, planned)).started is not None


def test_the_coachs_own_career_has_no_student(tx: Transaction, talk: str) -> None:
    conversation = tx.get(Conversation, talk)
    assert student_of(tx, conversation).id == conversation.student_id
    own = replace(conversation, student_id=None)
    assert (student_of(tx, own).id, student_of(tx, own).first_name) == ("", "Marleen de Boer")
    tx.remove_all(Coach, [coach.id for coach in tx.find(Coach)])
    assert student_of(tx, own).first_name == "ik"
