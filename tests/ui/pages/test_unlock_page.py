"""Asking for the passphrase."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.services.sentences import sentence
from lobcoach.ui.pages.unlock_page import UnlockPage
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button, named, words

PATH = Path("/map/mijn.lobcoach")


@pytest.fixture
def page(qtbot: QtBot, dresser: ThemeController) -> UnlockPage:
    made = UnlockPage(PATH)
    qtbot.addWidget(made)
    made.resize(1024, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def line(page: UnlockPage) -> QLineEdit:
    return named(page, QLineEdit, "Wachtwoord")


def test_it_names_the_file_and_waits_in_the_field(page: UnlockPage) -> None:
    assert "‘mijn.lobcoach’ is op slot. Geef het wachtwoord." in words(page)
    assert line(page).hasFocus()


def test_enter_and_the_button_give_the_passphrase(page: UnlockPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(line(page), "een lange zin")
    with qtbot.waitSignal(page.passphrase_given) as heard:
        qtbot.keyClick(line(page), Qt.Key.Key_Return)
    assert heard.args == ["een lange zin"]
    with qtbot.waitSignal(page.passphrase_given):
        button(page, "Open").click()


def test_an_empty_field_is_no_try(page: UnlockPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.passphrase_given):
        button(page, "Open").click()
    assert line(page).hasFocus()


def test_a_wrong_passphrase_stays_selected_for_another_try(page: UnlockPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(line(page), "verkeerd")
    page.set_busy(True)
    assert not button(page, "Open").isEnabled()
    page.set_busy(False)
    said = sentence(FileError(FileTrouble.WRONG_PASSPHRASE, PATH))
    page.show_error(said)
    assert said in words(page)
    assert line(page).hasFocus()
    assert line(page).selectedText() == "verkeerd"
    qtbot.keyClicks(line(page), "goed")
    assert line(page).text() == "goed"
    assert said not in words(page)


def test_another_file_can_be_chosen(page: UnlockPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.other_file_requested):
        button(page, "Ander bestand…").click()
    line(page).setText("oud")
    page.show_error("Past niet.")
    page.set_file(Path("/map/ander.lobcoach"))
    assert "‘ander.lobcoach’ is op slot. Geef het wachtwoord." in words(page)
    assert line(page).text() == ""
    assert "Past niet." not in words(page)


def test_a_file_behind_the_lock_says_which_one_and_that_the_coach_comes_back(
    qtbot: QtBot, dresser: ThemeController
) -> None:
    page = UnlockPage(PATH, put_away=True)
    qtbot.addWidget(page)
    assert "‘mijn.lobcoach’ is op slot. Met je wachtwoord ga je verder waar je was." in words(page)
    assert not any("tekst" in each for each in words(page))
    waiting = UnlockPage(PATH, put_away=True, unsaved=True)
    qtbot.addWidget(waiting)
    assert any(each.startswith("Een deel van je tekst kon nog niet") for each in words(waiting))


def test_a_lost_passphrase_leads_to_the_sheet(page: UnlockPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.sheet_requested):
        button(page, "Wachtwoord kwijt? Gebruik je herstelblad").click()
