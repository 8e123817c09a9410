"""The chosen row stays chosen while a list is read again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from lobcoach.ui.models.kept_selection import (
    kept_selection,
    select_first,
    select_id,
    selected_id,
)
from lobcoach.ui.models.value_table import Column, ValueTable

ROWS = [f"rij {number}" for number in range(60)]


@pytest.fixture
def table() -> ValueTable[str]:
    made = ValueTable[str](
        [Column("Een", lambda row: row), Column("Twee", lambda row: row)], lambda row: row
    )
    made.set_rows(ROWS)
    return made


@pytest.fixture
def view(qtbot: QtBot, table: ValueTable[str]) -> QTableView:
    made = QTableView()
    made.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    made.setModel(table)
    table.setParent(made)
    qtbot.addWidget(made)
    made.resize(300, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_nothing_is_chosen_until_someone_does(view: QTableView) -> None:
    assert selected_id(view) == ""
    select_first(view)
    assert selected_id(view) == "rij 0"


def test_an_empty_list_has_no_first_row(view: QTableView, table: ValueTable[str]) -> None:
    table.set_rows([])
    select_first(view)
    assert selected_id(view) == ""


def test_a_row_is_chosen_by_its_id(view: QTableView) -> None:
    assert select_id(view, "rij 7", column=1)
    assert (selected_id(view), view.currentIndex().column()) == ("rij 7", 1)
    assert not select_id(view, "rij 99")
    assert selected_id(view) == "rij 7"


def test_row_column_and_scroll_position_survive_other_rows(
    view: QTableView, table: ValueTable[str]
) -> None:
    select_id(view, "rij 40", column=1)
    view.scrollTo(view.currentIndex())
    scrolled = view.verticalScrollBar().value()
    assert scrolled > 0
    with kept_selection(view):
        table.set_rows(["nieuw", *ROWS])
    assert (selected_id(view), view.currentIndex().column()) == ("rij 40", 1)
    assert view.verticalScrollBar().value() == scrolled
    with kept_selection(view):
        table.set_rows(["nieuw"])
    assert selected_id(view) == ""
