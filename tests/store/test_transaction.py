from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from lobcoach.core.errors import NotFoundError
from lobcoach.core.filing import IssuedReport
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goals import Goal
from lobcoach.core.people import Student
from lobcoach.core.talk import Answer, Conversation, PlanStep, Role, Voice
from lobcoach.store.store import Store
from tests.store.conftest import Clock
from tests.store.golden import EVERYTHING, STORED, fill, kinds


def test_one_of_everything_comes_back_as_it_went_in(either_store: Store, clock: Clock):
    clock.now = STORED
    fill(either_store)

    with either_store.reading() as tx:
        for value in EVERYTHING:
            assert tx.get(type(value), value.id) == value
        for kind in kinds():
            wanted = [value for value in EVERYTHING if type(value) is kind]
            assert tx.find(kind, order_by=("id",)) == wanted


def test_one_of_everything_is_still_equal_after_being_stored_again(store: Store, clock: Clock):
    clock.now = STORED
    fill(store)

    with store.transaction() as tx:
        for value in EVERYTHING:
            assert tx.put(value) == replace(value, changes=2)


def test_putting_again_counts_and_keeps_when_it_was_made(store: Store, clock: Clock):
    made = clock.now
    with store.transaction() as tx:
        first = tx.put(Student(first_name="Noor", created=made))
    later = clock.forward(hours=1)
    with store.transaction() as tx:
        second = tx.put(replace(first, first_name="Nora", created=later))

    assert (first.created, first.changed, first.changes) == (made, made, 1)
    assert (second.created, second.changed, second.changes) == (made, later, 2)
    with store.reading() as tx:
        assert tx.get(Student, first.id) == second


def test_what_is_restored_is_exactly_what_was_removed(store: Store, clock: Clock):
    with store.transaction() as tx:
        noor = tx.put(Student(first_name="Noor", created=clock.now))
    clock.forward(hours=1)
    with store.transaction() as tx:
        noor = tx.put(replace(noor, first_name="Nora"))
        tx.remove(Student, noor.id)
    clock.forward(days=1)
    with store.transaction() as tx:
        tx.restore([noor])
        tx.restore([])
        assert tx.get(Student, noor.id) == noor
    with store.reading() as tx, pytest.raises(RuntimeError):
        tx.restore([noor])


def test_many_are_put_as_one_is(store: Store, clock: Clock):
    made = clock.now
    students = [Student(first_name=name, created=made) for name in ("Noor", "Sam")]
    with store.transaction() as tx:
        tx.put_all(students)
        tx.put_all([])
    later = clock.forward(hours=1)
    with store.transaction() as tx:
        tx.put_all([replace(students[0], first_name="Nora", created=later)])

    with store.reading() as tx:
        nora, sam = (tx.get(Student, each.id) for each in students)
        with pytest.raises(RuntimeError):
            tx.put_all(students)
    assert (nora.first_name, nora.created, nora.changed, nora.changes) == ("Nora", made, later, 2)
    assert (sam.first_name, sam.changed, sam.changes) == ("Sam", made, 1)


def test_many_are_removed_and_those_who_are_gone_are_passed_over(store: Store):
    students = [Student(first_name=name) for name in ("Noor", "Sam", "Bo")]
    with store.transaction() as tx:
        tx.put_all(students)
        tx.put(Goal(student_id=students[0].id))
        tx.remove_all(Student, [students[0].id, students[1].id, "weg"])
        tx.remove_all(Student, [])

        assert [each.first_name for each in tx.find(Student)] == ["Bo"]
        assert tx.find(Goal) == []
    with store.reading() as tx, pytest.raises(RuntimeError):
        tx.remove_all(Student, [students[2].id])


def test_what_was_read_long_ago_still_counts_on_from_the_file(store: Store):
    with store.transaction() as tx:
        old = tx.put(Student(first_name="Noor"))
        tx.put(old)
        assert tx.put(old).changes == 3


def test_a_time_from_another_zone_is_the_same_moment_in_utc(store: Store):
    summer = datetime(2026, 3, 29, 3, 30, tzinfo=timezone(timedelta(hours=2)))
    with store.transaction() as tx:
        talk = tx.put(Conversation(student_id=None, type="voortgang", started=summer))
        assert tx.get(Conversation, talk.id).started == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_an_unknown_id_is_told(store: Store):
    with store.transaction() as tx:
        for act in (tx.get, tx.remove):
            with pytest.raises(NotFoundError) as told:
                act(Student, "nobody")
            assert (told.value.what, told.value.wanted_id) == ("Student", "nobody")


def test_an_unknown_code_is_refused_before_it_reaches_the_file(store: Store):
    with store.transaction() as tx, pytest.raises(ValueError, match="filosofie"):
        tx.put(Conversation(student_id=None, type="x", competences=("filosofie",)))


