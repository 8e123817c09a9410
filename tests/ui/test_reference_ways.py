"""The ways to what a coach looks up, in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.services.opened import Services
from lobcoach.ui.aids.aids_browser import AidKind
from lobcoach.ui.dialogs.find_dialog import FindDialog
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.aids_page import AidsPage
from lobcoach.ui.pages.values_page import ValuesPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace
from tests.ui.finding import words

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(
    services: Services, dresser: ThemeController, qtbot: QtBot, tmp_path: Path
) -> Iterator[MainWindow]:
    services.coach.save(replace(services.coach.get(), idiom_for_coach="woorden-roc"))
    made = MainWindow(dresser)
    workspace = Workspace(made, services, Preferences(tmp_path / "lobcoach.ini"))
    qtbot.addWidget(made, before_close_func=lambda _: workspace._autosave.give_up())
    workspace.start()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made


def find(window: MainWindow, typed: str, qtbot: QtBot) -> None:
    """Type a few letters after Ctrl+K, and go to the first that is found."""
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    (dialog,) = (each for each in window.findChildren(FindDialog) if each.isVisible())
    qtbot.keyClicks(dialog.findChildren(QLineEdit)[0], typed)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert QTest.qWaitForWindowActive(window)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("techn", AidKind.TECHNIQUES), ("werkv", AidKind.ACTIVITIES), ("woordk", AidKind.WORDS)],
)
def test_a_few_letters_lead_to_each_kind_of_card_and_esc_leads_back(
    window: MainWindow, qtbot: QtBot, typed: str, kind: AidKind
) -> None:
    before = window.page()
    find(window, typed, qtbot)
    page = window.page()
    assert isinstance(page, AidsPage)
    assert page.browser.kind() is kind
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page() is before


def test_from_the_values_to_the_cards_and_back_to_where_the_coach_was(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    before = window.page()
    find(window, "kernw", qtbot)
    assert isinstance(window.page(), ValuesPage)
    find(window, "woordk", qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page() is before


def test_words_that_were_chosen_but_do_not_join_are_told_at_the_start(window: MainWindow) -> None:
    assert any(
        line.startswith(
            "De woorden uit ‘woorden-roc.md’ doen nu niet mee; zolang lees je de gewone"
        )
        for line in words(window.banner)
    )
