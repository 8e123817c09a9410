"""The rows of a class list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.class_list.row_list import RowList
from tests.ui.class_list.given_list import looked
from tests.ui.finding import button, words
from tests.ui.given_pages import names
from tests.ui.pictures import Show

ALL = ["Bo Li", "Pim Oud", "Sam Jansen", "Noor van den Berg", "Regel 6"]


@pytest.fixture
def rows(show: Show) -> RowList:
    made, found = RowList(), looked()
    show(made).resize(900, 600)
    made.set_rows(found.comparison, found.by_state)
    return made


def test_all_rows_are_shown_in_the_order_of_the_list(rows: RowList) -> None:
    assert names(rows.table) == ALL
    assert rows.count() == 5


def test_one_state_can_be_looked_at_and_let_go(rows: RowList, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(rows, "2 nieuw"), Qt.MouseButton.LeftButton)
    assert names(rows.table) == ["Bo Li", "Pim Oud"]
    qtbot.mouseClick(button(rows, "1 klopt niet"), Qt.MouseButton.LeftButton)
    assert names(rows.table) == ["Regel 6"]
    qtbot.mouseClick(button(rows, "1 klopt niet"), Qt.MouseButton.LeftButton)
    assert names(rows.table) == ALL


def test_a_state_without_rows_has_no_button_and_lets_go(rows: RowList, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(rows, "1 klopt niet"), Qt.MouseButton.LeftButton)
    mended = looked("Naam;Klas", "Bo Li;LAB4A")
    rows.set_rows(mended.comparison, mended.by_state)
    assert names(rows.table) == ["Bo Li"]
    assert [each for each in ("klopt", "gewijzigd") if each in " ".join(words(rows))] == []
    assert button(rows, "1 nieuw").isVisible()


def test_the_chosen_row_is_told_in_full_below(rows: RowList, qtbot: QtBot) -> None:
    assert words(rows) == []
    rows.table.setFocus()
    for _ in range(4):
        qtbot.keyClick(rows.table, Qt.Key.Key_Down)
    assert words(rows) == ["Regel 6: er staat geen voornaam of roepnaam."]


def test_titles_do_not_pretend_to_order(rows: RowList, qtbot: QtBot) -> None:
    header = rows.table.horizontalHeader()
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().center())
    assert names(rows.table) == ALL


def test_rows_can_be_let_go_of(rows: RowList) -> None:
    rows.clear()
    assert rows.count() == 0
