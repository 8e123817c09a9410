from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, ConversationState
from lobcoach.store.care_history import care_talks, care_waiting
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction

NOOR, ALI = Student(first_name="Noor"), Student(first_name="Ali")
DAY = date(2026, 11, 2)


def held(tx: Transaction, after: int, code: str = "voortgang", back: int | None = None) -> str:
    """Hold a talk so many days after DAY, and agree to look back so many days after it."""
    started = datetime(DAY.year, DAY.month, DAY.day, 9, tzinfo=UTC) + timedelta(days=after)
    talk = Conversation(
        student_id=NOOR.id, type=code, state=ConversationState.CLOSED, started=started,
        next_on=None if back is None else DAY + timedelta(days=back),
    )  # fmt: skip
    return tx.put(talk).id


def test_talks_about_a_worry_are_known_also_when_they_are_still_to_come(store: Store) -> None:
    with store.transaction() as tx:
        tx.put(NOOR)
        tx.put(ALI)
        held(tx, 0)
        was = held(tx, 1, "signaal")
        planned = tx.put(Conversation(student_id=NOOR.id, type="signaal")).id
        assert care_talks(tx, NOOR.id) == {was, planned}
        assert care_talks(tx, ALI.id) == frozenset()
        assert care_talks(tx, None) == frozenset()


def test_it_waits_until_a_talk_on_or_after_its_day(store: Store) -> None:
    with store.transaction() as tx:
        tx.put(NOOR)
        worry = held(tx, 0, "signaal", back=7)
        before = held(tx, 3)
        for talk in ("now", before):
            waiting = care_waiting(tx, NOOR.id, talk)
            assert waiting is not None
            assert waiting.id == worry
        assert care_waiting(tx, NOOR.id, worry) is None
        on_the_day = held(tx, 7)
        assert care_waiting(tx, NOOR.id, "now") is None
        # The talk in which they look back has it before its eyes until its end.
        assert care_waiting(tx, NOOR.id, on_the_day) is not None


@pytest.mark.parametrize(("code", "back"), [("voortgang", 7), ("signaal", None)])
def test_another_talk_or_one_without_a_day_waits_for_nothing(
    store: Store, code: str, back: int | None
) -> None:
    with store.transaction() as tx:
        tx.put(NOOR)
        held(tx, 0, code, back)
        assert care_waiting(tx, NOOR.id, "now") is None


def test_the_newest_one_comes_first(store: Store) -> None:
    with store.transaction() as tx:
        tx.put(NOOR)
        newest = held(tx, 5, "signaal", back=30)
        held(tx, 0, "signaal", back=20)
        tx.put(Conversation(student_id=NOOR.id, type="signaal", next_on=DAY))
        waiting = care_waiting(tx, NOOR.id, "now")
        assert waiting is not None
        assert waiting.id == newest
