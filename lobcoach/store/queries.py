"""The lists a coach looks at: selected columns, a fixed number of queries for any length.

The day of a talk that was held is the UTC day it started.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    column,
    func,
    select,
    table,
    text,
    type_coerce,
)

from lobcoach.core.framework import Competence
from lobcoach.core.goals import Agreement, Goal
from lobcoach.core.overviews import ConversationRow
from lobcoach.core.people import Student
from lobcoach.core.talk import (
    Answer,
    Conversation,
    ConversationState,
    ParkedTopic,
    PlanStep,
    StepReview,
    StepState,
)
from lobcoach.core.text import normalised
from lobcoach.store.mapping import mapper_for
from lobcoach.store.row import table_name
from lobcoach.store.rows import table_of
from lobcoach.store.transaction import Transaction

TALK = table_of(Conversation).c
_HELD = TALK.state != ConversationState.PLANNED.value
#: The day of a talk. One that was held has started; one from another program may lack it.
HELD_ON: ColumnElement[date] = type_coerce(
    func.coalesce(func.date(TALK.started), TALK.planned_on, func.date(TALK.created)), Date
)
NEWEST_FIRST = (HELD_ON.desc(), TALK.started.desc(), TALK.created.desc())
#: What is written in a talk, and so touches it. These tables, and that of the reports, are only
#: named: making their row classes takes a fifth of a bare window, and no list needs them.
_PARTS = tuple(
    table(table_name(kind.__name__), column("conversation_id"), column("changed"))
    for kind in (PlanStep, Answer, StepReview, ParkedTopic, Goal, Agreement)
)
_REPORT = table("issued_report", column("conversation_id")).c


def competences_of(codes: str) -> tuple[Competence, ...]:
    """Return the competences of a talk, as the file keeps them."""
    return tuple(map(Competence, codes.split()))


def _touched() -> ColumnElement[Any]:
    newest_parts = (
        func.coalesce(
            select(func.max(part.c.changed))
            .where(part.c.conversation_id == TALK.id)
            .correlate(TALK.id.table)
            .scalar_subquery(),
            "",
        )
        for part in _PARTS
    )
    return type_coerce(func.max(TALK.changed, *newest_parts), TALK.changed.type)


def conversations(
    tx: Transaction,
    *,
    states: tuple[ConversationState, ...] | None = None,
    student_id: str | None = None,
    limit: int | None = None,
) -> list[ConversationRow]:
    """Return talks in these states (or all), of this student (or all), newest touched first."""
    report_of = _REPORT.conversation_id
    reports = select(func.count()).where(report_of == TALK.id).scalar_subquery()
    touched = _touched().label("touched")
    statement = select(
        TALK.id, TALK.student_id, TALK.type, TALK.state, TALK.planned_on, TALK.planned_at,
        HELD_ON.label("held_on"), TALK.minutes_planned, TALK.seconds_spent, TALK.competences,
        touched, reports.label("reports"),
    ).order_by(touched.desc(), TALK.id)  # fmt: skip
    if states is not None:
        statement = statement.where(TALK.state.in_([state.value for state in states]))
    if student_id is not None:
        statement = statement.where(TALK.student_id == student_id)
    rows = tx.connection.execute(statement.limit(limit)).all()
    students = _students(tx, {row.student_id for row in rows})
    return [
        ConversationRow(
            id=row.id,
            student=students.get(row.student_id),
            type=row.type,
            state=ConversationState(row.state),
            on=row.planned_on if row.state == ConversationState.PLANNED else row.held_on,
            at=row.planned_at,
            minutes_planned=row.minutes_planned,
            seconds_spent=row.seconds_spent,
            competences=competences_of(row.competences),
            touched=row.touched,
            reports=row.reports,
        )
        for row in rows
    ]


def _students(tx: Transaction, ids: Iterable[str | None]) -> dict[str | None, Student]:
    return {student.id: student for student in tx.find(Student, id=tuple(filter(None, ids)))}


def prompts_asked(tx: Transaction, student_id: str | None) -> dict[str, date]:
    """Return for each prompt the newest day it was asked to this student.

    A prompt counts when its step was asked, or when something was written at it.
    """
    step = table_of(PlanStep).c
    statement = _asked_to(student_id).where(step.prompt_id != "")
    return dict(tx.connection.execute(statement).all())


def last_asked(tx: Transaction, student_id: str | None, prompt_id: str) -> date | None:
    """Return the newest day one prompt was asked to this student, as `prompts_asked` does."""
    step = table_of(PlanStep).c
    statement = _asked_to(student_id).where(step.prompt_id == prompt_id)
    return next((day for _, day in tx.connection.execute(statement)), None)


def _asked_to(student_id: str | None) -> Select[str, date]:
    step = table_of(PlanStep).c
    return (
        select(step.prompt_id, type_coerce(func.max(HELD_ON), Date))
        .join_from(step.id.table, TALK.id.table, step.conversation_id == TALK.id)
        .where(TALK.student_id == student_id, was_asked())
        .group_by(step.prompt_id)
    )


def was_asked() -> ColumnElement[bool]:
    """Return whether a step was asked, or something was written at it."""
    step, answer = table_of(PlanStep).c, table_of(Answer).c
    written = select(answer.id).where(answer.step_id == step.id, not_blank(answer.text)).exists()
    return (step.state == StepState.ASKED.value) | written


def not_blank(column: ColumnElement[str]) -> ColumnElement[bool]:
    """Return whether a text holds more than spaces and ends of lines."""
    return func.trim(column, " \t\n") != ""


def competences_discussed(
    tx: Transaction, student_id: str | None, since: date
) -> dict[Competence, date]:
    """Return for each competence the newest day it was in a held talk, from `since` on."""
    statement = (
        select(HELD_ON, TALK.competences)
        .where(TALK.student_id == student_id, _HELD, since <= HELD_ON)
        .order_by(HELD_ON)
    )
    return {
        competence: day
        for day, codes in tx.connection.execute(statement)
        for competence in competences_of(codes)
    }


def previous_conversation(
    tx: Transaction, student_id: str | None, *but_ids: str
) -> Conversation | None:
    """Return the newest talk that was held with this student, other than the given ones."""
    mapper = mapper_for(Conversation)
    statement = (
        select(*mapper.columns)
        .where(TALK.student_id == student_id, _HELD, TALK.id.not_in(but_ids))
        .order_by(*NEWEST_FIRST)
        .limit(1)
    )
    row = tx.connection.execute(statement).first()
    return None if row is None else mapper.to_value(row)


def search_notes(tx: Transaction, words: str) -> list[str]:
    """Return the ids of the talks whose notes hold all these words, newest note first.

    Case and accents do not count; a word also finds what begins with it.
    """
    quoted = " ".join(f'"{word}"*' for word in normalised(words).replace('"', " ").split())
    if not quoted:
        return []
    statement = text(
        "SELECT answer.conversation_id FROM answer_text JOIN answer ON answer.seq ="
        " answer_text.rowid WHERE answer_text MATCH :words ORDER BY answer_text.rowid DESC"
    )
    found = tx.connection.execute(statement, {"words": quoted}).scalars()
    return list(dict.fromkeys(found))
