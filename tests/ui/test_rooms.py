"""The pages behind the list of students."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from lobcoach.services.opened import Services
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.finish_page import FinishPage
from lobcoach.ui.pages.settings_page import SettingsPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.settings.file_card import FileCard
from lobcoach.ui.settings.lock_card import LockCard
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace
from tests.source_code import ROOT


def test_the_students_do_not_wait_for_the_other_pages() -> None:
    code = (
        "import sys; import lobcoach.ui.workspace; "
        "late = ('conversation_page', 'finish_page', 'settings_page', 'new_talk_page');"
        "print([name for name in late if 'lobcoach.ui.pages.' + name in sys.modules]);"
        "from lobcoach.ui import rooms; rooms.fetch();"
        "print([name for name in late if 'lobcoach.ui.pages.' + name not in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.split("\n")[:2] == ["[]", "[]"]


def test_the_settings_hold_the_cards_of_the_lock_and_of_the_file(
    qtbot: QtBot, dresser: ThemeController, services: Services, tmp_path: Path
) -> None:
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    preferences = Preferences(tmp_path / "lobcoach.ini")
    workspace = Workspace(window, services, preferences)
    workspace.show_settings()
    page = window.page()
    assert isinstance(page, SettingsPage)
    assert page.findChildren(LockCard)
    (card,) = page.findChildren(FileCard)
    card.folder_chosen.emit(tmp_path / "stick")
    assert preferences.backup_folder == tmp_path / "stick"
    window.close()


def test_a_report_goes_next_time_where_the_last_one_went(
    qtbot: QtBot, dresser: ThemeController, services: Services, talk: str, tmp_path: Path
) -> None:
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    preferences = Preferences(tmp_path / "lobcoach.ini")
    workspace = Workspace(window, services, preferences)
    workspace.finish_talk(talk)
    page = window.page()
    assert isinstance(page, FinishPage)
    page.folder_chosen.emit(str(tmp_path))
    assert preferences.export_folder == tmp_path
    window.close()
