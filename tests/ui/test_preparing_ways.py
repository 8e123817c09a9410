"""From a student to a plan, from a plan to the talk, and from the talk to its report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import PHASES, WITHOUT_REPORT
from lobcoach.core.people import Student
from lobcoach.core.talk import ConversationState, StepState
from lobcoach.paths import resource
from lobcoach.services.library import read_library
from lobcoach.services.opened import Services
from lobcoach.ui.dialogs.find_dialog import FindDialog
from lobcoach.ui.lists.caseload_list import CaseloadList
from lobcoach.ui.locking.place import go_back, place_of
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.pages.conversations_page import ConversationsPage
from lobcoach.ui.pages.finish_page import FinishPage
from lobcoach.ui.pages.new_talk_page import NewTalkPage
from lobcoach.ui.pages.prepare_page import PreparePage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace
from tests.services.given_plan import planned
from tests.story import Hands
from tests.ui.finding import button, words

CTRL, NO_MODIFIER = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
TYPES = read_library(resource("questions"), resource("framework")).framework.available_types
REPORTED = [kind for kind in TYPES if kind.code not in WITHOUT_REPORT]


class Room:
    """The window of a coach with a file open in it."""

    def __init__(self, qtbot: QtBot, window: MainWindow, services: Services, folder: Path) -> None:
        self.qtbot = qtbot
        self.window = window
        self.services = services
        self.pdf = folder / "verslag.pdf"
        self.preferences = Preferences(folder / "lobcoach.ini")
        self.workspace = Workspace(window, services, self.preferences, lambda *_: self.pdf)
        self.hands = Hands(qtbot, window)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.hands.key(key, modifier)

    def shows(self, kind: type) -> bool:
        return isinstance(self.window.page(), kind)

    def planned(self) -> list[str]:
        return [row.id for row in self.services.talk_lists.planned()]

    def message(self) -> str:
        return self.window.banner.message()

    def find(self, typed: str) -> None:
        """Go somewhere through Ctrl+K."""
        self.qtbot.keyClick(self.window, Qt.Key.Key_K, CTRL)
        dialogs = self.window.findChildren(FindDialog)
        (dialog,) = (each for each in dialogs if each.isVisible())
        self.qtbot.keyClicks(dialog.findChildren(QLineEdit)[0], typed)
        self.qtbot.keyClick(dialog.findChildren(QLineEdit)[0], Qt.Key.Key_Return)


@pytest.fixture
def room(
    qtbot: QtBot, dresser: ThemeController, services: Services, noor: Student, tmp_path: Path
) -> Iterator[Room]:
    window = MainWindow(dresser)
    window.resize(1366, 768)
    made = Room(qtbot, window, services, tmp_path)
    made.workspace.start()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield made
    window.close()
    window.deleteLater()


def from_row(room: Room) -> None:
    """Prepare the next talk with the only student, by one key."""
    (students,) = room.window.findChildren(CaseloadList)
    students.focus_rows()
    room.qtbot.keyClick(students.table, Qt.Key.Key_F4)


def test_one_key_leads_from_a_student_to_a_whole_plan_and_back(room: Room) -> None:
    from_row(room)
    assert room.shows(PreparePage)
    (talk,) = room.planned()
    assert len(room.services.preparing.prepared(talk).steps) > 5
    room.key(Qt.Key.Key_Escape)
    assert room.shows(StudentsPage)
    from_row(room)
    assert room.planned() == [talk]


def test_a_new_talk_is_prepared_instead_of_begun(room: Room, noor: Student) -> None:
    room.workspace.prepare_talk(noor.id)
    room.key(Qt.Key.Key_B, CTRL)
    assert room.shows(PreparePage)
    room.key(Qt.Key.Key_Escape)
    assert room.shows(ConversationsPage)
    room.workspace.prepare_talk(noor.id)
    assert "Er staat al een gesprek met Noor gepland." in words(room.window)
    room.qtbot.mouseClick(button(room.window, "Bekijk dat gesprek"), LEFT)
    assert room.shows(PreparePage)
    assert len(room.planned()) == 1


def test_a_planned_talk_is_found_with_a_few_letters(room: Room, noor: Student) -> None:
    room.find("gesprek voorbereiden")
    assert room.shows(NewTalkPage)
    planned(room.services, noor.id)
    room.find("voorbereiden noor")
    assert room.shows(PreparePage)


def test_a_planned_talk_is_thrown_away_and_comes_back(room: Room) -> None:
    from_row(room)
    (talk,) = room.planned()
    room.hands.press("Niet plannen")
    assert room.planned() == []
    assert room.message() == "Het gesprek met Noor is niet meer gepland."
    assert room.shows(StudentsPage)
    room.qtbot.mouseClick(button(room.window, "Ongedaan maken"), LEFT)
    assert room.planned() == [talk]
    assert room.shows(PreparePage)


def test_the_coach_comes_back_to_the_plan_after_the_lock(room: Room) -> None:
    from_row(room)
    place = place_of(room.window)
    room.workspace.show_students()
    go_back(place, room.workspace, room.window)
    assert room.shows(PreparePage)


def test_a_talk_that_is_gone_or_begun_is_told(room: Room, noor: Student) -> None:
    talk = planned(room.services, noor.id)
    room.services.conversations.open(talk)
    room.workspace.go_to(f"prepare {talk}")
    assert room.message() == "Dit gesprek is al begonnen. Je gaat ermee verder onder Gesprekken."
    room.workspace.go_to("prepare weg")
    assert room.message() == "Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst."
    assert room.shows(StudentsPage)


def test_a_file_that_is_gone_is_told_wherever_the_coach_turns(room: Room, noor: Student) -> None:
    from_row(room)
    (talk,) = room.planned()
    gone = room.services.preparing.discard(talk)
    room.workspace._preparing._discard(talk)
    assert room.message().startswith("Dit staat niet (meer)")
    room.services.path.write_bytes(b"kapot" * 4096)
    for act in (
        lambda: room.workspace._preparing.prepare(noor.id),
        lambda: room.workspace._preparing._bring_back(gone),
    ):
        room.window.banner.clear()
        act()
        assert room.message()


def test_words_that_cannot_be_stored_keep_the_coach_where_it_is_typed(
    room: Room, noor: Student
) -> None:
    first, second = planned(room.services, noor.id), planned(room.services, noor.id)
    room.workspace.go_to(f"prepare {first}")
    room.hands.type("Op welke dag?", "ooit eens")
    room.workspace.go_to(f"prepare {second}")
    page = room.window.page()
    assert isinstance(page, PreparePage)
    assert page.about == first
    room.workspace.go_to(f"prepare {second}")
    assert page.about == second


@pytest.mark.parametrize("kind", REPORTED, ids=[kind.code for kind in REPORTED])
def test_every_kind_of_talk_goes_from_plan_to_report_by_keys(
    room: Room, noor: Student, kind: object
) -> None:
    code, name = kind.code, kind.name  # type: ignore[attr-defined]
    room.workspace.prepare_talk(noor.id)
    room.hands.press(name)
    room.key(Qt.Key.Key_B, CTRL)
    assert room.shows(PreparePage)
    (talk,) = room.planned()
    steps = room.services.preparing.prepared(talk).steps
    assert {step.phase for step in steps} == set(PHASES)

    room.key(Qt.Key.Key_Return, CTRL)
    assert room.shows(ConversationPage)
    questions = []
    while room.shows(ConversationPage):
        dialogue = room.services.conversations.open(talk).dialogue
        assert dialogue.current is not None
        questions.append(dialogue.current.prompt_text)
        room.hands.write(f"Antwoord {len(questions)} van Noor.")
        room.key(Qt.Key.Key_Return, CTRL)
    assert room.shows(FinishPage)
    assert questions == [step.prompt_text for step in steps]

    room.hands.press("Bewaar als PDF")
    room.qtbot.waitUntil(room.pdf.exists, timeout=30_000)
    room.qtbot.waitUntil(lambda: closed(room, talk), timeout=30_000)
    done = room.services.conversations.conversation(talk)
    assert (done.type, done.competences) == (code, done.competences)
    states = {step.state for step in room.services.conversations.open(talk).dialogue.steps}
    assert states == {StepState.ASKED}


def closed(room: Room, talk: str) -> bool:
    state = room.services.conversations.conversation(talk).state
    return state is ConversationState.CLOSED
