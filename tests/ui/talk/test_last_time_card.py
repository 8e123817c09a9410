from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import FieldKey
from lobcoach.core.dutch_dates import day_and_month, local_day
from lobcoach.core.framework import Competence
from lobcoach.core.goals import AgreementReview, GoalStatus
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, StepOutcome
from lobcoach.services.conversations import NewTalk
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.last_time_card import FIRST_TALK, NOTHING_OPEN, LastTimeCard
from lobcoach.ui.talk.last_time_items import MAKE_SMALLER, WHAT_DO_I_DO, WHAT_NOW
from lobcoach.ui.talk.wording import FOLLOW_UPS, TIME_TO_LOOK_BACK
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from tests.given_care import WORRY, care_talk
from tests.given_goals import Before, earlier_talk, fill_in
from tests.ui.finding import button, named, shown, words
from tests.ui.pictures import Show

GONE = "Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst."
START = datetime(2026, 11, 2, 9, tzinfo=UTC)
MY_PROMISE = "ik: Data van de meeloopdagen sturen, vóór vandaag"


@pytest.fixture
def before(services: Services, noor: Student) -> Before:
    return earlier_talk(services, noor)


@pytest.fixture
def now(services: Services, noor: Student, before: Before) -> str:
    return next_talk(services, noor)


@pytest.fixture
def autosave(services: Services) -> Autosave:
    return Autosave(services.keeping.keep)


@pytest.fixture
def card(
    services: Services, noor: Student, autosave: Autosave, now: str, show: Show
) -> LastTimeCard:
    """The card of a talk that has an earlier one."""
    made = LastTimeCard(services, autosave)
    show(made)
    made.show_talk(now, noor)
    made.reload()
    return made


def next_talk(services: Services, student: Student) -> str:
    return services.conversations.begin(
        NewTalk(student.id, "voortgang", 15, (Competence.QUALITIES,))
    )


def press(qtbot: QtBot, card: LastTimeCard, about: str, text: str) -> None:
    qtbot.mouseClick(button(named(card, OptionalChoice, about), text), Qt.MouseButton.LeftButton)


def test_a_first_talk_says_so(services: Services, noor: Student, talk: str, show: Show) -> None:
    card = LastTimeCard(services, Autosave(services.keeping.keep))
    show(card)
    card.show_talk(talk, noor)
    card.reload()
    assert words(card) == [FIRST_TALK]
    assert card.held_words() == ""


def test_when_all_is_done_nothing_is_open(
    services: Services, noor: Student, talk: str, show: Show
) -> None:
    services.conversations.finish(services.conversations.open(talk).dialogue, 60)
    card = LastTimeCard(services, Autosave(services.keeping.keep))
    show(card)
    card.show_talk(next_talk(services, noor), noor)
    card.reload()
    assert words(card) == [NOTHING_OPEN]
    assert card.held_words() != ""


def test_the_coachs_promises_come_first(card: LastTimeCard) -> None:
    said = words(card)
    order = [said.index(text) for text in (
        "Data van de meeloopdagen sturen", "Planning op papier zetten", "Hofman vragen",
        TIME_TO_LOOK_BACK)]  # fmt: skip
    assert order == sorted(order)


def test_a_kept_promise_is_noted(
    card: LastTimeCard, qtbot: QtBot, services: Services, before: Before
) -> None:
    with qtbot.waitSignal(card.changed):
        press(qtbot, card, MY_PROMISE, "gedaan")
    assert services.goals.agreement(before.mine.id).done_on == services.today()
    assert "vandaag gedaan" in words(card)
    assert WHAT_DO_I_DO not in words(card)


def test_a_promise_not_kept_asks_what_to_do_about_it(
    card: LastTimeCard, qtbot: QtBot, services: Services, autosave: Autosave, before: Before
) -> None:
    press(qtbot, card, MY_PROMISE, "niet gedaan")
    line = named(card, QTextEdit, WHAT_DO_I_DO)
    qtbot.keyClicks(line, "Vandaag nog")
    card.reload()
    assert line.toPlainText() == "Vandaag nog"
    autosave.flush()
    kept = services.goals.agreement(before.mine.id)
    assert (kept.review, kept.review_words) == (AgreementReview.NOT_DONE, "Vandaag nog")


