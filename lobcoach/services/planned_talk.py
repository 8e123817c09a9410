"""A talk that is planned and its steps, read from and written to the file."""

from __future__ import annotations

from collections.abc import Sequence

from lobcoach.core.errors import AlreadyBegunError
from lobcoach.core.talk import Conversation, ConversationState, ParkedTopic, PlanStep
from lobcoach.store.transaction import Transaction


def planned_talk(tx: Transaction, conversation_id: str) -> Conversation:
    """Return a talk that has not begun; AlreadyBegunError when it has."""
    talk = tx.get(Conversation, conversation_id)
    if talk.state != ConversationState.PLANNED:
        raise AlreadyBegunError(conversation_id)
    return talk


def steps_of(tx: Transaction, talk: Conversation) -> tuple[PlanStep, ...]:
    """Return the plan of a talk in its order."""
    return tuple(tx.find(PlanStep, conversation_id=talk.id, order_by=("order", "created", "id")))


def store_steps(tx: Transaction, before: Sequence[PlanStep], after: Sequence[PlanStep]) -> None:
    """Store what differs, and take away what is gone."""
    known = {step.id: step for step in before}
    tx.remove_all(PlanStep, [each for each in known if all(s.id != each for s in after)])
    tx.put_all([step for step in after if known.get(step.id) != step])


def topic_behind(step: PlanStep, topics: Sequence[ParkedTopic]) -> ParkedTopic | None:
    """Return the parked topic that a step asks, if it is among these."""
    return next((topic for topic in topics if topic.text == step.prompt_text), None)
