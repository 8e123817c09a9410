"""Typing over the recovery sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.recovery import write_groups
from lobcoach.ui.pages.recovery_page import RecoveryPage
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button, named, words

GROUPS = write_groups(bytes(range(7, 39)))


def said(root: QWidget) -> str:
    return " ".join(words(root))


@pytest.fixture
def page(qtbot: QtBot, dresser: ThemeController) -> RecoveryPage:
    made = RecoveryPage(Path("/map/mijn.lobcoach"))
    qtbot.addWidget(made)
    made.resize(1024, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def field(page: RecoveryPage, number: int) -> QLineEdit:
    return named(page, QLineEdit, f"Groep {number}")


def test_it_names_the_file_and_begins_at_the_first_group(page: RecoveryPage) -> None:
    assert "herstelblad van ‘mijn.lobcoach’" in said(page)
    assert field(page, 1).hasFocus()


def test_a_whole_sheet_is_typed_without_touching_tab(page: RecoveryPage, qtbot: QtBot) -> None:
    for group in GROUPS:
        qtbot.keyClicks(QGuiApplication.focusObject(), group.lower())
    assert [each.upper() for each in page.groups()] == list(GROUPS)
    assert field(page, 13).hasFocus()
    with qtbot.waitSignal(page.groups_given) as heard:
        qtbot.keyClick(field(page, 13), Qt.Key.Key_Return)
    assert heard.args == [[each.lower() for each in GROUPS]]


def test_a_wrong_letter_is_told_when_the_group_is_complete_and_the_coach_stays(
    page: RecoveryPage, qtbot: QtBot
) -> None:
    other = "2" if GROUPS[0][0] != "2" else "3"
    qtbot.keyClicks(field(page, 1), other + GROUPS[0][1:])
    assert "In groep 1 staat een teken verkeerd." in said(page)
    assert field(page, 1).accessibleDescription() == "In groep 1 staat een teken verkeerd."
    assert field(page, 1).hasFocus()
    qtbot.keyClick(field(page, 1), Qt.Key.Key_Backspace)
    assert "In groep 1" not in said(page)


def test_a_group_that_is_left_too_short_is_told(page: RecoveryPage, qtbot: QtBot) -> None:
    field(page, 2).setFocus()
    qtbot.keyClicks(field(page, 2), "AB3")
    qtbot.keyClick(field(page, 2), Qt.Key.Key_Tab)
    assert "Groep 2 heeft niet precies vijf tekens." in said(page)
    field(page, 5).setFocus()
    field(page, 6).setFocus()
    assert "Groep 5 is nog leeg" not in said(page)


@pytest.mark.parametrize("between", ["", " ", "-", "\n"])
def test_a_whole_sheet_is_pasted_at_once(page: RecoveryPage, qtbot: QtBot, between: str) -> None:
    QGuiApplication.clipboard().setText(between.join(GROUPS))
    field(page, 1).paste()
    QGuiApplication.clipboard().clear()
    assert page.groups() == list(GROUPS)
    assert field(page, 13).hasFocus()


def test_what_is_pasted_beyond_the_last_group_falls_off(page: RecoveryPage) -> None:
    QGuiApplication.clipboard().setText("".join(GROUPS) + "ABCDE")
    field(page, 12).paste()
    QGuiApplication.clipboard().clear()
    assert page.groups()[11:] == list(GROUPS[:2])


def test_what_the_file_says_is_shown_at_its_group_or_above_the_buttons(page: RecoveryPage) -> None:
    page.set_busy(True)
    assert not field(page, 1).isEnabled()
    page.set_busy(False)
    page.show_problems({4: "In groep 4 staat een teken verkeerd."}, "")
    assert field(page, 4).hasFocus()
    assert page._problem.message() == ""
    page.show_problems({}, "Dit herstelblad past niet.")
    assert page._problem.message() == "Dit herstelblad past niet."
    assert "In groep 4" not in said(page)


def test_the_way_back(page: RecoveryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back_requested):
        button(page, "Terug naar het wachtwoord").click()
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