def test_a_review_is_taken_back(
    card: LastTimeCard, qtbot: QtBot, services: Services, before: Before
) -> None:
    press(qtbot, card, "Noor: Planning op papier zetten", "niet gedaan")
    assert WHAT_NOW in words(card)
    press(qtbot, card, "Noor: Planning op papier zetten", "niet gedaan")
    assert WHAT_NOW not in words(card)
    assert services.goals.agreement(before.hers.id).review is None


def test_what_an_earlier_talk_said_of_a_promise_is_asked_anew(
    card: LastTimeCard, qtbot: QtBot, services: Services, noor: Student
) -> None:
    press(qtbot, card, MY_PROMISE, "niet gedaan")
    card.show_talk(next_talk(services, noor), noor)
    card.reload()
    assert named(card, OptionalChoice, MY_PROMISE).current() == ""
    assert WHAT_DO_I_DO not in words(card)


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [("gelukt", StepOutcome.DONE), ("deels", StepOutcome.PARTLY),
     ("anders gelopen", StepOutcome.DIFFERENT), ("niet begonnen", StepOutcome.NOT_STARTED)],
)  # fmt: skip
def test_each_answer_about_the_step_has_its_own_question(
    answer: str, outcome: StepOutcome, card: LastTimeCard, qtbot: QtBot, services: Services
) -> None:
    press(qtbot, card, "Hoe ging het met: Hofman vragen", answer)
    qtbot.keyClicks(named(card, QTextEdit, FOLLOW_UPS[outcome]), "hij was ziek")
    assert FOLLOW_UPS[outcome] in words(card)
    card._autosave.flush()
    (step,) = services.goals.last_time(card._conversation_id).steps
    assert step.review is not None
    assert (step.review.outcome, step.review.words) == (outcome, "hij was ziek")


def test_an_answer_about_the_step_is_taken_back(card: LastTimeCard, qtbot: QtBot) -> None:
    for _ in range(2):
        press(qtbot, card, "Hoe ging het met: Hofman vragen", "deels")
    assert FOLLOW_UPS[StepOutcome.PARTLY] not in words(card)


def test_the_fixed_question_and_the_day_stand_with_the_step(card: LastTimeCard) -> None:
    said = words(card)
    assert "Eerste stap van Noor" in said
    assert "Vorige keer koos je een eerste stap. Hoe is het daarmee gegaan?" in said
    assert "vóór 30 november" in said


def test_three_times_not_begun_suggests_a_smaller_step(
    card: LastTimeCard, qtbot: QtBot, services: Services, noor: Student, before: Before
) -> None:
    for _ in range(2):
        talk = next_talk(services, noor)
        services.goals.review_step(before.goal.id, talk, StepOutcome.NOT_STARTED)
    assert MAKE_SMALLER not in words(card)
    press(qtbot, card, "Hoe ging het met: Hofman vragen", "niet begonnen")
    assert MAKE_SMALLER in words(card)


def test_a_released_goal_asks_what_was_learned(
    card: LastTimeCard, qtbot: QtBot, services: Services, autosave: Autosave, before: Before
) -> None:
    press(qtbot, card, "Wat wordt het met: Ik weet wat ik kan", "loslaten")
    line = named(card, QTextEdit, "Wat heb je ervan geleerd?")
    assert QApplication.focusWidget() is line
    qtbot.keyClicks(line, "Dat het mag")
    autosave.flush()
    kept = services.goals.goal(before.goal.id)
    assert (kept.status, kept.learned) == (GoalStatus.RELEASED, "Dat het mag")
    assert TIME_TO_LOOK_BACK not in words(card)


def test_an_achieved_goal_can_be_taken_up_again(
    card: LastTimeCard, qtbot: QtBot, services: Services, before: Before
) -> None:
    press(qtbot, card, "Wat wordt het met: Ik weet wat ik kan", "behaald")
    assert "Wat hielp daarbij?" in words(card)
    qtbot.mouseClick(button(card, "Toch weer oppakken"), Qt.MouseButton.LeftButton)
    assert services.goals.goal(before.goal.id).status == GoalStatus.OPEN
    assert TIME_TO_LOOK_BACK in words(card)


def test_an_adjusted_goal_gets_a_successor_to_reword(
    card: LastTimeCard, qtbot: QtBot, services: Services, before: Before
) -> None:
    with qtbot.waitSignal(card.goal_adjusted) as told:
        press(qtbot, card, "Wat wordt het met: Ik weet wat ik kan", "bijstellen")
    assert told.args is not None
    assert services.goals.goal(told.args[0]).supersedes == before.goal.id
    assert "bijgesteld" in words(card)
    assert not shown(card, QLineEdit)


