"""The fields of a student."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import LearningRoute
from lobcoach.core.people import Student
from lobcoach.ui.dialogs.student_form import StudentForm
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from tests.ui.finding import named, words
from tests.ui.pictures import Show

NOOR = Student(
    first_name="Noor", infix="van den", surname="Berg", preferred_name="Noortje",
    student_number="0123456", group="LAB4A", programme="Allround laborant", level=4,
    route=LearningRoute.BBL, year=2, placement="Rijnlab", helps_me="even wachten",
    literal_language=True,
)  # fmt: skip


@pytest.fixture
def form(show: Show) -> StudentForm:
    made = StudentForm()
    show(made)
    return made


@pytest.mark.parametrize("student", [NOOR, Student(first_name="Yusuf")])
def test_every_field_comes_back_as_it_was_shown(form: StudentForm, student: Student) -> None:
    form.show_student(NOOR)
    form.show_student(student)
    assert form.student() == student


def test_what_is_filled_in_comes_back(form: StudentForm, qtbot: QtBot) -> None:
    form.show_student(NOOR)
    name = named(form, QLineEdit, "Voornaam")
    name.setText("Nora")
    named(form, OptionalChoice, "Leerjaar").set_current("3")
    assert form.student() == replace(NOOR, first_name="Nora", year=3)


def test_a_number_that_is_not_offered_shows_as_none(form: StudentForm) -> None:
    form.show_student(replace(NOOR, year=9))
    assert form.student().year is None


def test_a_problem_stands_at_its_field(form: StudentForm) -> None:
    form.show_problem("student_number", "Dit nummer hoort al bij een ander.")
    assert "Dit nummer hoort al bij een ander." in words(form)
    assert form.window().focusWidget() is named(form, QLineEdit, "Studentnummer")
    form.clear_problems()
    assert "Dit nummer hoort al bij een ander." not in words(form)


def test_typing_starts_at_the_first_name(form: StudentForm) -> None:
    form.go_to_first()
    assert form.window().focusWidget() is named(form, QLineEdit, "Voornaam")


def test_the_text_grows(form: StudentForm, dresser: ThemeController) -> None:
    before = form.minimumSizeHint().height()
    dresser.set_percent(200)
    assert form.minimumSizeHint().height() > before
