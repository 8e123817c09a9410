"""The list of students: a row for each, with what its talks, agreements and goals come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from sqlalchemy import Date, Row, Select, column, select, table

from lobcoach.core.framework import BESIDE_THE_NORM, CARE_TALK, Competence
from lobcoach.core.goals import LIVE_GOALS
from lobcoach.core.overviews import CaseloadRow
from lobcoach.core.people import Student
from lobcoach.core.talk import UNFINISHED, ConversationState
from lobcoach.store.queries import HELD_ON, NEWEST_FIRST, TALK, competences_of, not_blank
from lobcoach.store.rows import table_of
from lobcoach.store.transaction import Transaction

# Only named: with the row classes of all that is counted, the first window would wait for longer.
_AGREEMENT = table(
    "agreement", column("student_id"), column("what"), column("before", Date),
    column("done_on", Date),
).c  # fmt: skip
_GOAL = table("goal", column("student_id"), column("status"), column("look_back_on", Date)).c


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
        TALK.student_id, TALK.id, TALK.type, TALK.state, HELD_ON.label("held_on"),
        TALK.planned_on, TALK.planned_at, TALK.next_on, TALK.next_type, TALK.competences,
    ).order_by(*NEWEST_FIRST)  # fmt: skip


def _written_agreements() -> Select[Any]:
    return select(_AGREEMENT.student_id, _AGREEMENT.before, _AGREEMENT.done_on).where(
        not_blank(_AGREEMENT.what)
    )


def _goals_to_look_back_on(today: date) -> Select[Any]:
    live = [status.value for status in LIVE_GOALS]
    return select(_GOAL.student_id).where(_GOAL.status.in_(live), _GOAL.look_back_on < today)


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
    recent = (talk.competences for talk in held if talk.held_on >= year_ago)
    discussed = {code for codes in recent for code in competences_of(codes)}
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
