"""Going through the open file as a coach does, also when the disk or the file is gone."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Student
from lobcoach.core.talk import ConversationState
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.pages.conversations_page import ConversationsPage
from lobcoach.ui.pages.finish_page import FinishPage
from lobcoach.ui.pages.new_talk_page import NewTalkPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace
from tests.conftest import TODAY
from tests.services.given_plans import planned
from tests.story import Hands

CTRL, NO_MODIFIER = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FULL = (
    "Niet opgeslagen – ‘mijn.lobcoach’ kon niet worden bewaard. Kijk of de map nog bereikbaar is "
    "en of er ruimte is."
)
LONG = "Ik werd juist rustig. " * 20_000


class Room:
    """The window of a coach with a file open in it."""

    def __init__(self, qtbot: QtBot, window: MainWindow, services: Services, folder: Path) -> None:
        self.window = window
        self.services = services
        self.preferences = Preferences(folder / "lobcoach.ini")
        self.pdf = folder / "verslagen" / "verslag.pdf"
        self.pdf.parent.mkdir()
        self.workspace = Workspace(window, services, self.preferences, lambda *_: self.pdf)
        self.hands = Hands(qtbot, window)
        self._qtbot = qtbot

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press a key that works in the whole window."""
        self._qtbot.keyClick(self.window, key, modifier)

    def shows(self, kind: type[QWidget]) -> bool:
        return isinstance(self.window.page(), kind)

    def state(self, talk: str) -> ConversationState:
        return self.services.conversations.conversation(talk).state

    def message(self) -> str:
        return self.window.banner.message()


@pytest.fixture
def room(
    qtbot: QtBot, dresser: ThemeController, services: Services, tmp_path: Path
) -> Iterator[Room]:
    window = MainWindow(dresser)
    made = Room(qtbot, window, services, tmp_path)
    made.workspace.start()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield made
    window.close()
    window.deleteLater()


