"""What earlier talks left for the next one."""

from __future__ import annotations

from datetime import UTC, datetime

from lobcoach.core.framework import CoreValue, Phase
from lobcoach.core.people import Student
from lobcoach.core.talk import (
    Answer,
    Conversation,
    ConversationState,
    Lane,
    NoteTag,
    PlanStep,
    StepState,
    Tag,
)
from lobcoach.store.store import Store
from lobcoach.store.talk_history import newest_quote, values_shown
from lobcoach.store.transaction import Transaction
from tests.store.conftest import Clock

NOOR = Student(first_name="Noor")


def held(tx: Transaction, day: int, *behaviours: str, state: StepState = StepState.ASKED) -> str:
    talk = tx.put(
        Conversation(student_id=NOOR.id, type="voortgang", state=ConversationState.CLOSED,
                     started=datetime(2026, 10, day, 9, tzinfo=UTC))
    )  # fmt: skip
    for order, behaviour in enumerate(behaviours):
        tx.put(PlanStep(conversation_id=talk.id, order=order, phase=Phase.REFLECT,
                        behaviour=behaviour, state=state))  # fmt: skip
    return talk.id


def test_values_are_counted_over_the_newest_talks(store: Store) -> None:
    with store.transaction() as tx:
        tx.put(NOOR)
        held(tx, 1, "betrokken-1")
        held(tx, 2, "aandacht-2", "aandacht-3", "ambitieus-1")
        held(tx, 3, "aandacht-2", "")
        assert values_shown(tx, NOOR.id, 2) == {CoreValue.ATTENTIVE: 3, CoreValue.AMBITIOUS: 1}
        assert values_shown(tx, "een ander", 2) == {}


def test_what_was_planned_or_skipped_was_not_shown(store: Store) -> None:
    with store.transaction() as tx:
        tx.put(NOOR)
        held(tx, 1, "betrokken-1", state=StepState.SKIPPED)
        planned = tx.put(Conversation(student_id=NOOR.id, type="voortgang"))
        tx.put(PlanStep(conversation_id=planned.id, order=1, phase=Phase.REFLECT,
                        behaviour="aandacht-2", state=StepState.ASKED))  # fmt: skip
        assert values_shown(tx, NOOR.id, 3) == {}


def quoted(tx: Transaction, talk: str, text: str, line: int, lane: Lane = Lane.OWN_WORDS) -> None:
    step = tx.put(PlanStep(conversation_id=talk, order=1, phase=Phase.REFLECT))
    answer = tx.put(Answer(conversation_id=talk, step_id=step.id, prompt_text="Wat deed je?",
                           phase=Phase.REFLECT, lane=lane, text=text))  # fmt: skip
    tx.put(NoteTag(answer_id=answer.id, line=line, tag=Tag.QUOTE))


def test_the_newest_literal_words_are_found(store: Store, clock: Clock) -> None:
    with store.transaction() as tx:
        tx.put(NOOR)
        talk = held(tx, 1)
        quoted(tx, talk, "Ik keek eerst.", 0)
        clock.forward(minutes=5)
        quoted(tx, talk, "Ze lachte.\nIk werd rustig.", 1)
        clock.forward(minutes=5)
        quoted(tx, talk, "Alleen voor mij.", 0, Lane.PRIVATE)
        assert newest_quote(tx, talk) == "Ik werd rustig."


def test_a_mark_on_an_empty_or_missing_line_is_no_quote(store: Store) -> None:
    with store.transaction() as tx:
        tx.put(NOOR)
        talk = held(tx, 1)
        assert newest_quote(tx, talk) == ""
        quoted(tx, talk, "Kort.", 4)
        quoted(tx, talk, " \nKort.", 0)
        assert newest_quote(tx, talk) == ""
