"""Asking to which student a question was not asked yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Student
from lobcoach.ui.bank.ask_student import ask_student
from tests.ui.pictures import Show


def test_a_few_letters_name_a_student_and_the_first_line_is_anyone(
    show: Show, qtbot: QtBot
) -> None:
    parent = QWidget()
    show(parent)
    heard: list[str] = []
    students = [Student(id="noor", first_name="Noor"), Student(id="bo", first_name="Bo")]
    for typed, answer in (("bo", "bo"), ("maakt", "")):
        dialog = ask_student(students, parent, heard.append)
        field = dialog.findChildren(QLineEdit)[0]
        assert field.accessibleName() == "Aan wie is de vraag nog niet gesteld?"
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert heard[-1] == answer
