"""The list of questions, by mouse and by keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.question_bank import BankEntry
from lobcoach.services.library import Library
from lobcoach.ui.bank.entry_list import EntryList
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.bank.given_entries import FIRST, SECOND, STAGE, many, words
from tests.ui.given_pages import opened

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def rows(qtbot: QtBot, dresser: ThemeController, library: Library) -> EntryList:
    made = EntryList(words(library))
    opened(qtbot, made)
    made.measure(many(60))
    made.show_entries(many(60))
    return made


def place(rows: EntryList, row: int, x: int = 200) -> QPoint:
    return QPoint(x, rows.visualRect(rows.table.index(row, 0)).center().y())


def test_the_first_is_chosen_and_the_keys_choose_others(rows: EntryList, qtbot: QtBot) -> None:
    assert rows.selected() == "mr-r-00"
    with qtbot.waitSignal(rows.chosen):
        qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.selected() == "mr-r-01"
    qtbot.keyClick(rows, Qt.Key.Key_End)
    assert rows.selected() == "mr-r-59"
    qtbot.keyClick(rows, Qt.Key.Key_Home)
    assert rows.selected() == "mr-r-00"
    with qtbot.waitSignal(rows.opened):
        qtbot.keyClick(rows, Qt.Key.Key_Return)


def test_the_keyboard_brings_the_chosen_row_into_view(rows: EntryList) -> None:
    rows.clearFocus()
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    here = rows.visualRect(rows.currentIndex())
    assert not rows.viewport().rect().intersects(here)
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))


def test_space_and_the_box_give_a_tick(rows: EntryList, qtbot: QtBot) -> None:
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert rows.table.ticked() == ["mr-r-00"]
    qtbot.mouseClick(rows.viewport(), LEFT, pos=place(rows, 2, 25))
    assert rows.table.ticked() == ["mr-r-00", "mr-r-02"]
    assert rows.selected() == "mr-r-00"
    # The second half of a double click, on the same box.
    qtbot.mouseDClick(rows.viewport(), LEFT, pos=place(rows, 2, 25))
    assert rows.table.ticked() == ["mr-r-00"]
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert "mr-r-00" not in rows.table.ticked()


def test_a_press_chooses_and_a_double_one_opens(rows: EntryList, qtbot: QtBot) -> None:
    qtbot.mouseClick(rows.viewport(), LEFT, pos=place(rows, 3))
    assert rows.selected() == "mr-r-03"
    with qtbot.waitSignal(rows.opened):
        qtbot.mouseDClick(rows.viewport(), LEFT, pos=place(rows, 1))
    rows.show_entries([])
    with qtbot.assertNotEmitted(rows.opened):
        qtbot.mouseDClick(rows.viewport(), LEFT, pos=QPoint(200, 30))
        qtbot.keyClick(rows, Qt.Key.Key_Return)
        qtbot.keyClick(rows, Qt.Key.Key_Space)
    qtbot.keyClick(rows, Qt.Key.Key_End)
    assert rows.selected() == ""


def test_read_again_everything_stays_where_it_was(rows: EntryList) -> None:
    rows.select("mr-r-30")
    rows.verticalScrollBar().setValue(700)
    rows.show_entries([replace(entry, times_asked=1) for entry in many(60)])
    assert rows.selected() == "mr-r-30"
    assert rows.verticalScrollBar().value() == 700
    rows.show_entries([entry for entry in many(60) if entry.prompt.id != "mr-r-30"])
    assert rows.selected() == "mr-r-31"
    rows.show_entries(many(5))
    assert rows.selected() == "mr-r-04"


def test_found_anew_the_list_begins_at_the_top_with_what_was_chosen_if_it_is_there(
    rows: EntryList,
) -> None:
    rows.select("mr-r-40")
    rows.show_entries(many(30), found=True)
    assert rows.selected() == "mr-r-00"
    assert rows.verticalScrollBar().value() == 0
    rows.select("mr-r-03")
    rows.show_entries(many(10), found=True)
    assert rows.selected() == "mr-r-03"
    rows.select("weg")
    assert rows.selected() == "mr-r-03"


def test_rows_have_room_for_the_longest_question(rows: EntryList, dresser: ThemeController) -> None:
    one = rows.rowHeight(0)
    long = BankEntry(prompt=replace(STAGE, text="Wat deed je toen op die ene dag? " * 5))
    rows.measure([FIRST, long])
    two = rows.rowHeight(0)
    assert two > one
    assert rows.height_of(3) == 3 * two
    rows.resize(300, 500)
    assert rows.rowHeight(0) > two
    dresser.set_percent(200)
    rows.show_entries([long, replace(SECOND, off=True)])
    rows.grab()  # nothing of it fits, and it is painted all the same
    assert rows.rowHeight(0) > 2 * one


def test_the_standing_is_put_back(rows: EntryList) -> None:
    rows.select("mr-r-07")
    rows.table.set_ticked(["mr-r-09", "op-01"])
    before = rows.standing()
    rows.select("mr-r-00")
    rows.table.set_ticked(())
    rows.bring_back(before)
    assert rows.standing() == ("mr-r-07", ("mr-r-09", "op-01"))
