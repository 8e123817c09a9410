"""Adding and changing a student."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.dialogs.student_dialog import StudentDialog
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from tests.ui.finding import button, named, shown, words

LEFT = Qt.MouseButton.LeftButton
Open = Callable[..., StudentDialog]


@pytest.fixture
def show_dialog(qtbot: QtBot, dresser: ThemeController, services: Services) -> Iterator[Open]:
    def show(student: Student | None = None) -> StudentDialog:
        dialog = StudentDialog(services, student)
        # A test may look at it after it closed; qtbot takes it away in the end.
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog, before_close_func=_accept_loss)
        with qtbot.waitActive(dialog):
            dialog.open()
            dialog.activateWindow()
        return dialog

    yield show


def _accept_loss(dialog: StudentDialog) -> None:
    dialog.done(0)


def type_in(dialog: StudentDialog, caption: str, text: str) -> None:
    named(dialog, QLineEdit, caption).setText(text)


def press(qtbot: QtBot, dialog: StudentDialog, text: str) -> None:
    qtbot.mouseClick(button(dialog, text), LEFT)


def answer(qtbot: QtBot, dialog: StudentDialog, text: str) -> None:
    """Press a button of the question that was asked."""
    (box,) = shown(dialog, QMessageBox)
    pressed = next(each for each in box.findChildren(QAbstractButton) if each.text() == text)
    qtbot.mouseClick(pressed, LEFT)


def test_a_name_is_enough_and_enter_stores_it(
    show_dialog: Open, services: Services, qtbot: QtBot
) -> None:
    dialog = show_dialog()
    qtbot.keyClicks(named(dialog, QLineEdit, "Voornaam"), "Lukasz")
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert services.students.get(saved.args[0]).first_name == "Lukasz"
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("caption", "text", "sentence"),
    [
        ("Groep", "LAB4A", "Vul een voornaam of roepnaam in."),
        ("Voornaam", "a" * 10_000, "Een naam kan hooguit 100 tekens hebben. Kort hem in."),
        ("Roepnaam", "Noor\u202e", "In de naam staat een onzichtbaar teken dat de leesrichting "
         "verandert. Typ de naam opnieuw."),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_is_said_at_its_field(
    show_dialog: Open, services: Services, qtbot: QtBot, *, caption: str, text: str, sentence: str
) -> None:
    dialog = show_dialog()
    type_in(dialog, caption, text)
    with qtbot.assertNotEmitted(dialog.saved):
        press(qtbot, dialog, "Bewaar")
    assert sentence in words(dialog)
    assert dialog.isVisible()
    focused = dialog.focusWidget()
    assert focused is not None
    assert focused.accessibleDescription() == sentence
    assert services.students.caseload() == []


def test_a_student_number_is_of_one_student(
    show_dialog: Open, services: Services, qtbot: QtBot
) -> None:
    services.students.save(Student(first_name="Yusuf", student_number="0123"))
    dialog = show_dialog()
    type_in(dialog, "Voornaam", "Noor")
    type_in(dialog, "Studentnummer", "0123")
    press(qtbot, dialog, "Bewaar")
    assert ("Dit studentnummer hoort al bij een andere student. Kijk het na, of laat het leeg."
            in words(dialog))  # fmt: skip
    type_in(dialog, "Studentnummer", "")
    press(qtbot, dialog, "Bewaar")
    assert len(services.students.caseload()) == 2


def test_a_second_student_of_the_same_class_is_added_quickly(
    show_dialog: Open, services: Services, qtbot: QtBot
) -> None:
    dialog = show_dialog()
    type_in(dialog, "Voornaam", "Noor")
    type_in(dialog, "Groep", "LAB4A")
    named(dialog, OptionalChoice, "Niveau").set_current("4")
    press(qtbot, dialog, "Bewaar en nog een")
    assert "Noor staat in je lijst." in words(dialog)
    assert named(dialog, QLineEdit, "Voornaam").text() == ""
    assert not dialog.has_unsaved()
    type_in(dialog, "Voornaam", "Yusuf")
    press(qtbot, dialog, "Bewaar")
    students = [row.student for row in services.students.caseload()]
    assert {(each.first_name, each.group, each.level) for each in students} == {
        ("Noor", "LAB4A", 4),
        ("Yusuf", "LAB4A", 4),
    }


def test_a_mistake_keeps_the_dialog_at_the_first_student(
    show_dialog: Open, services: Services, qtbot: QtBot
) -> None:
    dialog = show_dialog()
    type_in(dialog, "Groep", "LAB4A")
    press(qtbot, dialog, "Bewaar en nog een")
    assert "Vul een voornaam of roepnaam in." in words(dialog)
    assert named(dialog, QLineEdit, "Groep").text() == "LAB4A"


def test_a_student_is_changed(
    show_dialog: Open, services: Services, noor: Student, qtbot: QtBot
) -> None:
    dialog = show_dialog(noor)
    assert dialog.windowTitle() == "Student wijzigen"
    assert "Bewaar en nog een" not in [each.text() for each in shown(dialog, QAbstractButton)]
    type_in(dialog, "Stage of werk", "Rijnlab")
    press(qtbot, dialog, "Bewaar")
    assert services.students.get(noor.id).placement == "Rijnlab"


def test_escape_closes_when_nothing_was_typed(show_dialog: Open, qtbot: QtBot) -> None:
    dialog = show_dialog()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("words_", "open_after", "stored"),
    [("Bewaar", False, True), ("Niet bewaren", False, False), ("Terug", True, False)],
)
def test_what_was_typed_is_never_dropped_without_asking(
    show_dialog: Open,
    services: Services,
    qtbot: QtBot,
    *,
    words_: str,
    open_after: bool,
    stored: bool,
) -> None:
    dialog = show_dialog()
    type_in(dialog, "Voornaam", "Noor")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    answer(qtbot, dialog, words_)
    qtbot.waitUntil(lambda: not shown(dialog, QMessageBox))
    assert dialog.isVisible() == open_after
    assert bool(services.students.caseload()) == stored


def test_a_full_disk_or_closed_file_is_said_and_the_text_stays(
    show_dialog: Open, services: Services, qtbot: QtBot
) -> None:
    dialog = show_dialog()
    type_in(dialog, "Voornaam", "Noor")
    services.path.write_bytes(services.path.read_bytes() + b"\0" * 4096)
    press(qtbot, dialog, "Bewaar")
    assert any("vervangen" in each for each in words(dialog))
    assert named(dialog, QLineEdit, "Voornaam").text() == "Noor"


def test_it_becomes_larger_with_the_text(show_dialog: Open, dresser: ThemeController) -> None:
    dialog = show_dialog()
    dresser.set_percent(90)
    before = dialog.width()
    dresser.set_percent(100)
    assert dialog.width() > before