@contextmanager
def full_disk(services: Services) -> Iterator[None]:
    """Let no file grow, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (services.path.stat().st_size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def answer(button: str) -> list[str]:
    """Press this button of the question that is going to be asked; return what it said."""
    said: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.extend((box.text(), box.informativeText()))
        next(each for each in box.buttons() if each.text() == button).click()

    QTimer.singleShot(0, press)
    return said


def test_a_new_talk_is_one_key_away_and_as_easily_left(room: Room, noor: Student) -> None:
    room.key(Qt.Key.Key_N, CTRL)
    assert room.shows(NewTalkPage)
    room.key(Qt.Key.Key_Escape)
    assert room.shows(StudentsPage)


def test_from_student_to_talk_to_report_and_back(room: Room, noor: Student) -> None:
    room.workspace.prepare_talk(noor.id)
    room.hands.press("Start gesprek")
    assert room.shows(ConversationPage)
    (talk,) = (row.id for row in room.services.talk_lists.unfinished())
    room.workspace.finish_talk(talk)
    assert room.shows(FinishPage)
    room.key(Qt.Key.Key_Escape)
    assert room.shows(ConversationPage)
    assert room.state(talk) is ConversationState.RUNNING
    room.key(Qt.Key.Key_Escape)
    assert room.shows(StudentsPage)
    assert room.state(talk) is ConversationState.PAUSED


def test_a_closed_talk_opens_as_its_report_and_leads_back_to_the_list(
    room: Room, talk: str
) -> None:
    dialogue = room.services.conversations.open(talk).dialogue
    room.services.conversations.finish(dialogue, 600)
    room.workspace.open_talk(talk)
    assert room.shows(FinishPage)
    room.key(Qt.Key.Key_Escape)
    assert room.shows(ConversationsPage)


def test_a_screen_that_was_closed_is_open_at_the_next_talk(room: Room, talk: str) -> None:
    room.workspace.open_talk(talk)
    room.key(Qt.Key.Key_F8)
    assert not room.hands.sees("Volgende vraag")
    room.workspace.show_students()
    room.workspace.open_talk(talk)
    assert room.hands.sees("Volgende vraag")


def test_after_the_report_one_is_among_the_students_again(
    room: Room, talk: str, qtbot: QtBot
) -> None:
    room.workspace.finish_talk(talk)
    room.hands.press("Bewaar als PDF")
    qtbot.waitUntil(room.pdf.exists, timeout=20_000)
    room.hands.press("Klaar")
    assert room.shows(StudentsPage)
    assert room.preferences.export_folder == room.pdf.parent


def test_a_file_that_is_gone_is_told_and_the_report_stays(room: Room, talk: str) -> None:
    room.workspace.finish_talk(talk)
    elsewhere = room.services.path.rename(room.services.path.with_suffix(".weg"))
    room.key(Qt.Key.Key_Escape)
    assert room.shows(FinishPage)
    assert "mijn.lobcoach" in room.message()
    elsewhere.rename(room.services.path)


def test_no_page_is_left_with_words_that_cannot_be_stored(room: Room, talk: str) -> None:
    room.workspace.open_talk(talk)
    room.hands.note().insertPlainText(LONG)
    with full_disk(room.services):
        for leave in (
            room.workspace.show_students,
            lambda: room.workspace.prepare_talk(None),
            lambda: room.workspace.finish_talk(talk),
            lambda: room.workspace.open_talk(talk),
        ):
            leave()
            assert room.shows(ConversationPage)
            assert room.message() == FULL
        copy = next(each for each in room.window.banner.findChildren(QWidget)
                    if getattr(each, "text", str)() == "Kopieer tekst")  # fmt: skip
        copy.click()  # type: ignore[attr-defined]
        assert QGuiApplication.clipboard().text() == LONG
    room.hands.press("Probeer opnieuw")
    assert room.message() == ""
    room.workspace.show_students()
    assert room.shows(StudentsPage)


def test_closing_with_words_that_cannot_be_stored_asks_first(room: Room, talk: str) -> None:
    room.workspace.open_talk(talk)
    room.hands.note().insertPlainText(LONG)
    with full_disk(room.services):
        said = answer("Blijf hier")
        assert not room.window.close()
        assert said == [
            "Een deel van je tekst staat nog niet in het bestand.",
            "Probeer het opnieuw, of kopieer de tekst en bewaar die elders.",
        ]
        assert room.window.isVisible()
        assert room.hands.note().toPlainText() == LONG
        answer("Sluit toch")
        assert room.window.close()


def test_closing_stores_the_last_words_without_asking(
    room: Room, talk: str, library: Library
) -> None:
    room.workspace.open_talk(talk)
    room.hands.write("Het laatste woord")
    path = room.services.path
    assert room.window.close()
    again = open_file(path, library, today=lambda: TODAY)
    notes = again.keeping.notes(talk).values()
    again.close()
    assert [note.text for note in notes] == ["Het laatste woord"]


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_F7, Qt.Key.Key_F8])
def test_while_someone_looks_along_nothing_of_another_student_comes_into_view(
    room: Room, talk: str, key: Qt.Key
) -> None:
    room.services.students.save(Student(first_name="Geheim", surname="Persoon"))
    room.workspace.open_talk(talk)
    room.window.tell("De kopie van Geheim Persoon staat klaar.")
    room.key(key)
    assert not room.window.banner.isVisible()
    for other, held in ((Qt.Key.Key_K, CTRL), (Qt.Key.Key_N, CTRL), (Qt.Key.Key_Comma, CTRL),
                        (Qt.Key.Key_F1, NO_MODIFIER)):  # fmt: skip
        room.key(other, held)
        assert QApplication.activeModalWidget() is None
        assert room.shows(ConversationPage)
    seen = [each.text() for each in room.window.findChildren(QLabel) if each.isVisible()]
    assert seen
    assert not any("Geheim" in text or "Noor" in text for text in seen)
    assert room.window.windowTitle() == "LOBcoach"
    room.key(key)
    assert room.window.banner.isVisible()
    room.key(Qt.Key.Key_Comma, CTRL)
    assert not room.shows(ConversationPage)


def test_the_lock_works_while_someone_looks_along(room: Room, talk: str, qtbot: QtBot) -> None:
    room.workspace.open_talk(talk)
    room.key(Qt.Key.Key_F8)
    with qtbot.waitSignal(room.workspace.lock_requested):
        room.key(Qt.Key.Key_L, CTRL)


def test_the_next_student_is_one_press_away_and_this_talk_is_closed(
    room: Room, talk: str, noor: Student
) -> None:
    bo = room.services.students.save(Student(first_name="Bo", surname="Smit", year=1))
    second, first = (
        planned(room.services, each, TODAY, time(hour, 0)) for each, hour in ((noor, 14), (bo, 9))
    )
    room.workspace.finish_talk(talk)
    room.hands.press("Volgende student")
    assert room.state(talk) is ConversationState.CLOSED
    assert room.shows(ConversationPage)
    assert room.window.page().about == first
    assert room.state(first) is ConversationState.RUNNING
    room.workspace.finish_talk(first)
    room.key(Qt.Key.Key_N, CTRL | SHIFT)
    assert room.state(first) is ConversationState.CLOSED
    assert room.window.page().about == second
    room.workspace.finish_talk(second)
    room.hands.press("Volgende student")
    assert room.state(second) is ConversationState.CLOSED
    assert room.shows(NewTalkPage)


def test_a_talk_that_is_kept_open_goes_aside_for_the_next_student(
    room: Room, talk: str, noor: Student
) -> None:
    planned(room.services, noor, TODAY)
    room.workspace.finish_talk(talk)
    room.hands.press("Gesprek is afgerond")
    room.hands.press("Volgende student")
    assert room.state(talk) is ConversationState.PAUSED
    assert room.shows(ConversationPage)


def test_a_file_that_is_gone_is_told_before_the_next_student_comes(
    room: Room, talk: str, tmp_path: Path
) -> None:
    room.workspace.finish_talk(talk)
    room.services.path.rename(tmp_path / "elders.lobcoach")
    room.hands.press("Volgende student")
    assert room.message()
    assert room.shows(FinishPage)
    (tmp_path / "elders.lobcoach").rename(room.services.path)
    assert room.state(talk) is not ConversationState.CLOSED
