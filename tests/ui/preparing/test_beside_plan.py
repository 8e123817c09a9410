"""What stands beside the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import CoreValue, Phase
from lobcoach.core.goals import Agreement, Goal, Owner
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, ParkedTopic
from lobcoach.services.goals import LastTime, StepToReview
from lobcoach.services.library import Library
from lobcoach.services.preparing import LastTalk
from lobcoach.ui.preparing.beside_plan import (
    LastTalkCard,
    OpenCard,
    ParkedCard,
    ValuesCard,
    day_of,
)
from lobcoach.ui.widgets.buttons import IconButton
from tests.conftest import TODAY
from tests.core.given_prompts import KR, step
from tests.ui.finding import shown, words
from tests.ui.pictures import Show, accessible_name

NOOR = Student(first_name="Noor")
HELD = Conversation(student_id=NOOR.id, type="voortgang", minutes_planned=15,
                    started=datetime(2026, 10, 8, 10, tzinfo=UTC))  # fmt: skip


def test_a_day_of_another_year_is_told_whole() -> None:
    assert day_of(date(2026, 10, 8), TODAY) == "8 oktober"
    assert day_of(date(2025, 10, 8), TODAY) == "8 oktober 2025"


@pytest.fixture
def last(show: Show) -> LastTalkCard:
    made = LastTalkCard()
    show(made)
    return made


def test_last_time_is_told_with_the_words_of_the_student(
    last: LastTalkCard, library: Library
) -> None:
    kind = library.framework.types["voortgang"]
    talk = replace(HELD, seconds_spent=840, experience="De centrifuge liep vast.")
    last.show_last(LastTalk(talk, "Ik werd juist rustig."), kind, TODAY)
    assert words(last)[1:] == [
        "8 oktober · voortgang · 14 min",
        "“Ik werd juist rustig.”",
        "Ervaring: De centrifuge liep vast.",
    ]


def test_without_quote_or_clock_less_is_told(last: LastTalkCard, library: Library) -> None:
    last.show_last(LastTalk(HELD), library.framework.types["voortgang"], TODAY)
    assert words(last)[1:] == ["8 oktober · voortgang · 15 min"]


def test_before_the_first_talk_that_is_said(last: LastTalkCard) -> None:
    last.show_last(None, None, TODAY)
    assert words(last)[1:] == ["Dit wordt jullie eerste gesprek."]


def test_the_promise_of_the_coach_comes_first_then_steps_and_goals(show: Show) -> None:
    card = OpenCard()
    show(card)
    mine = Agreement(student_id=NOOR.id, owner=Owner.COACH, what="Een mail sturen",
                     before=date(2026, 11, 20))  # fmt: skip
    hers = Agreement(student_id=NOOR.id, what="Haar cv meenemen")
    step_goal = Goal(student_id=NOOR.id, wording="Meelopen", first_step="Bellen")
    due = Goal(student_id=NOOR.id, wording="Weten wat ik wil")
    found = LastTime(
        held_on=date(2026, 10, 8), coach_promises=(mine,), other_promises=(hers,),
        steps=(StepToReview(step_goal, None),), due=(step_goal, due),
    )  # fmt: skip
    card.show_open(found, NOOR, TODAY)
    assert words(card)[1:] == [
        "Een mail sturen",
        "jij beloofde dit · vóór 20 november · tijd om terug te kijken",
        "Haar cv meenemen", "Noor",
        "Bellen", "eerste stap",
        "Weten wat ik wil", "doel · tijd om terug te kijken",
    ]  # fmt: skip
    card.show_open(LastTime(), NOOR, TODAY)
    assert words(card)[1:] == ["Er staat niets open."]


def test_a_parked_topic_has_its_day_and_can_be_taken_up(show: Show, qtbot: QtBot) -> None:
    card = ParkedCard()
    show(card)
    topic = ParkedTopic(student_id=NOOR.id, conversation_id="x", text="Wat zeggen ze thuis?",
                        created=datetime(2026, 10, 8, 10, tzinfo=UTC))  # fmt: skip
    card.show_parked([topic], TODAY)
    assert words(card)[1:] == ["Wat zeggen ze thuis?", "geparkeerd op 8 oktober"]
    (button,) = shown(card, IconButton)
    assert accessible_name(button) == "Zet in het plan: Wat zeggen ze thuis?"
    with qtbot.waitSignal(card.take_up_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [topic.id]
    card.show_parked([], TODAY)
    assert card.isHidden()


def test_values_that_do_not_come_up_are_named(show: Show, library: Library) -> None:
    words_of_coach = library.framework.idiom("standaard")
    card = ValuesCard()
    show(card)
    some = [step("a", Phase.REFLECT, KR, behaviour=f"{value}-1") for value in list(CoreValue)[:3]]
    card.show_steps(some, words_of_coach)
    assert words(card)[-1] == "nog niet: betrouwbaar, betrokken"
    every = [step("a", Phase.REFLECT, KR, behaviour=f"{each}-1") for each in CoreValue]
    card.show_steps(every, words_of_coach)
    assert words(card)[-1] == "Alle vijf komen voor."


def test_that_last_time_was_about_a_worry_is_not_told(last: LastTalkCard, library: Library) -> None:
    last.show_last(LastTalk(HELD), library.framework.types["signaal"], TODAY)
    assert words(last)[1:] == ["8 oktober · 15 min"]
