"""The pages of an open data file, and the ways between them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import FieldKey
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation
from lobcoach.services.opened import Services
from lobcoach.ui.dialogs.find_dialog import FindDialog
from lobcoach.ui.dialogs.keys_dialog import KeysDialog
from lobcoach.ui.dialogs.student_dialog import StudentDialog
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.pages.conversations_page import ConversationsPage
from lobcoach.ui.pages.finish_page import FinishPage
from lobcoach.ui.pages.new_talk_page import NewTalkPage
from lobcoach.ui.pages.question_bank_page import QuestionBankPage
from lobcoach.ui.pages.settings_page import SettingsPage
from lobcoach.ui.pages.start_page import StartPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace


class Desk:
    """A window with a workspace in it."""

    def __init__(
        self, qtbot: QtBot, dresser: ThemeController, services: Services, folder: Path
    ) -> None:
        self.qtbot = qtbot
        self.services = services
        self.preferences = Preferences(folder / "lobcoach.ini")
        self.window = MainWindow(dresser)
        # Else the window would ask about unsaved text when pytest-qt closes it.
        qtbot.addWidget(self.window, before_close_func=lambda _: self.give_up())
        self.window.show_page(StartPage(), with_rail=False)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.workspace = Workspace(self.window, services, self.preferences)
        self.workspace.start()

    def shows(self, page: type[QWidget]) -> bool:
        """Whether this page is on the screen."""
        return isinstance(self.window.page(), page)

    def give_up(self) -> None:
        """Forget what could not be stored."""
        self.workspace._autosave.give_up()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """Press a key in the window."""
        self.qtbot.keyClick(self.window, key, modifier)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """Return the dialog that has come up, waiting for it."""

        def open_ones() -> list[QDialog]:
            return [each for each in self.window.findChildren(kind) if each.isVisible()]

        self.qtbot.waitUntil(lambda: bool(open_ones()), timeout=10_000)
        return open_ones()[0]


CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(
    qtbot: QtBot, dresser: ThemeController, services: Services, noor: Student, tmp_path: Path
) -> Iterator[Desk]:
    made = Desk(qtbot, dresser, services, tmp_path)
    yield made
    made.window.close()


def test_the_coach_begins_among_the_students(desk: Desk) -> None:
    assert desk.shows(StudentsPage)
    assert desk.window.rail.isVisible()


def test_the_strip_leads_to_students_and_talks(desk: Desk) -> None:
    desk.window.rail.page_requested.emit("talks")
    assert desk.shows(ConversationsPage)
    desk.window.rail.page_requested.emit("students")
    assert desk.shows(StudentsPage)


def test_a_talk_is_prepared_from_everywhere(desk: Desk, noor: Student) -> None:
    desk.press(Qt.Key.Key_N, CONTROL)
    assert desk.shows(NewTalkPage)
    desk.workspace._rooms.new_talk().cancelled.emit()
    assert desk.shows(StudentsPage)
    desk.workspace._students.new_talk_requested.emit()
    assert desk.shows(NewTalkPage)
    desk.workspace.show_students()
    desk.workspace._students.talk_requested.emit(noor.id)
    assert desk.shows(NewTalkPage)


def test_the_strip_and_a_key_lead_to_the_settings_and_escape_leads_back(
    desk: Desk, talk: str
) -> None:
    desk.window.rail.page_requested.emit("settings")
    assert desk.shows(SettingsPage)
    desk.press(Qt.Key.Key_Escape, PLAIN)
    assert desk.shows(StudentsPage)
    desk.workspace.open_talk(talk)
    for _ in range(2):  # a second time changes nothing
        desk.press(Qt.Key.Key_Comma, CONTROL)
        assert desk.shows(SettingsPage)
    assert desk.window.rail.isVisible()
    desk.press(Qt.Key.Key_Escape, PLAIN)
    assert desk.shows(ConversationPage)
    assert not desk.window.rail.isVisible()


def test_without_students_a_talk_begins_with_adding_one(desk: Desk) -> None:
    desk.workspace._rooms.new_talk().student_wanted.emit()
    assert desk.shows(StudentsPage)
    desk.dialog(StudentDialog).reject()


def test_a_talk_that_has_begun_has_the_window_for_itself(desk: Desk, talk: str) -> None:
    desk.workspace._rooms.new_talk().begun.emit(talk)
    assert desk.shows(ConversationPage)
    assert not desk.window.rail.isVisible()
    desk.workspace._rooms.conversation().left.emit()
    assert desk.shows(StudentsPage)


def test_a_talk_is_gone_on_with_from_both_lists(desk: Desk, talk: str) -> None:
    desk.workspace._students.resume_requested.emit(talk)
    assert desk.shows(ConversationPage)
    desk.workspace.show_talks()
    desk.workspace._rooms.talks().resume_requested.emit(talk)
    assert desk.shows(ConversationPage)


def test_from_the_talk_to_its_report_and_back(desk: Desk, talk: str) -> None:
    desk.workspace.open_talk(talk)
    desk.workspace._rooms.conversation().finish_requested.emit(talk)
    assert desk.shows(FinishPage)
    desk.workspace._rooms.finish().back_requested.emit(talk)
    assert desk.shows(ConversationPage)
    desk.workspace.finish_talk(talk)
    desk.workspace._rooms.finish().done.emit()
    assert desk.shows(StudentsPage)


def test_a_closed_talk_opens_at_its_report(desk: Desk, services: Services, talk: str) -> None:
    services.conversations.finish(services.conversations.open(talk).dialogue, 60)
    desk.workspace.open_talk(talk)
    assert desk.shows(FinishPage)


def test_a_talk_that_is_not_there_is_told_and_the_page_stays(desk: Desk) -> None:
    desk.workspace.open_talk("weg")
    assert desk.shows(StudentsPage)
    assert desk.window.banner.message().startswith("Dit staat niet (meer) in het bestand.")
    desk.window.banner.clear()
    desk.workspace.finish_talk("weg")
    assert desk.shows(StudentsPage)
    assert desk.window.banner.message().startswith("Dit staat niet (meer) in het bestand.")


def test_the_folder_of_the_last_report_is_remembered(desk: Desk, tmp_path: Path) -> None:
    desk.workspace._rooms.finish().folder_chosen.emit(str(tmp_path))
    assert desk.preferences.export_folder == tmp_path


def test_f1_shows_the_keys_of_the_page(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F1, PLAIN)
    desk.dialog(KeysDialog).reject()
    desk.window.show_page(StartPage(), with_rail=False)
    desk.workspace.go_to("keys")
    assert not desk.window.findChildren(
        KeysDialog, options=Qt.FindChildOption.FindDirectChildrenOnly
    )[1:]
    desk.workspace.show_students()


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("berg", NewTalkPage),
        ("gesprekken", ConversationsPage),
        ("mijn studenten", StudentsPage),
        ("nieuw gesprek", NewTalkPage),
        ("vragenbank", QuestionBankPage),
        ("instellingen", SettingsPage),
    ],
)
def test_a_few_letters_lead_anywhere(desk: Desk, typed: str, page: type[QWidget]) -> None:
    desk.press(Qt.Key.Key_K, CONTROL)
    dialog = desk.dialog(FindDialog)
    desk.qtbot.keyClicks(dialog.focusWidget(), typed)
    desk.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert desk.shows(page)


def test_the_keys_are_found_by_their_name_too(desk: Desk) -> None:
    desk.press(Qt.Key.Key_K, CONTROL)
    dialog = desk.dialog(FindDialog)
    desk.qtbot.keyClicks(dialog.focusWidget(), "toetsen")
    desk.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    desk.dialog(KeysDialog).reject()


def test_text_that_cannot_be_stored_keeps_the_coach_on_the_page(desk: Desk, talk: str) -> None:
    desk.workspace.open_talk(talk)
    desk.workspace._autosave.put(FieldKey(Conversation, talk, "goal"), "x" * 2_000_000)
    for leave in (
        desk.workspace.show_students,
        lambda: desk.workspace.prepare_talk(None),
        lambda: desk.workspace.open_talk(talk),
        lambda: desk.workspace.finish_talk(talk),
    ):
        leave()
        assert desk.shows(ConversationPage)
    assert "Deze tekst is te lang" in desk.window.banner.message()
    desk.workspace._autosave.give_up()  # else closing the window would ask


def test_closing_with_unsaved_text_asks_first(desk: Desk, talk: str) -> None:
    desk.workspace.open_talk(talk)
    desk.workspace._autosave.put(FieldKey(Conversation, talk, "goal"), "x" * 2_000_000)

    def answer(text: str) -> None:
        boxes = [each for each in desk.window.findChildren(QMessageBox) if each.isVisible()]
        if not boxes:
            QTimer.singleShot(20, lambda: answer(text))
            return
        next(each for each in boxes[0].buttons() if each.text() == text).click()

    QTimer.singleShot(0, lambda: answer("Blijf hier"))
    assert not desk.window.close()
    QTimer.singleShot(0, lambda: answer("Sluit toch"))
    assert desk.window.close()


def test_from_another_page_the_window_just_closes(desk: Desk) -> None:
    desk.window.show_page(StartPage(), with_rail=False)
    assert desk.workspace.may_close()


def test_the_example_is_marked(desk: Desk, services: Services) -> None:
    assert not services.coach.get().is_example
    assert not desk.window.rail._example.isVisible()
