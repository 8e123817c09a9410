"""Many students in one go."""

from __future__ import annotations

from datetime import date

from lobcoach.core.care import Scan, Signal
from lobcoach.core.goals import Agreement, Goal
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, ParkedTopic
from lobcoach.store.roster import BATCH, all_students, batches, groups, with_something_written
from lobcoach.store.store import Store


def test_batches_hold_everything_once_and_in_order() -> None:
    assert list(batches([])) == []
    found = [each for batch in batches(range(2 * BATCH + 1)) for each in batch]
    assert found == list(range(2 * BATCH + 1))


def test_all_students_are_found_archived_ones_too(store: Store) -> None:
    with store.transaction() as tx:
        tx.put_all([Student(first_name=f"S{n}", archived=n == 1) for n in range(3)])
        assert sorted(each.first_name for each in all_students(tx)) == ["S0", "S1", "S2"]


def test_groups_count_who_is_not_archived(store: Store) -> None:
    with store.transaction() as tx:
        tx.put_all(
            [Student(first_name="a", group=group, archived=archived)
             for group, archived in (("A", False), ("A", False), ("A", True), ("B", True),
                                     ("", False))]
        )  # fmt: skip
        assert groups(tx) == {"A": 2}


def test_anything_written_about_a_student_is_seen(store: Store) -> None:
    students = [Student(first_name=f"S{n}") for n in range(7)]
    with store.transaction() as tx:
        tx.put_all(students)
        ids = [student.id for student in students]
        talk = Conversation(student_id=ids[0], type="voortgang")
        for record in (
            talk,
            Goal(student_id=ids[1]),
            Agreement(student_id=ids[2]),
            ParkedTopic(student_id=ids[3], conversation_id=talk.id),
            Signal(student_id=ids[4]),
            Scan(student_id=ids[5], on=date(2026, 11, 23)),
        ):
            tx.put(record)
        assert with_something_written(tx, ids) == set(ids[:6])
        assert with_something_written(tx, ids[:1]) == {ids[0]}
