"""The questions of a file in a list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.colleague_questions import Choice
from lobcoach.services.opened import Services
from lobcoach.ui.sharing.question_list import QuestionList
from tests.ui.finding import button
from tests.ui.given_pages import names
from tests.ui.pictures import Show
from tests.ui.sharing.given_preview import looked


@pytest.fixture
def questions(show: Show, services: Services, tmp_path: Path) -> QuestionList:
    made = QuestionList()
    show(made)
    shared = looked(services, tmp_path)
    made.show_file(shared, shared.usual_choices())
    return made


def test_all_questions_stand_in_the_order_of_the_file(questions: QuestionList) -> None:
    assert len(names(questions.table)) == 7
    row = questions.current()
    assert row is not None
    assert (row.question.line, row.chosen) == (12, Choice.TAKE)


def test_a_kind_can_be_picked_out_and_all_shown_again(
    questions: QuestionList, qtbot: QtBot
) -> None:
    qtbot.mouseClick(button(questions, "1 niet goed"), Qt.MouseButton.LeftButton)
    assert names(questions.table) == ["Wat vond <b>Noor</b> van haar stage?"]
    qtbot.mouseClick(button(questions, "1 niet goed"), Qt.MouseButton.LeftButton)
    assert len(names(questions.table)) == 7


def test_a_choice_is_shown_and_the_coach_stays_where_they_were(questions: QuestionList) -> None:
    questions.table.selectRow(5)
    row = questions.current()
    assert row is not None
    questions.show_choices({row.question.line: Choice.LEAVE})
    now = questions.current()
    assert now is not None
    assert (now.question, now.chosen) == (row.question, Choice.LEAVE)


def test_enter_asks_for_what_can_be_chosen(questions: QuestionList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(questions.choice_requested):
        qtbot.keyClick(questions.table, Qt.Key.Key_Return)


def test_without_a_file_there_is_no_row(questions: QuestionList) -> None:
    questions.clear()
    assert questions.current() is None