def test_a_goal_that_may_stay_gets_another_day(
    card: LastTimeCard, qtbot: QtBot, services: Services, before: Before
) -> None:
    press(qtbot, card, "Wat wordt het met: Ik weet wat ik kan", "laten staan")
    day = named(card, QLineEdit, "Wanneer kijken we weer terug?")
    assert QApplication.focusWidget() is day
    qtbot.keyClicks(day, "gisteren")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert TIME_TO_LOOK_BACK in words(card)
    day.selectAll()
    qtbot.keyClicks(day, "18 januari")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    kept = services.goals.goal(before.goal.id)
    assert (kept.look_back_on, kept.status) == (date(2027, 1, 18), GoalStatus.OPEN)
    assert TIME_TO_LOOK_BACK not in words(card)


def test_a_goal_to_look_back_on_may_wait(card: LastTimeCard, qtbot: QtBot) -> None:
    for _ in range(2):
        press(qtbot, card, "Wat wordt het met: Ik weet wat ik kan", "laten staan")
    assert not shown(card, QLineEdit)
    assert TIME_TO_LOOK_BACK in words(card)


def test_a_promise_that_is_gone_is_said_calmly(
    card: LastTimeCard, qtbot: QtBot, services: Services, before: Before
) -> None:
    fill_in(services, before.mine, what="")
    services.goals.drop_if_empty(before.mine)
    with qtbot.waitSignal(card.troubled) as told:
        press(qtbot, card, MY_PROMISE, "gedaan")
    assert told.args == [GONE]
    assert "Data van de meeloopdagen sturen" not in words(card)


def test_a_talk_that_is_gone_is_said_calmly(card: LastTimeCard, qtbot: QtBot) -> None:
    card.show_talk("weg", Student())
    with qtbot.waitSignal(card.troubled) as told:
        card.reload()
    assert told.args == [GONE]


def test_a_goal_that_is_gone_is_said_calmly(card: LastTimeCard, qtbot: QtBot) -> None:
    for status in (GoalStatus.ADJUSTED, GoalStatus.RELEASED):
        with qtbot.waitSignal(card.troubled), qtbot.assertNotEmitted(card.goal_adjusted):
            card._on_goal_settled("weg", status)


def test_a_day_to_look_back_on_a_worry_comes_first(
    services: Services, noor: Student, autosave: Autosave, show: Show
) -> None:
    care = care_talk(services, noor, services.today() + timedelta(days=9))
    now = next_talk(services, noor)
    card = LastTimeCard(services, autosave)
    show(card)
    card.show_talk(now, noor)
    card.reload()
    held = services.conversations.conversation(care.talk).started
    assert held is not None
    day = day_and_month(local_day(held))
    assert words(card)[0] == f"Op 2 december kijken jullie terug op het zorggesprek van {day}."
    key = FieldKey(Conversation, care.talk, "next_on")
    services.keeping.keep({key: local_day(held) + timedelta(days=3650)})
    with services._store.transaction() as tx:
        talk = tx.get(Conversation, care.talk)
        tx.put(replace(talk, next_on=services.today(), started=START))
        tx.put(replace(tx.get(Conversation, now), started=START))
    card.reload()
    assert words(card)[0] == (
        "Op 23 november zouden jullie terugkijken op het zorggesprek van 2 november."
    )


@pytest.mark.parametrize("before_too", [False, True])
def test_where_a_parent_looks_along_nothing_of_a_worry_is_seen(
    services: Services, noor: Student, autosave: Autosave, show: Show, before_too: bool
) -> None:
    if before_too:
        earlier_talk(services, noor)
    care_talk(services, noor)
    now = services.conversations.begin(NewTalk(noor.id, "ouder", 20, (Competence.QUALITIES,)))
    card = LastTimeCard(services, autosave)
    show(card)
    card.show_talk(now, noor)
    card.reload()
    told = " ".join(words(card))
    assert WORRY not in told
    assert "zorggesprek" not in told
    assert FIRST_TALK not in told
    assert ("Data van de meeloopdagen sturen" in told) is before_too
    assert (NOTHING_OPEN in told) is not before_too
