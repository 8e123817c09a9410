# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
"""From Ctrl+K to a colleague's questions, and back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.services.opened import Services
from lobcoach.ui.dialogs.find_dialog import FindDialog
from lobcoach.ui.dialogs.share_dialog import ShareDialog
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.colleague_questions_page import ColleagueQuestionsPage
from lobcoach.ui.pages.question_bank_page import QuestionBankPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.sharing_ways import SharingWays
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace
from tests.services.given_shared import STEP, given_file, given_own
from tests.ui.finding import button

CTRL = Qt.KeyboardModifier.ControlModifier
WAIT = 60_000


@pytest.fixture
def window(
    qtbot: QtBot, dresser: ThemeController, services: Services, tmp_path: Path
) -> Iterator[MainWindow]:
    made = MainWindow(dresser)
    qtbot.addWidget(made)
    workspace = Workspace(made, services, Preferences(tmp_path / "lobcoach.ini"))
    workspace.start()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


def find(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    """Go somewhere through Ctrl+K."""
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    (dialog,) = (each for each in window.findChildren(FindDialog) if each.isVisible())
    qtbot.keyClicks(dialog.findChildren(QLineEdit)[0], typed)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)


def ways(window: MainWindow) -> SharingWays:
    (found,) = window.findChildren(SharingWays)
    return found


def bring_in(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    ways(window).take_in(path)
    page = window.page()
    assert isinstance(page, ColleagueQuestionsPage)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=WAIT)
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)


def test_the_page_is_reached_and_left_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    find(qtbot, window, "van een collega")
    page = window.page()
    assert isinstance(page, ColleagueQuestionsPage)
    assert window.rail.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert isinstance(window.page(), QuestionBankPage)


def test_questions_come_in_and_go_in_one_step(
    qtbot: QtBot, window: MainWindow, services: Services, tmp_path: Path
) -> None:
    bring_in(qtbot, window, given_file(tmp_path, STEP))
    assert isinstance(window.page(), QuestionBankPage)
    assert window.banner.message() == "1 vraag overgenomen."
    assert services.library.bank.find(STEP.id) == STEP
    qtbot.keyClick(button(window.banner, "Ongedaan maken"), Qt.Key.Key_Space)
    assert window.banner.message() == ("De vragen zijn teruggedraaid. Alles is weer zoals het was.")
    assert services.library.bank.find(STEP.id) is None


def test_undoing_after_a_change_says_why_it_cannot_be(
    qtbot: QtBot, window: MainWindow, services: Services, tmp_path: Path
) -> None:
    bring_in(qtbot, window, given_file(tmp_path, STEP))
    assert services.library.own_folder is not None
    (file,) = services.library.own_folder.iterdir()
    file.write_bytes(file.read_bytes() + b"% van mij\n")
    qtbot.keyClick(button(window.banner, "Ongedaan maken"), Qt.Key.Key_Space)
    assert window.banner.message() == (
        "Je eigen vragen zijn intussen gewijzigd. Er is niets teruggedraaid; haal zelf weg wat je niet wilt houden."
    )
    assert services.library.bank.find(STEP.id) == STEP


def test_all_own_questions_can_be_shared(
    qtbot: QtBot, window: MainWindow, services: Services
) -> None:
    assert services.library.own_folder is not None
    given_own(services.library.own_folder, STEP)
    services.library.read_again()
    find(qtbot, window, "eigen vragen delen")
    (dialog,) = (each for each in window.findChildren(ShareDialog) if each.isVisible())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_without_own_questions_there_is_nothing_to_share(qtbot: QtBot, window: MainWindow) -> None:
    find(qtbot, window, "eigen vragen delen")
    assert window.findChildren(ShareDialog) == []
    assert window.banner.message() == (
        "Je hebt nog geen eigen vragen om te delen. Schrijf er eerst een, of neem vragen over van een collega."
    )


def test_trouble_with_the_bank_is_told(
    window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> None:
        raise FileError(FileTrouble.NO_PERMISSION, Path("vragen"))

    monkeypatch.setattr(services.sharing, "own_ids", gone)
    ways(window).share_own()
    assert window.banner.message().startswith("Je mag ‘vragen’ niet openen.")
