"""Choosing with whom the talk is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Student
from lobcoach.ui.preparing.student_choice import StudentChoice
from tests.ui.pictures import Show

NOOR = Student(first_name="Noor", infix="van den", surname="Berg", group="LAB4A")
LUKASZ = Student(first_name="Łukasz", surname="Nowak", group="LAB4B")
YUSUF = Student(first_name="Yusuf", surname="Demirtaş")


@pytest.fixture
def choice(show: Show) -> StudentChoice:
    made = StudentChoice()
    made.set_students([NOOR, YUSUF, LUKASZ])
    show(made)
    made.setFocus()
    return made


def test_no_one_is_chosen_by_itself(choice: StudentChoice) -> None:
    assert choice.student_id() == ""
    assert choice.currentText() == ""
    assert [choice.itemText(n) for n in range(3)] == [
        "Noor van den Berg · LAB4A", "Yusuf Demirtaş", "Łukasz Nowak · LAB4B",
    ]  # fmt: skip


def test_a_few_letters_without_accents_find_a_student(choice: StudentChoice, qtbot: QtBot) -> None:
    qtbot.keyClicks(choice, "lukasz")
    completer = choice.completer()
    assert completer is not None
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Łukasz Nowak · LAB4B"
    with qtbot.waitSignal(choice.student_chosen) as chosen:
        qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert chosen.args == [LUKASZ.id]
    assert choice.student_id() == LUKASZ.id


def test_words_that_fit_several_or_no_students_choose_no_one(
    choice: StudentChoice, qtbot: QtBot
) -> None:
    qtbot.keyClicks(choice, "lab4")
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert choice.student_id() == ""
    choice.clearEditText()
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert choice.student_id() == ""


def test_a_student_is_chosen_for_the_coach_and_can_be_typed_over(
    choice: StudentChoice, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(choice.student_chosen):
        choice.set_student(NOOR.id)
    assert choice.student_id() == NOOR.id
    qtbot.keyClicks(choice, "y")
    assert choice.currentText() == "y"
    choice.set_student(None)
    assert (choice.student_id(), choice.currentText()) == ("", "")
    choice.set_student("niemand")
    assert choice.student_id() == ""


def test_who_was_chosen_stays_chosen_in_a_new_list(choice: StudentChoice) -> None:
    choice.set_student(YUSUF.id)
    choice.set_students([LUKASZ, YUSUF])
    assert choice.student_id() == YUSUF.id
    choice.set_students([LUKASZ])
    assert choice.student_id() == ""


def test_choosing_from_the_list_tells_who(choice: StudentChoice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.student_chosen) as chosen:
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert chosen.args == [NOOR.id]
    with qtbot.assertNotEmitted(choice.student_chosen):
        choice.setCurrentIndex(-1)


def test_out_of_view_it_takes_the_keyboard_no_more(choice: StudentChoice) -> None:
    completer = choice.completer()
    assert completer is not None
    found = completer.popup()
    assert found is not None
    assert found.focusProxy() is choice
    choice.hide()
    assert found.focusProxy() is None
    choice.show()
    assert found.focusProxy() is choice
