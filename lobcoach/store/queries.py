"""The lists a coach looks at: selected columns, a fixed number of queries for any length.

The day of a talk that was held is the UTC day it started.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from sqlalchemy import ColumnElement, Date, Row, Select, func, select, text, type_coerce

from lobcoach.core.filing import IssuedReport
from lobcoach.core.framework import BESIDE_THE_NORM, CARE_TALK, Competence
from lobcoach.core.goals import LIVE_GOALS, Agreement, Goal
from lobcoach.core.overviews import CaseloadRow, ConversationRow
from lobcoach.core.people import Student
from lobcoach.core.records import Record
from lobcoach.core.talk import (
    UNFINISHED,
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
from lobcoach.store.rows import table_of
from lobcoach.store.transaction import Transaction

_TALK = table_of(Conversation).c
_HELD = _TALK.state != ConversationState.PLANNED.value
#: The day of a talk. One that was held has started; one from another program may lack it.
HELD_ON: ColumnElement[date] = type_coerce(
    func.coalesce(func.date(_TALK.started), _TALK.planned_on, func.date(_TALK.created)), Date
)
_NEWEST_FIRST = (HELD_ON.desc(), _TALK.started.desc(), _TALK.created.desc())
#: What is written in a talk, and so touches it.
_PARTS: tuple[type[Record], ...] = (
    PlanStep, Answer, StepReview, ParkedTopic, Goal, Agreement
)  # fmt: skip


def _competences(codes: str) -> tuple[Competence, ...]:
    return tuple(map(Competence, codes.split()))


def caseload(
    tx: Transaction, today: date, year_start: date, *, archived: bool = False
) -> list[CaseloadRow]:
    """Return a row for each student that is (or is not) archived, in no particular order.

    `year_start` is the day on which the school year started.
    """
    students = tx.find(Student, archived=archived)
    talks = _by_student(tx, archived, _talks_newest_first())
    agreements = _by_student(tx, archived, _written_agreements())
    goals = _by_student(tx, archived, _goals_to_look_back_on(today))
    rows = (
        _caseload_row(
            student, today, talks[student.id], agreements[student.id], len(goals[student.id])
        )
        for student in students
    )
    return [
        replace(row, talks_this_year=_held_since(talks[row.student.id], year_start)) for row in rows
    ]


def _by_student(
    tx: Transaction, archived: bool, statement: Select[Any]
) -> defaultdict[str, list[Row[Any]]]:
    """Group what a statement finds by its first column, the student."""
    student = table_of(Student).c
    owner = statement.selected_columns[0]
    whole = statement.join(student.id.table, student.id == owner).where(
        student.archived == archived
    )
    found: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    for row in tx.connection.execute(whole):
        found[row[0]].append(row)
    return found


def _talks_newest_first() -> Select[Any]:
    return select(
        _TALK.student_id, _TALK.id, _TALK.type, _TALK.state, HELD_ON.label("held_on"),
        _TALK.planned_on, _TALK.planned_at, _TALK.next_on, _TALK.next_type, _TALK.competences,
    ).order_by(*_NEWEST_FIRST)  # fmt: skip


def _written_agreements() -> Select[Any]:
    agreement = table_of(Agreement).c
    return select(agreement.student_id, agreement.before, agreement.done_on).where(
        _not_blank(agreement.what)
    )


def _goals_to_look_back_on(today: date) -> Select[Any]:
    goal = table_of(Goal).c
    return select(goal.student_id).where(
        goal.status.in_([status.value for status in LIVE_GOALS]), goal.look_back_on < today
    )


def _caseload_row(
    student: Student,
    today: date,
    talks: Sequence[Row[Any]],
    agreements: Sequence[Row[Any]],
    goals_to_look_back: int,
) -> CaseloadRow:
    held = [talk for talk in talks if talk.state != ConversationState.PLANNED]
    last = held[0] if held else None
    next_on, next_at, next_type = _next_talk(talks, last, today)
    still_open = [agreement for agreement in agreements if agreement.done_on is None]
    overdue = [a for a in still_open if a.before is not None and a.before < today]
    since = held[1].held_on if len(held) > 1 else date.min
    year_ago = _year_before(today)
    discussed = {
        code for talk in held if talk.held_on >= year_ago for code in _competences(talk.competences)
    }
    return CaseloadRow(
        student=student,
        last_on=last.held_on if last else None,
        last_type=last.type if last else "",
        next_on=next_on,
        next_at=next_at,
        next_type=next_type,
        open_agreements=len(still_open),
        to_look_back=len(overdue) + goals_to_look_back + _care_to_look_back_on(held, today),
        kept=sum(a.done_on is not None and a.done_on >= since for a in agreements),
        discussed=tuple(code for code in Competence if code in discussed),
        unfinished_id=next((talk.id for talk in held if talk.state in UNFINISHED), None),
        planned_id=_first_planned(talks, today),
        counted_on=next((t.held_on for t in held if t.type not in BESIDE_THE_NORM), None),
    )


def _held_since(talks: Sequence[Row[Any]], day: date) -> int:
    """Count the talks for the norm of talks in a year (domain/2)."""
    return sum(
        t.state != ConversationState.PLANNED and t.held_on >= day and t.type not in BESIDE_THE_NORM
        for t in talks
    )


def _care_to_look_back_on(held: Sequence[Row[Any]], today: date) -> int:
    return sum(
        t.type == CARE_TALK and bool(t.next_on) and t.next_on < today
        and not looked_back_on(t, held)
        for t in held
    )  # fmt: skip


def looked_back_on(talk: Row[Any], held: Sequence[Row[Any]]) -> bool:
    """Whether another of the `held` talks came on or after the day agreed in this one."""
    return any(other is not talk and other.held_on >= talk.next_on for other in held)


def _next_talk(
    talks: Sequence[Row[Any]], last: Row[Any] | None, today: date
) -> tuple[date | None, time | None, str]:
    """Return the first planned talk from today on; else what the newest talk agreed as next."""
    planned = [
        (talk.planned_on, talk.planned_at or time.max, talk)
        for talk in talks
        if talk.state == ConversationState.PLANNED and talk.planned_on and talk.planned_on >= today
    ]
    if planned:
        day, _, first = min(planned, key=lambda one: one[:2])
        return day, first.planned_at, first.type
    if last is not None and last.next_on and last.next_on >= today:
        return last.next_on, None, last.next_type
    return None, None, ""


def _first_planned(talks: Sequence[Row[Any]], today: date) -> str | None:
    """Return the planned talk from today on, else one without a day, else one of the past."""

    def order(talk: Row[Any]) -> tuple[int, date, time]:
        day = talk.planned_on
        turn = 1 if day is None else 0 if day >= today else 2
        return turn, day or date.max, talk.planned_at or time.max

    planned = [talk for talk in talks if talk.state == ConversationState.PLANNED]
    return min(planned, key=order).id if planned else None


def _year_before(day: date) -> date:
    """Return the same day a year earlier; for 29 February the 28th."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _touched() -> ColumnElement[Any]:
    newest_parts = (
        func.coalesce(
            select(func.max(part.c.changed))
            .where(part.c.conversation_id == _TALK.id)
            .correlate(_TALK.id.table)
            .scalar_subquery(),
            "",
        )
        for part in map(table_of, _PARTS)
    )
    return type_coerce(func.max(_TALK.changed, *newest_parts), _TALK.changed.type)


