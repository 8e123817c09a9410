from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from lobcoach.core.people import Coach, Student
from lobcoach.store.store import Store


def test_a_file_has_one_coach(store: Store):
    with store.transaction() as tx:
        coach = tx.put(Coach(name="Samira"))
        tx.put(replace(coach, name="Samira van 't Hof"))
    with pytest.raises(IntegrityError), store.transaction() as tx:
        tx.put(Coach(name="nog een"))
    with store.reading() as tx:
        assert [found.name for found in tx.find(Coach)] == ["Samira van 't Hof"]


def test_a_student_number_is_given_once_but_many_have_none(store: Store):
    with store.transaction() as tx:
        tx.put(Student(student_number="007"))
        tx.put(Student())
        tx.put(Student())
    with pytest.raises(IntegrityError), store.transaction() as tx:
        tx.put(Student(student_number="007"))
