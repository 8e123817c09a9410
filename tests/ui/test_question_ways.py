"""From anywhere to the question bank, and to the folder with own questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.services.opened import Services
from lobcoach.ui import places
from lobcoach.ui.bank.entry_list import EntryList
from lobcoach.ui.dialogs.find_dialog import FindDialog
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.page import Page
from lobcoach.ui.pages.question_bank_page import QuestionBankPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.question_ways import QuestionWays
from lobcoach.ui.rail import RailButton
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.search_field import SearchField
from lobcoach.ui.workspace import Workspace
from tests.ui.finding import button

CTRL = Qt.KeyboardModifier.ControlModifier


class Desk:
    def __init__(self, qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
        self.qtbot = qtbot
        self.window = window
        self.workspace = workspace

    def bank(self) -> QuestionBankPage:
        page = self.window.page()
        assert isinstance(page, QuestionBankPage)
        return page


@pytest.fixture
def desk(
    qtbot: QtBot, dresser: ThemeController, services: Services, tmp_path: Path
) -> Iterator[Desk]:
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    workspace = Workspace(window, services, Preferences(tmp_path / "lobcoach.ini"))
    workspace.start()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Desk(qtbot, window, workspace)
    window.close()


def test_the_strip_and_the_finder_lead_to_the_bank_as_it_was_left(desk: Desk) -> None:
    button(desk.window.rail, "Vragenbank").click()
    page = desk.bank()
    assert desk.window.rail.current() == "questions"
    page.findChild(SearchField).setText("kleinste stap")
    desk.workspace.show_students()
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_K, CTRL)
    (dialog,) = desk.window.findChildren(FindDialog)
    desk.qtbot.keyClicks(dialog.findChildren(QLineEdit)[0], "vragenb")
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert desk.bank() is page
    assert page.findChild(EntryList).table.rowCount() == 1


def test_the_folder_is_made_when_it_is_needed_and_opened(
    desk: Desk, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    button(desk.window.rail, "Vragenbank").click()
    folder = services.path.parent / "vragen"
    assert not folder.exists()
    button(desk.bank(), "Map met eigen vragen").click()
    assert folder.is_dir()
    assert opened == [str(folder)]
    assert places.show_folder(folder) is None


def test_a_folder_that_cannot_be_made_is_told(
    qtbot: QtBot, dresser: ThemeController, services: Services
) -> None:
    (services.path.parent / "vragen").write_text("geen map", encoding="utf-8")
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    opened: list[Path] = []
    went: list[Page] = []
    elsewhere = Page(services)
    ways = QuestionWays(
        window,
        services,
        lambda: (elsewhere, ""),
        lambda page, _rail: went.append(page),
        opened.append,
    )
    assert list(ways.pages()) == []
    ways.show_folder()
    assert opened == []
    assert window.banner.message().startswith("‘vragen’ is een bestand")
    (services.path.parent / "vragen").unlink()
    ways.show_folder()
    assert opened == [services.path.parent / "vragen"]
    ways.show_bank()
    assert went == list(ways.pages())
    for page in (elsewhere, *ways.pages()):
        page.close_down()


def test_the_page_is_made_only_when_someone_goes_there(desk: Desk) -> None:
    assert not desk.window.findChildren(QuestionBankPage)
    assert [each.text() for each in desk.window.rail.findChildren(RailButton)].count(
        "Vragenbank"
    ) == 1
    desk.workspace.go_to("page questions")
    QCoreApplication.processEvents()
    assert desk.window.findChildren(QuestionBankPage)
