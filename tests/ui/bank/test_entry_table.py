"""The questions in view as an item model."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from lobcoach.services.library import Library
from lobcoach.ui.bank.entry_table import EntryTable
from tests.ui.bank.given_entries import FIRST, SECOND, many, words

TICK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def table(qapp: QApplication, library: Library) -> EntryTable:
    made = EntryTable(words(library))
    made.replace_rows([FIRST, SECOND])
    return made


def test_qt_finds_nothing_wrong_with_it(table: EntryTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table)


def test_a_tick_stays_while_other_questions_are_in_view(table: EntryTable) -> None:
    told: list[int] = []
    table.ticks_changed.connect(lambda: told.append(1))
    table.turn("op-01")
    assert table.index(1, 0).data(TICK) == Qt.CheckState.Checked
    assert table.index(0, 0).data(TICK) == Qt.CheckState.Unchecked
    table.replace_rows(many(3))
    table.turn("mr-r-02")
    assert table.ticked() == ["op-01", "mr-r-02"]
    table.turn("op-01")
    assert table.ticked() == ["mr-r-02"]
    table.tick_all_in_view()
    assert table.ticked() == ["mr-r-02", "mr-r-00", "mr-r-01"]
    table.replace_rows([])
    table.set_ticked(())
    assert len(told) == 5


def test_a_screen_reader_ticks_too(table: EntryTable) -> None:
    assert table.setData(table.index(0, 0), Qt.CheckState.Checked, TICK)
    assert table.is_ticked("mr-r-01")
    assert not table.setData(table.index(0, 0), "iets")
    assert not table.setData(QModelIndex(), True, TICK)
    assert table.flags(table.index(0, 0)) & Qt.ItemFlag.ItemIsUserCheckable
    assert table.data(QModelIndex(), TICK) is None


def test_a_row_is_found_by_its_question(table: EntryTable) -> None:
    assert [table.row_of(each) for each in ("mr-r-01", "op-01", "weg", "")] == [0, 1, -1, -1]
