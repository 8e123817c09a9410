from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.search_field import SearchField
from tests.ui.pictures import Show, accessible_name, picture


@pytest.fixture
def field(show: Show) -> SearchField:
    made = SearchField("Zoek student", "Ctrl F")
    show(made)
    made.setFocus()
    return made


def test_it_says_what_it_finds_and_which_keys_lead_to_it(field: SearchField) -> None:
    assert accessible_name(field) == "Zoek student"
    assert field.accessibleDescription() == "Sneltoets Ctrl F"


def test_the_keys_make_room_for_what_is_typed(field: SearchField) -> None:
    empty = picture(field)
    field.setText("n")
    assert picture(field) != empty


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down])
def test_enter_and_arrow_down_go_to_what_was_found(
    field: SearchField, qtbot: QtBot, key: Qt.Key
) -> None:
    qtbot.keyClicks(field, "noor")
    with qtbot.waitSignal(field.left_for_list):
        qtbot.keyClick(field, key)
    assert field.text() == "noor"


def test_escape_or_the_cross_empties_it(field: SearchField, qtbot: QtBot) -> None:
    (cross,) = field.findChildren(QAbstractButton)
    assert not cross.isVisible()
    qtbot.keyClicks(field, "noor")
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert (field.text(), cross.isVisible()) == ("", False)
    qtbot.keyClicks(field, "noor")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_it_grows_with_the_text(field: SearchField, dresser: ThemeController) -> None:
    before = field.textMargins().left()
    dresser.set_percent(200)
    assert field.textMargins().left() == 2 * before
