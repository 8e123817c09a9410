"""Several short talks in a row."""

from __future__ import annotations

from datetime import date, time, timedelta

from lobcoach.core.people import Student
from lobcoach.core.talk import ConversationState
from lobcoach.services.opened import Services
from tests.conftest import TODAY
from tests.services.given_plans import planned

TOMORROW, YESTERDAY = TODAY + timedelta(days=1), TODAY - timedelta(days=1)


def student(services: Services, first: str, surname: str) -> Student:
    return services.students.save(Student(first_name=first, surname=surname, year=1))


def test_with_nothing_prepared_nobody_is_next(services: Services, talk: str) -> None:
    assert services.next_student.next_talk() is None


def test_today_goes_in_order_of_time_and_without_a_time_last(
    services: Services, noor: Student
) -> None:
    whenever = planned(services, noor, TODAY)
    late = planned(services, noor, TODAY, time(14, 0))
    early = planned(services, noor, TODAY, time(9, 15))
    order = []
    while (following := services.next_student.next_talk()) is not None:
        order.append(following)
        services.conversations.open(following)
    assert order == [early, late, whenever]


def test_without_a_day_the_order_is_that_of_the_list(services: Services, noor: Student) -> None:
    last = planned(services, student(services, "Bo", "Zwart"), None)
    first = planned(services, student(services, "Zoë", "Aalders"), None)
    assert services.next_student.next_talk() == first
    today = planned(services, noor, TODAY)
    assert services.next_student.next_talk() == today
    for each in (today, first):
        services.conversations.open(each)
    assert services.next_student.next_talk() == last


def test_a_talk_of_another_day_waits_for_that_day(services: Services, noor: Student) -> None:
    for day in (TOMORROW, YESTERDAY, date(2027, 3, 1)):
        planned(services, noor, day)
    assert services.next_student.next_talk() is None


def test_a_talk_that_is_done_is_closed_with_its_time(services: Services, talk: str) -> None:
    services.conversations.keep_position(services.conversations.open(talk).dialogue, 840)
    services.next_student.leave(talk, finished=True)
    closed = services.conversations.conversation(talk)
    assert closed.state is ConversationState.CLOSED
    assert closed.closed is not None
    assert closed.seconds_spent == 840
    services.next_student.leave(talk, finished=False)
    assert services.conversations.conversation(talk) == closed


def test_a_talk_that_is_kept_open_goes_on_later(services: Services, talk: str) -> None:
    services.next_student.leave(talk, finished=False)
    assert services.conversations.conversation(talk).state is ConversationState.PAUSED
