"""What makes a talk calm, on the real page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import FieldKey
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation
from lobcoach.services.opened import Services
from lobcoach.services.planning import NewTalk
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.talk.ask_first import TELL
from lobcoach.ui.talk.care_lines import SAY_FIRST
from lobcoach.ui.talk.phase_button import PhaseButton
from lobcoach.ui.talk.prompt_card import PromptCard
from lobcoach.ui.talk.regie_line import SHOW, THEIR_QUESTION
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button, named, shown, words

THINK = "Denktijd: wacht even met praten."
LEFT = Qt.MouseButton.LeftButton


class Room:
    """A talk with Noor, who may be of any kind."""

    def __init__(self, qtbot: QtBot, services: Services, noor: Student, talk: str) -> None:
        self.qtbot = qtbot
        self.services = services
        self.noor = noor
        self.talk = talk
        self.autosave = Autosave(services.keeping.keep)
        self.page = ConversationPage(services, self.autosave)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 768)

    def open(self, **changes: object) -> None:
        self.services.students.save(replace(self.noor, **changes))  # type: ignore[arg-type]
        self.page.open(self.talk)
        with self.qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    def press(self, text: str) -> None:
        self.qtbot.mouseClick(button(self.page, text), LEFT)

    def phase(self, number: int) -> None:
        self.qtbot.mouseClick(shown(self.page, PhaseButton)[number - 1], LEFT)

    def question(self) -> str:
        (card,) = self.page.findChildren(PromptCard)
        return card.question()


@pytest.fixture
def room(
    qtbot: QtBot, dresser: ThemeController, services: Services, noor: Student, talk: str
) -> Iterator[Room]:
    made = Room(qtbot, services, noor, talk)
    yield made
    made.page.leave()
    made.autosave.give_up()
    made.page.close_down()


def test_with_literal_language_a_question_is_given_time_and_the_order_is_said(room: Room) -> None:
    room.open(literal_language=True)
    said = words(room.page)
    assert THINK in said
    assert any(each.startswith("Eerst openen, dan terugkijken, ") for each in said)
    room.page._calm.thinking.stop()
    assert THINK not in words(room.page)
    room.press("Volgende vraag")
    assert THINK in words(room.page)
    assert any(each.startswith("Nu openen: 2 vragen.") for each in words(room.page))


def test_a_question_on_screen_is_not_given_time_again_by_a_letter_or_a_goal(room: Room) -> None:
    room.open(literal_language=True)
    room.page._calm.thinking._timer.stop()
    goal = FieldKey(Conversation, room.talk, "goal")
    room.services.keeping.keep({goal: "Weten wat ik kan"})
    assert not room.page._calm.thinking.is_on


def test_the_words_of_a_question_stay_the_same_whatever_changes_meanwhile(room: Room) -> None:
    room.open(literal_language=True)
    seen = []
    for _ in range(4):
        seen.append(room.question())
        room.press("Volgende vraag")
    goal = FieldKey(Conversation, room.talk, "goal")
    room.services.keeping.keep({goal: "Iets heel anders"})
    back = []
    for _ in range(4):
        room.press("Vorige")
        back.append(room.question())
    assert back == seen[::-1]
    room.press("Volgende vraag")
    before = room.question()
    room.press("Andere vraag")
    room.press("Vorige")
    room.press("Volgende vraag")
    assert before != room.question()
    assert room.services.conversations.open(room.talk).dialogue.steps[0].prompt_text == seen[0]


def test_for_others_there_is_no_such_line(room: Room) -> None:
    room.open(literal_language=False, year=None)
    room.press("Volgende vraag")
    assert THINK not in words(room.page)
    assert not any(each.startswith(("Eerst ", "Nu ", "Leerjaar")) for each in words(room.page))
    assert not room.page._calm.thinking.is_on


def test_in_leerjaar_three_the_student_brings_a_question(room: Room) -> None:
    room.open(year=3)
    room.press(THEIR_QUESTION)
    line = named(room.page, QLineEdit, "Eigen vraag")
    assert line.hasFocus()
    room.qtbot.keyClicks(line, "Hoe word ik chef?")
    room.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert room.question() == "Hoe word ik chef?"
    assert THEIR_QUESTION not in [each.text() for each in shown(room.page, QAbstractButton)]


def test_in_leerjaar_four_the_student_leads_with_the_questions_in_view(room: Room) -> None:
    room.open(year=4)
    first = room.question()
    regie = named(room.page, QAbstractButton, "Laat de vragen zien aan je student")
    assert regie.text() == SHOW
    room.qtbot.mouseClick(regie, LEFT)
    assert words(room.page) == [first]
    room.qtbot.mouseClick(named(room.page, QAbstractButton, "Volgende vraag"), LEFT)
    assert words(room.page) == [room.question()] != [first]


def test_help_with_advice_is_at_hand_where_one_looks_ahead(room: Room) -> None:
    room.open()
    for number in (1, 2, 3, 5, 6):
        room.phase(number)
        assert TELL not in [each.text() for each in shown(room.page, QAbstractButton)]
    room.phase(4)
    room.press(TELL)
    assert "1. Vraag eerst: ‘Wil je horen wat ik zie?’" in words(room.page)


def test_not_knowing_is_an_answer_only_where_one_reflects(room: Room) -> None:
    room.open()
    assert "Weet ik niet" not in [each.text() for each in shown(room.page, QAbstractButton)]
    room.phase(3)
    before = room.question()
    room.press("Weet ik niet")
    assert room.question() != before


def test_a_talk_about_a_worry_opens_with_its_promise_instead_of_who_leads(
    qtbot: QtBot, services: Services, noor: Student, dresser: ThemeController
) -> None:
    care = services.conversations.begin(NewTalk(noor.id, "signaal", 30, ()))
    page = ConversationPage(services, Autosave(services.keeping.keep))
    qtbot.addWidget(page)
    page.open(care)
    told = words(page)
    assert SAY_FIRST in told
    assert not any(each.startswith("Leerjaar") for each in told)
    page.close_down()
