"""Many students in one go: found, stored and removed, and about whom something was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from sqlalchemy import func, select

from lobcoach.core.care import Scan, Signal
from lobcoach.core.goals import Agreement, Goal
from lobcoach.core.people import Student
from lobcoach.core.records import Record
from lobcoach.core.talk import Conversation, ParkedTopic
from lobcoach.store.mapping import mapper_for
from lobcoach.store.rows import table_of
from lobcoach.store.transaction import Transaction

T = TypeVar("T")
#: So many at a time: few enough to stop in between, and for the variables of one statement.
BATCH = 500
#: Whatever is kept of a student besides the student.
_OF_A_STUDENT: tuple[type[Record], ...] = (
    Conversation, Goal, Agreement, ParkedTopic, Signal, Scan
)  # fmt: skip


def batches(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield the values in their order, BATCH at a time."""
    for start in range(0, len(values), BATCH):
        yield values[start : start + BATCH]


def all_students(tx: Transaction) -> Iterator[Student]:
    """Yield every student, archived ones too, one by one in the order they were added."""
    mapper = mapper_for(Student)
    statement = select(*mapper.columns).order_by(mapper.table.c.created, mapper.table.c.id)
    for row in tx.connection.execution_options(stream_results=True).execute(statement):
        yield mapper.to_value(row)


def groups(tx: Transaction) -> dict[str, int]:
    """Return how many students each group has, archived ones left out."""
    student = table_of(Student).c
    statement = (
        select(student.group, func.count())
        .where(student.archived == False, student.group != "")  # noqa: E712 - a column, no value
        .group_by(student.group)
    )
    return dict(tx.connection.execute(statement).all())


def with_something_written(tx: Transaction, ids: Sequence[str]) -> set[str]:
    """Return of these students those with a talk, a goal, or anything else of their own."""
    found: set[str] = set()
    for batch in batches(ids):
        for table in map(table_of, _OF_A_STUDENT):
            owner = table.c.student_id
            found |= set(tx.connection.execute(select(owner).where(owner.in_(batch))).scalars())
    return found