def conversations(
    tx: Transaction,
    *,
    states: tuple[ConversationState, ...] | None = None,
    student_id: str | None = None,
    limit: int | None = None,
) -> list[ConversationRow]:
    """Return talks in these states (or all), of this student (or all), newest touched first."""
    report = table_of(IssuedReport)
    reports = select(func.count()).where(report.c.conversation_id == _TALK.id).scalar_subquery()
    touched = _touched().label("touched")
    statement = select(
        _TALK.id, _TALK.student_id, _TALK.type, _TALK.state, _TALK.planned_on, _TALK.planned_at,
        HELD_ON.label("held_on"), _TALK.minutes_planned, _TALK.seconds_spent, _TALK.competences,
        touched, reports.label("reports"),
    ).order_by(touched.desc(), _TALK.id)  # fmt: skip
    if states is not None:
        statement = statement.where(_TALK.state.in_([state.value for state in states]))
    if student_id is not None:
        statement = statement.where(_TALK.student_id == student_id)
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
            competences=_competences(row.competences),
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
        .join_from(step.id.table, _TALK.id.table, step.conversation_id == _TALK.id)
        .where(_TALK.student_id == student_id, was_asked())
        .group_by(step.prompt_id)
    )


def was_asked() -> ColumnElement[bool]:
    """Return whether a step was asked, or something was written at it."""
    step, answer = table_of(PlanStep).c, table_of(Answer).c
    written = select(answer.id).where(answer.step_id == step.id, _not_blank(answer.text)).exists()
    return (step.state == StepState.ASKED.value) | written


def _not_blank(column: ColumnElement[str]) -> ColumnElement[bool]:
    return func.trim(column, " \t\n") != ""


def competences_discussed(
    tx: Transaction, student_id: str | None, since: date
) -> dict[Competence, date]:
    """Return for each competence the newest day it was in a held talk, from `since` on."""
    statement = (
        select(HELD_ON, _TALK.competences)
        .where(_TALK.student_id == student_id, _HELD, since <= HELD_ON)
        .order_by(HELD_ON)
    )
    return {
        competence: day
        for day, codes in tx.connection.execute(statement)
        for competence in _competences(codes)
    }


def previous_conversation(
    tx: Transaction, student_id: str | None, *but_ids: str
) -> Conversation | None:
    """Return the newest talk that was held with this student, other than the given ones."""
    mapper = mapper_for(Conversation)
    statement = (
        select(*mapper.columns)
        .where(_TALK.student_id == student_id, _HELD, _TALK.id.not_in(but_ids))
        .order_by(*_NEWEST_FIRST)
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
