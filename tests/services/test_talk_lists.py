"""The talks of a file as lists: planned, unfinished, closed, all."""

from __future__ import annotations

from datetime import date, time

from lobcoach.core.drafts import FieldKey
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, ConversationState
from lobcoach.services.opened import Services
from lobcoach.services.planning import NewTalk
from tests.services.given_plan import KR, planned


def begun(services: Services, student: Student) -> str:
    return services.conversations.begin(NewTalk(student.id, "voortgang", 15, (KR,)))


def test_planned_talks_come_in_the_order_of_their_days(services: Services, noor: Student) -> None:
    open_day = planned(services, noor.id)
    late = planned(services, noor.id)
    early = planned(services, noor.id)
    day = date(2026, 12, 4)
    services.keeping.keep(
        {
            FieldKey(Conversation, late, "planned_on"): day,
            FieldKey(Conversation, early, "planned_on"): day,
            FieldKey(Conversation, early, "planned_at"): time(9, 30),
        }
    )
    rows = services.talk_lists.planned()
    assert [row.id for row in rows] == [early, late, open_day]
    assert (rows[0].on, rows[0].at) == (day, time(9, 30))
    (student,) = services.students.caseload()
    assert (student.next_on, student.next_at, student.planned_id) == (day, time(9, 30), early)


def test_each_list_holds_the_talks_that_are_in_its_state(services: Services, noor: Student) -> None:
    lists = services.talk_lists
    later, running, closed = (
        planned(services, noor.id),
        begun(services, noor),
        begun(services, noor),
    )
    services.conversations.finish(services.conversations.open(closed).dialogue, 60)
    assert [row.id for row in lists.planned()] == [later]
    assert [row.id for row in lists.unfinished()] == [running]
    assert [row.id for row in lists.recent()] == [closed]
    assert {row.id for row in lists.of_everyone()} == {later, running, closed}


def test_a_talk_put_aside_is_unfinished_and_the_one_worked_on_last_comes_first(
    services: Services, noor: Student
) -> None:
    aside, running = begun(services, noor), begun(services, noor)
    services.conversations.later(services.conversations.open(aside).dialogue, 60)
    rows = services.talk_lists.unfinished()
    assert [(row.id, row.state) for row in rows] == [
        (aside, ConversationState.PAUSED),
        (running, ConversationState.RUNNING),
    ]
