"""Ctrl+K and F1."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.services.planning import NewTalk
from lobcoach.ui.dialogs.find_dialog import FindDialog, FindItem
from lobcoach.ui.dialogs.keys_dialog import KeysDialog
from lobcoach.ui.finding import Finding
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.models.value_table import VALUE_ROLE
from lobcoach.ui.pages.start_page import StartPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace
from tests.given_kinds import begin_kind

CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Desk:
    """A window with a file open in it."""

    def __init__(self, window: MainWindow, workspace: Workspace, qtbot: QtBot) -> None:
        self.window = window
        self.workspace = workspace
        self._qtbot = qtbot

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the keyboard is."""
        self._qtbot.keyClick(self.window.focusWidget() or self.window, key, held)

    def dialogs(self) -> list[FindDialog]:
        """Return the lists of Ctrl+K that are on screen."""
        return [each for each in self.window.findChildren(FindDialog) if each.isVisible()]

    def found(self) -> list[FindItem]:
        """Press Ctrl+K and return what it lists."""
        self.press(Qt.Key.Key_K, CTRL)
        (dialog,) = self.dialogs()
        model = dialog.findChildren(QListView)[0].model()
        items = [model.index(row, 0).data(VALUE_ROLE) for row in range(model.rowCount())]
        dialog.reject()
        self.come_back()
        return items

    def choose(self, typed: str) -> None:
        """Press Ctrl+K, type this, and Enter."""
        self.press(Qt.Key.Key_K, CTRL)
        (dialog,) = self.dialogs()
        field = dialog.focusWidget()
        self._qtbot.keyClicks(field, typed)
        self._qtbot.keyClick(field, Qt.Key.Key_Return)
        self.come_back()

    def come_back(self) -> None:
        """Give the window the keyboard again, as a desktop does when a dialog closes."""
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)


@pytest.fixture
def desk(
    services: Services, noor: Student, dresser: ThemeController, tmp_path: Path, qtbot: QtBot
) -> Iterator[Desk]:
    window = MainWindow(dresser)
    workspace = Workspace(window, services, Preferences(tmp_path / "lobcoach.ini"))
    workspace.start()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Desk(window, workspace, qtbot)
    window.close()
    window.deleteLater()


def titles(items: list[FindItem]) -> list[str]:
    return [item.title for item in items]


def test_students_come_first_where_the_page_is_about_no_one(desk: Desk, noor: Student) -> None:
    items = desk.found()
    assert items[0].token == f"student {noor.id}"
    assert {"Zoek in de lijst", "Student toevoegen", "Vragenbank", "Op slot", "Grotere tekst",
            "Donkere kleuren", "Maak nu een reservekopie",
            "Sluit LOBcoach"} <= set(titles(items))  # fmt: skip


def test_in_a_talk_what_can_be_done_there_comes_first(
    desk: Desk, services: Services, noor: Student
) -> None:
    desk.workspace.open_talk(begin_kind(services, "voortgang", noor))
    items = desk.found()
    assert (items[0].title, items[0].keys) == ("Volgende vraag", "Ctrl Enter")
    keys = {item.title: item.keys for item in items}
    assert keys["Vraag parkeren voor een ander gesprek"] == "Ctrl Shift P"
    assert keys["Later verder; alles blijft staan"] == ""
    assert "Fase 4: Vooruitkijken" in keys


def test_what_cannot_be_done_now_is_not_offered(
    desk: Desk, services: Services, noor: Student
) -> None:
    desk.workspace.open_talk(begin_kind(services, "voortgang", noor))
    first = titles(desk.found())
    assert "Vorige vraag" not in first
    assert "Vorige fase" not in first
    assert "Weet ik niet: een andere vraag" not in first
    assert "Wie zit erbij" not in first
    desk.press(Qt.Key.Key_Return, CTRL)
    assert "Vorige vraag" in titles(desk.found())
    desk.choose("fase 3")
    assert "Weet ik niet: een andere vraag" in titles(desk.found())


def test_the_list_does_not_list_itself_nor_anything_twice(
    desk: Desk, services: Services, noor: Student
) -> None:
    desk.workspace.open_talk(begin_kind(services, "trialoog", noor))
    found = titles(desk.found())
    assert "Zoek een student, pagina of actie" not in found
    assert len(found) == len(set(found))
    assert "Parkeren" not in found  # the button of a command that has a name of its own


def test_a_planned_talk_can_be_found_to_prepare_it(
    desk: Desk, services: Services, noor: Student
) -> None:
    talk = services.preparing.plan(services.preparing.likely(noor.id))
    (item,) = (each for each in desk.found() if each.token == f"prepare {talk}")
    assert (item.title, item.subtitle) == ("Noor van den Berg", "kennismaking")


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_F7, Qt.Key.Key_F8])
def test_nothing_of_others_is_listed_while_someone_looks_along(
    desk: Desk, services: Services, noor: Student, key: Qt.Key
) -> None:
    services.students.save(Student(first_name="Samira", surname="Aziz"))
    desk.workspace.open_talk(begin_kind(services, "voortgang", noor))
    desk.press(key)
    for letter in (Qt.Key.Key_K, Qt.Key.Key_N):
        desk.press(letter, CTRL)
    desk.press(Qt.Key.Key_F1)
    assert desk.dialogs() == []
    assert desk.window.findChildren(KeysDialog) == []
    desk.press(key)
    assert "Samira Aziz" in titles(desk.found())


def test_a_file_that_cannot_be_read_is_told_and_opens_no_list(
    desk: Desk, services: Services
) -> None:
    services.path.write_bytes(b"iets anders")
    desk.press(Qt.Key.Key_K, CTRL)
    assert desk.dialogs() == []
    assert desk.window.banner.message()


def test_before_there_is_a_page_there_is_nothing_to_find(
    qtbot: QtBot, dresser: ThemeController, services: Services
) -> None:
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    finding = Finding(window, services, lambda _token: None)
    window.show_page(StartPage(), with_rail=False)
    finding.find()
    finding.show_keys()
    assert window.findChildren(FindDialog) == []
    assert window.findChildren(KeysDialog) == []


def test_that_a_planned_talk_is_about_a_worry_is_not_told_in_the_list(
    desk: Desk, services: Services, noor: Student
) -> None:
    talk = services.preparing.plan(NewTalk(noor.id, "signaal", 30, ()))
    (item,) = (each for each in desk.found() if each.token == f"prepare {talk}")
    assert (item.title, item.subtitle) == ("Noor van den Berg", "")
