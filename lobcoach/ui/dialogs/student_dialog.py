"""Adding a student, or changing what is kept of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget
from typing_extensions import override

from lobcoach.core.errors import InputError, RuleError, WorldError
from lobcoach.core.names import full_name
from lobcoach.core.people import Student
from lobcoach.services.sentences import sentence
from lobcoach.ui.dialogs.framed_dialog import FramedDialog
from lobcoach.ui.dialogs.student_form import StudentForm
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton, QuietButton
from lobcoach.ui.widgets.text import Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_SIZE = QSize(720, 690)
_ONLY_NAME = "Alleen een voornaam of roepnaam is nodig. De rest kan later."


class StudentDialog(FramedDialog):
    """Stores the student on *Bewaar*; what was typed is never dropped without asking.

    `typed` is what was filled in before, and not stored.
    """

    saved = Signal(str)  #: id of the student that was stored

    def __init__(
        self,
        services: Services,
        student: Student | None = None,
        parent: QWidget | None = None,
        typed: Student | None = None,
    ) -> None:
        adding = student is None
        title = "Student toevoegen" if adding else "Student wijzigen"
        super().__init__(title, _SIZE, parent)
        self._services = services
        self._adding = adding
        self._form = StudentForm()
        self._banner = Banner()
        self._close = QuietButton("Sluit", keys="Esc")
        self._save_and_next = OutlineButton("Bewaar en nog een")
        self._save = PrimaryButton("Bewaar", "check")
        self._question = self._make_question()
        self._build()
        self._connect()
        self._show(student or Student())
        if typed is not None:
            self._form.show_student(typed)

    def typed(self) -> Student:
        """Return the student as the form is filled in now, stored or not."""
        return self._form.student()

    def has_unsaved(self) -> bool:
        """Whether something was typed that is not in the file yet."""
        return self._form.student() != self._before

    @override
    def reject(self) -> None:
        """Close, unless something typed would be lost: then ask."""
        if self.has_unsaved():
            self._question.open()
        else:
            super().reject()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = Column(Heading(self.windowTitle()), spacing=2)
        if self._adding:
            head.body.addWidget(Muted(_ONLY_NAME))
        self.frame(
            head,
            self._banner,
            self._form,
            left=[self._close],
            right=[self._save_and_next, self._save],
        )
        self._save_and_next.setVisible(self._adding)
        self._save.setDefault(True)

    def _connect(self) -> None:
        self._close.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save_pressed)
        self._save_and_next.clicked.connect(self._on_save_and_next_pressed)
        self._question.finished.connect(self._on_question_finished)

    def _show(self, student: Student) -> None:
        self._form.show_student(student)
        # As the form gives it back: what the fields cannot show is no change by the coach.
        self._before = self._form.student()
        self._form.go_to_first()

    def _store(self) -> Student | None:
        """Store what is filled in; say what is wrong and return None when that failed."""
        self._form.clear_problems()
        self._banner.clear()
        try:
            stored = self._services.students.save(self._form.student())
        except InputError as error:
            self._form.show_problem(error.field, sentence(error))
            return None
        except (WorldError, RuleError) as error:
            self._banner.show_message(sentence(error), Tone.ATTENTION)
            return None
        self.saved.emit(stored.id)
        return stored

    def _on_save_pressed(self) -> None:
        if self._store() is not None:
            self.accept()

    def _on_save_and_next_pressed(self) -> None:
        """Keep what a whole class has in common."""
        stored = self._store()
        if stored is None:
            return
        self._show(
            Student(
                group=stored.group,
                programme=stored.programme,
                level=stored.level,
                route=stored.route,
                year=stored.year,
            )
        )
        self._banner.show_message(f"{full_name(stored)} staat in je lijst.", Tone.GOOD)

    def _make_question(self) -> QMessageBox:
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("Bewaren?")
        box.setText("Bewaren?")
        box.setInformativeText("Je hebt iets ingevuld dat nog niet is bewaard.")
        keep = box.addButton("Bewaar", QMessageBox.ButtonRole.AcceptRole)
        box.addButton("Niet bewaren", QMessageBox.ButtonRole.DestructiveRole)
        back = box.addButton("Terug", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(back)
        return box

    def _on_question_finished(self) -> None:
        match self._question.buttonRole(self._question.clickedButton()):
            case QMessageBox.ButtonRole.AcceptRole:
                self._on_save_pressed()
            case QMessageBox.ButtonRole.DestructiveRole:
                super().reject()
