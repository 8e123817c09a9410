"""From *Mijn studenten* to what is done with many at once, and back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.names import full_name
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.dialogs.find_dialog import FindDialog
from lobcoach.ui.dialogs.turn_of_year_dialog import TurnOfYearDialog
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.class_list_page import ClassListPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace
from tests.ui.finding import button, words

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
WAIT = 60_000


class Desk:
    """The window of a coach, with students in it."""

    def __init__(self, qtbot: QtBot, window: MainWindow, services: Services) -> None:
        self.qtbot = qtbot
        self.window = window
        self.services = services

    def students(self) -> StudentsPage:
        page = self.window.page()
        assert isinstance(page, StudentsPage)
        return page

    def list_page(self) -> ClassListPage:
        page = self.window.page()
        assert isinstance(page, ClassListPage)
        return page

    def bring_in(self, path: Path) -> None:
        """Drop a list on the students and take it over."""
        self.students().file_dropped.emit(path)
        page = self.list_page()
        self.qtbot.waitUntil(lambda: not page.is_busy(), timeout=WAIT)
        with self.qtbot.waitSignal(page.taken_over, timeout=WAIT):
            self.qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)

    def press(self, text: str) -> None:
        self.qtbot.mouseClick(button(self.students(), text), LEFT)

    def says(self, text: str) -> None:
        """Wait until this is on the page."""
        self.qtbot.waitUntil(lambda: text in words(self.students()), timeout=WAIT)

    def find(self, typed: str) -> None:
        """Go somewhere through Ctrl+K."""
        self.qtbot.keyClick(self.window, Qt.Key.Key_K, CTRL)
        dialogs = self.window.findChildren(FindDialog)
        (dialog,) = (each for each in dialogs if each.isVisible())
        self.qtbot.keyClicks(dialog.findChildren(QLineEdit)[0], typed)
        self.qtbot.keyClick(dialog, Qt.Key.Key_Return)

    def dialog(self) -> TurnOfYearDialog:
        found = self.window.findChildren(TurnOfYearDialog)
        (dialog,) = (each for each in found if each.isVisible())
        return dialog

    def everyone(self) -> list[str]:
        return sorted(full_name(row.student) for row in self.services.students.caseload())


@pytest.fixture
def desk(
    qtbot: QtBot, dresser: ThemeController, services: Services, noor: Student, tmp_path: Path
) -> Iterator[Desk]:
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    workspace = Workspace(window, services, Preferences(tmp_path / "lobcoach.ini"))
    workspace.start()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Desk(qtbot, window, services)
    window.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "klas.csv"
    made.write_text("Naam;Klas\nBo Li;LAB4A\nSam Bos;LAB4A\n", encoding="utf-8")
    return made


def test_the_class_list_is_reached_and_left_by_keyboard(desk: Desk) -> None:
    desk.press("Klassenlijst")
    assert desk.window.rail.isVisible()
    desk.qtbot.keyClick(desk.list_page(), Qt.Key.Key_Escape)
    desk.find("klassenlijst")
    desk.qtbot.keyClick(desk.list_page(), Qt.Key.Key_Escape)
    assert desk.students().isVisible()


def test_a_list_comes_in_and_goes_in_one_step(desk: Desk, path: Path) -> None:
    desk.bring_in(path)
    assert "2 studenten toegevoegd." in words(desk.students())
    assert desk.everyone() == ["Bo Li", "Noor van den Berg", "Sam Bos"]
    desk.press("Ongedaan maken")
    desk.says("De klassenlijst is teruggedraaid.")
    assert desk.everyone() == ["Noor van den Berg"]


def test_undoing_that_fails_says_why(desk: Desk, path: Path) -> None:
    desk.bring_in(path)
    os.utime(desk.services.path, (0, 0))
    desk.press("Ongedaan maken")
    desk.qtbot.waitUntil(
        lambda: any("vervangen" in each for each in words(desk.students())), timeout=WAIT
    )
    assert desk.everyone() == ["Bo Li", "Noor van den Berg", "Sam Bos"]


def test_a_mistake_of_ours_in_undoing_is_not_hidden(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.bring_in(path)

    def mistaken(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(desk.services.class_lists, "undo", mistaken)
    with desk.qtbot.captureExceptions() as caught:
        desk.press("Ongedaan maken")
        desk.qtbot.waitUntil(lambda: bool(caught), timeout=WAIT)
    assert caught[0][0] is ZeroDivisionError


def test_a_group_moves_on_and_back(desk: Desk, noor: Student) -> None:
    desk.press("Nieuw schooljaar")
    desk.qtbot.keyClick(desk.dialog(), Qt.Key.Key_Return)
    assert "1 student van LAB4A is nu een leerjaar verder." in words(desk.students())
    assert desk.services.students.get(noor.id).year == 3
    desk.press("Ongedaan maken")
    assert "De groep is weer zoals eerst." in words(desk.students())
    assert desk.services.students.get(noor.id).year == 2


def test_undoing_a_move_that_fails_says_why(desk: Desk, noor: Student) -> None:
    desk.find("schooljaar")
    desk.qtbot.keyClick(desk.dialog(), Qt.Key.Key_Return)
    os.utime(desk.services.path, (0, 0))
    desk.press("Ongedaan maken")
    assert "vervangen" in desk.window.banner.message()
    assert desk.services.students.get(noor.id).year == 3


def test_without_groups_nothing_can_be_moved_and_the_window_says_so(
    desk: Desk, noor: Student
) -> None:
    desk.services.students.save(replace(noor, group=""))
    desk.press("Nieuw schooljaar")
    assert desk.window.banner.message() == (
        "Je studenten zitten nog niet in een groep. Vul bij een student de groep in; dan kun je "
        "hier een hele groep tegelijk verder zetten."
    )


def test_groups_that_cannot_be_read_are_told(desk: Desk) -> None:
    desk.services.path.write_bytes(b"kapot" * 4096)
    desk.press("Nieuw schooljaar")
    assert "beschadigd" in desk.window.banner.message()
