"""A list of frozen values as a table."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from lobcoach.ui.models.value_table import ID_ROLE, VALUE_ROLE, Column, ValueTable


@dataclass(frozen=True)
class Fruit:
    id: str
    name: str
    price: int


APPLE, PEAR = Fruit("a", "Appel", 3), Fruit("p", "Peer", 2)


@pytest.fixture
def table(qtbot: QtBot) -> ValueTable[Fruit]:
    made = ValueTable(
        (
            Column[Fruit]("Naam", lambda fruit: fruit.name),
            Column[Fruit]("Prijs", lambda fruit: f"€ {fruit.price}",
                          lambda fruit: f"{fruit.price} euro", lambda fruit: fruit.price),
        ),
        lambda fruit: fruit.id,
    )  # fmt: skip
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_rows([APPLE, PEAR])
    return made


def test_a_cell_says_what_its_column_says_about_the_value(table: ValueTable[Fruit]) -> None:
    cell = table.index(0, 1)
    assert cell.data() == "€ 3"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "3 euro"
    assert table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Appel"
    assert cell.data(VALUE_ROLE) is APPLE
    assert cell.data(ID_ROLE) == "a"
    assert cell.data(Qt.ItemDataRole.DecorationRole) is None
    assert table.data(QModelIndex()) is None


def test_it_is_a_flat_table_with_titles(table: ValueTable[Fruit]) -> None:
    assert (table.rowCount(), table.columnCount()) == (2, 2)
    inside = table.index(0, 0)
    assert (table.rowCount(inside), table.columnCount(inside)) == (0, 0)
    assert table.headerData(1, Qt.Orientation.Horizontal) == "Prijs"
    assert table.headerData(1, Qt.Orientation.Vertical) is None


def test_a_column_is_ordered_by_its_key_or_else_by_its_text(table: ValueTable[Fruit]) -> None:
    assert table.sort_key(0, 0) == "Appel"
    assert table.sort_key(0, 1) == 3


def test_changed_contents_of_the_same_rows_move_nothing(
    table: ValueTable[Fruit], qtbot: QtBot
) -> None:
    dearer = Fruit("a", "Appel", 9)
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.dataChanged):
        table.set_rows([dearer, PEAR])
    assert table.value(0) is dearer


def test_the_same_rows_may_be_shown_as_if_they_were_others(
    table: ValueTable[Fruit], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(table.modelReset):
        table.replace_rows([Fruit("a", "Appel", 9), PEAR])
    assert table.rowCount() == 2


def test_other_rows_take_the_place_of_all(table: ValueTable[Fruit], qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.modelReset):
        table.set_rows([PEAR])
    assert table.value(0) is PEAR
    table.set_rows([])
    assert table.rowCount() == 0
    table.set_rows([])
