"""All that is kept of a student, as fields to fill in; only a name is needed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from lobcoach.core.framework import LearningRoute
from lobcoach.core.people import Student
from lobcoach.ui import theme
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.choice_row import ChoiceRow
from lobcoach.ui.widgets.form_field import FormField
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from lobcoach.ui.widgets.segmented import Choice
from lobcoach.ui.widgets.side_by_side import SideBySide

_LINES = {
    "first_name": "Voornaam",
    "infix": "Tussenvoegsel",
    "surname": "Achternaam",
    "preferred_name": "Roepnaam",
    "student_number": "Studentnummer",
    "group": "Groep",
    "programme": "Opleiding",
    "placement": "Stage of werk",
}
_NUMBERS = tuple(Choice(str(number), str(number)) for number in (1, 2, 3, 4))
_ROUTES = tuple(Choice(route.value, route.value.upper()) for route in LearningRoute)
_HELPS_LINES = 76


class StudentForm(Column):
    """Shows a student and returns what was made of it; stores nothing."""

    def __init__(self) -> None:
        super().__init__(spacing=14)
        self._student = Student()
        self._lines = {name: QLineEdit() for name in _LINES}
        self._level = OptionalChoice("Niveau", _NUMBERS)
        self._route = OptionalChoice("Leerweg", _ROUTES)
        self._year = OptionalChoice("Leerjaar", _NUMBERS)
        self._helps = QPlainTextEdit()
        self._literal = QCheckBox("Liever letterlijke taal")
        self._fields = {name: FormField(words, self._lines[name]) for name, words in _LINES.items()}
        self._fields["helps_me"] = FormField("Wat helpt mij in een gesprek", self._helps)
        self._build()
        self._arrange()

    def show_student(self, student: Student) -> None:
        """Show this student's data."""
        self._student = student
        for name, line in self._lines.items():
            line.setText(getattr(student, name))
            line.setCursorPosition(0)
        self._level.set_current(_as_key(student.level))
        self._route.set_current(student.route.value if student.route else "")
        self._year.set_current(_as_key(student.year))
        self._helps.setPlainText(student.helps_me)
        self._literal.setChecked(student.literal_language)
        self.clear_problems()

    def student(self) -> Student:
        """Return the student with everything as it is filled in now."""
        text = {name: line.text() for name, line in self._lines.items()}
        return replace(
            self._student,
            first_name=text["first_name"],
            infix=text["infix"],
            surname=text["surname"],
            preferred_name=text["preferred_name"],
            student_number=text["student_number"],
            group=text["group"],
            programme=text["programme"],
            placement=text["placement"],
            level=_as_number(self._level.current()),
            route=LearningRoute(self._route.current()) if self._route.current() else None,
            year=_as_number(self._year.current()),
            helps_me=self._helps.toPlainText(),
            literal_language=self._literal.isChecked(),
        )

    def show_problem(self, field: str, sentence: str) -> None:
        """Say below this field of a Student what is wrong, and go there."""
        self._fields[field].show_problem(sentence)

    def clear_problems(self) -> None:
        """Take every problem away."""
        for field in self._fields.values():
            field.show_problem("")

    def go_to_first(self) -> None:
        """Let the coach type the first name."""
        self._lines["first_name"].setFocus()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        self._lines["preferred_name"].setPlaceholderText("Als die anders is")
        self._lines["student_number"].setPlaceholderText("Mag leeg blijven")
        self._helps.setTabChangesFocus(True)
        self._helps.setPlaceholderText("In de woorden van de student, bijvoorbeeld: even wachten "
                                       "voor ik antwoord.")  # fmt: skip
        fields = self._fields
        self._add_row((fields["first_name"], 3), (fields["infix"], 2), (fields["surname"], 4))
        self._add_row(
            (fields["preferred_name"], 3), (fields["student_number"], 3), (fields["group"], 3)
        )
        self._add_row((fields["programme"], 1), (fields["placement"], 1))
        self._add_row(
            (FormField("Niveau", self._level), 4),
            (FormField("Leerjaar", self._year), 4),
            (FormField("Leerweg", self._route), 3),
        )
        self.body.addWidget(fields["helps_me"])
        self.body.addWidget(ChoiceRow(self._literal, "Dan krijg je vragen zonder beeldspraak."))

    def _add_row(self, *fields: tuple[QWidget, int]) -> None:
        row = SideBySide(spacing=14, top=True)
        for field, stretch in fields:
            row.add(field, stretch, room=120)
        self.body.addWidget(row)

    def _arrange(self) -> None:
        self._helps.setFixedHeight(theme.current().px(_HELPS_LINES))


def _as_key(number: int | None) -> str:
    """Return the key of a choice; a number that is not offered shows as none."""
    key = str(number)
    return key if key in {choice.key for choice in _NUMBERS} else ""


def _as_number(key: str) -> int | None:
    return int(key) if key else None
