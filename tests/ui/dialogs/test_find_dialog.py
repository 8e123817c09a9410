"""Ctrl+K."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from lobcoach.ui.dialogs.find_dialog import FindDialog, FindItem
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from tests.ui.finding import named, shown, words
from tests.ui.pictures import accessible, count

NOTHING = "Niets gevonden. Probeer een paar letters van de naam."
ITEMS = (
    FindItem("Student", "Łukasz Nowak", "LAB3B", "lukasz nowak lab3b", "student 1"),
    FindItem("Student", "Noor van den Berg", "LAB4A", "noor van den berg lab4a", "student 2"),
    FindItem("Student", "Nguyễn Thị Mai", "", "nguyen thi mai", "student 3"),
    FindItem("Ga naar", "Mijn studenten", "", "mijn studenten", "page students"),
)


@pytest.fixture
def dialog(qtbot: QtBot, dresser: ThemeController) -> FindDialog:
    made = FindDialog(ITEMS)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def field(dialog: FindDialog) -> QLineEdit:
    return named(dialog, QLineEdit, "Zoek een student, pagina of actie")


def found(dialog: FindDialog) -> list[str]:
    model = named(dialog, QListView, "Gevonden").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_at_first_everything_stands_there(dialog: FindDialog) -> None:
    assert found(dialog) == [item.title for item in ITEMS]
    assert dialog.focusWidget() is field(dialog)


@pytest.mark.parametrize("typed", ["lukasz", "ŁUK", "now luk", "lab3"])
def test_typing_finds_without_case_accents_or_order(dialog: FindDialog, typed: str) -> None:
    field(dialog).insert(typed)
    assert found(dialog) == ["Łukasz Nowak"]


def test_enter_goes_to_the_first(dialog: FindDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(dialog), "mai")
    with qtbot.waitSignal(dialog.chosen) as heard:
        qtbot.keyClick(field(dialog), Qt.Key.Key_Return)
    assert heard.args == ["student 3"]
    assert not dialog.isVisible()


def test_arrows_choose_while_the_hands_stay_in_the_field(dialog: FindDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(field(dialog), Qt.Key.Key_Down)
    qtbot.keyClick(field(dialog), Qt.Key.Key_Down)
    qtbot.keyClick(field(dialog), Qt.Key.Key_Up)
    assert field(dialog).hasFocus()
    with qtbot.waitSignal(dialog.chosen) as heard:
        qtbot.keyClick(field(dialog), Qt.Key.Key_Enter)
    assert heard.args == ["student 2"]


def test_a_click_chooses_too(dialog: FindDialog, qtbot: QtBot) -> None:
    view = named(dialog, QListView, "Gevonden")
    place = view.visualRect(view.model().index(3, 0)).center()
    with qtbot.waitSignal(dialog.chosen) as heard:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == ["page students"]


def test_nothing_found_is_said_calmly_and_enter_does_nothing(
    dialog: FindDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field(dialog), "zzz")
    assert NOTHING in words(dialog)
    assert not shown(dialog, QListView)
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(field(dialog), Qt.Key.Key_Return)
    assert dialog.isVisible()
    field(dialog).clear()
    assert NOTHING not in words(dialog)


def test_escape_closes(dialog: FindDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(field(dialog), Qt.Key.Key_Escape)


def test_a_row_says_what_it_is(dialog: FindDialog) -> None:
    view = named(dialog, QListView, "Gevonden")
    rows = accessible(view)
    first = rows.child(0).text(QAccessible.Text.Name)
    assert first == "Łukasz Nowak, LAB3B, Student"


def test_the_chosen_row_is_seen(dialog: FindDialog) -> None:
    view = named(dialog, QListView, "Gevonden")
    assert count(view, LIGHT.soft) > 1000


def test_a_long_name_leaves_room_for_its_kind(qtbot: QtBot, dresser: ThemeController) -> None:
    long = FindDialog([FindItem("Student", "Anne-Fleur " * 40, "LAB4A", "", "student 9")])
    qtbot.addWidget(long)
    long.show()
    assert long.grab().size() == long.size()


def test_it_grows_with_the_text(dialog: FindDialog, dresser: ThemeController) -> None:
    before = dialog.width()
    dresser.set_percent(125)
    assert dialog.width() > before