def test_finding_by_a_value_by_nothing_and_by_any_of_several(store: Store, clock: Clock):
    with store.transaction() as tx:
        noor = tx.put(Student(first_name="Noor", created=clock.now))
        ali = tx.put(Student(first_name="Ali", level=3, created=clock.forward(seconds=1)))
        own, hers, his = (
            tx.put(Goal(student_id=owner, created=clock.forward(seconds=1)))
            for owner in (None, noor.id, ali.id)
        )

        assert tx.find(Student) == [noor, ali]
        assert tx.find(Student, order_by=("first_name",)) == [ali, noor]
        assert tx.find(Student, level=None) == [noor]
        assert tx.find(Student, level=3, first_name="Noor") == []
        assert tx.find(Goal, student_id=None) == [own]
        assert tx.find(Goal, student_id=(ali.id, noor.id)) == [hers, his]
        assert tx.find(Goal, student_id=()) == []
        assert tx.find(Goal, status=(own.status,), student_id=noor.id) == [hers]


def test_finding_by_a_list_of_codes_takes_the_whole_list(store: Store):
    both = (Competence.QUALITIES, Competence.NETWORKING)
    with store.transaction() as tx:
        talk = tx.put(Conversation(student_id=None, type="voortgang", competences=both))
        assert tx.find(Conversation, competences=(both,)) == [talk]
        assert tx.find(Conversation, competences=(both[:1],)) == []


def test_a_field_that_does_not_exist_is_our_bug(store: Store):
    with store.reading() as tx, pytest.raises(KeyError):
        tx.find(Student, birth_date=None)


def test_removing_a_student_removes_all_that_belongs_to_it(store: Store, clock: Clock):
    clock.now = STORED
    fill(store)

    with store.transaction() as tx:
        tx.remove(Student, "student-1")

    left = {"coach-1", "student-2", "talk-2", "prompt-1", "erasure-1"}
    with store.reading() as tx:
        assert {value.id for kind in kinds() for value in tx.find(kind)} == left


def test_removing_a_talk_keeps_goals_agreements_and_signals(store: Store, clock: Clock):
    clock.now = STORED
    fill(store)

    with store.transaction() as tx:
        tx.remove(Conversation, "talk-1")
        assert {goal.conversation_id for goal in tx.find(Goal)} == {None}
        left = {value.id for kind in kinds() for value in tx.find(kind)}

    assert {"goal-1", "goal-2", "agreement-1", "signal-1", "scan-1"} <= left
    assert not {"answer-1", "step-1", "tag-1", "parked-1", "report-1", "review-1"} & left


def test_a_step_with_an_answer_cannot_be_removed_by_itself(store: Store, clock: Clock):
    clock.now = STORED
    fill(store)

    with pytest.raises(IntegrityError), store.transaction() as tx:
        tx.remove(PlanStep, "step-1")


def test_one_voice_writes_once_in_a_lane_of_a_step(store: Store, clock: Clock):
    clock.now = STORED
    fill(store)

    with store.transaction() as tx:
        answer = tx.get(Answer, "answer-1")
        with pytest.raises(IntegrityError):
            tx.put(replace(answer, id="answer-2"))


def test_an_error_does_not_tell_what_was_written(store: Store):
    with pytest.raises(IntegrityError) as told, store.transaction() as tx:
        tx.put(Goal(student_id="nobody", wording="heel vertrouwelijk"))

    assert "vertrouwelijk" not in str(told.value)


def test_reading_does_not_write(store: Store):
    with store.transaction() as tx:
        student = tx.put(Student(first_name="Noor"))

    with store.reading() as tx:
        with pytest.raises(RuntimeError):
            tx.put(student)
        with pytest.raises(RuntimeError):
            tx.remove(Student, student.id)
        assert tx.get(Student, student.id) == student


words = st.text(st.characters(exclude_categories=("Cs",)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(student=words, name=words, follow_ups=st.lists(words).map(tuple), note=words)
def test_any_text_comes_back_letter_by_letter(
    store: Store, student: str, name: str, follow_ups: tuple[str, ...], note: str
):
    present = (Voice(Role.STUDENT, student), Voice(Role.OTHER, name))
    with store.transaction() as tx:
        talk = tx.put(Conversation(student_id=None, type="x", present=present, goal=student))
        step = tx.put(
            PlanStep(conversation_id=talk.id, order=1, phase=Phase.OPENING, prompt_text=name)
        )
        answer = tx.put(
            Answer(
                conversation_id=talk.id,
                step_id=step.id,
                prompt_text=name,
                phase=Phase.OPENING,
                text=note,
                follow_ups_used=follow_ups,
            )
        )

    with store.reading() as tx:
        assert tx.get(Conversation, talk.id) == talk
        assert tx.get(PlanStep, step.id) == step
        assert tx.get(Answer, answer.id) == answer


@pytest.mark.parametrize(
    "piece", ["woord ", "👩🏽‍🎓", "أمينة", "\n", "'\"; DROP TABLE student; --"]
)
def test_two_hundred_thousand_characters_come_back(either_store: Store, piece: str):
    note = (piece * 200_000)[:200_000]
    with either_store.transaction() as tx:
        student = tx.put(Student(first_name="Noor", helps_me=note))
    with either_store.reading() as tx:
        assert tx.get(Student, student.id).helps_me == note


def test_every_field_of_the_golden_values_differs_from_what_is_left_empty():
    """Or else the round trips above would not notice a column that is forgotten."""
    for kind in kinds():
        for field in fields(kind):
            values = {repr(getattr(v, field.name)) for v in EVERYTHING if type(v) is kind}
            only_one = (kind, field.name) == (IssuedReport, "kind")
            assert only_one or values != {repr(field.default)}, (kind, field.name)
