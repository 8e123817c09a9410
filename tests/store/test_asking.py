"""Where prompts were asked."""

from __future__ import annotations

from datetime import UTC, date, datetime

from lobcoach.core.framework import Phase
from lobcoach.core.people import Student
from lobcoach.core.talk import Answer, Conversation, ConversationState, Lane, PlanStep, StepState
from lobcoach.store.asking import asked_to, times_asked
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction

NOOR, ALI = Student(first_name="Noor"), Student(first_name="Ali")


def talk(tx: Transaction, student: Student | None, day: int) -> Conversation:
    return tx.put(
        Conversation(
            student_id=student.id if student else None,
            type="voortgang",
            state=ConversationState.CLOSED,
            started=datetime(2026, 9, day, 9, tzinfo=UTC),
        )
    )


def step(
    tx: Transaction, of: Conversation, prompt_id: str, state: StepState = StepState.ASKED
) -> PlanStep:
    return tx.put(
        PlanStep(
            conversation_id=of.id, order=0, phase=Phase.REFLECT, prompt_id=prompt_id, state=state
        )
    )


def test_a_prompt_counts_once_for_each_talk_it_was_asked_in(store: Store) -> None:
    with store.transaction() as tx:
        tx.put_all([NOOR, ALI])
        first, second, own = talk(tx, NOOR, 1), talk(tx, ALI, 3), talk(tx, None, 2)
        for each in (first, first, second, own):
            step(tx, each, "kr-t-01")
        step(tx, first, "kr-t-02", StepState.SKIPPED)
        written = step(tx, second, "kr-t-03", StepState.OPEN)
        tx.put(
            Answer(
                conversation_id=second.id,
                step_id=written.id,
                prompt_text="Wat?",
                phase=Phase.REFLECT,
                lane=Lane.OWN_WORDS,
                text="Ja.",
            )
        )
        step(tx, first, "")
        assert times_asked(tx) == {"kr-t-01": 3, "kr-t-03": 1}
        where = asked_to(tx, "kr-t-01")
        assert [each.on for each in where] == [date(2026, 9, day) for day in (3, 2, 1)]
        assert [each.student and each.student.first_name for each in where] == ["Ali", None, "Noor"]
        assert [each.conversation_id for each in where] == [second.id, own.id, first.id]
        assert asked_to(tx, "kr-t-02") == []
