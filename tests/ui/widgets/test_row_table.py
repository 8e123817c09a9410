from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QCursor, QHelpEvent, QHoverEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from lobcoach.ui.models.kept_selection import select_id
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.widgets.row_table import RowTable
from tests.ui.pictures import accessible_name, count, picture
from tests.ui.widgets.given_rows import PEOPLE, table

LEFT = Qt.MouseButton.LeftButton
YUSUF, SANNE, NOOR, _ = PEOPLE


@pytest.fixture
def rows(qtbot: QtBot, dresser: ThemeController) -> RowTable:
    made = table()
    qtbot.addWidget(made)
    made.resize(800, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def middle(rows: RowTable, row: int, column: int) -> QPoint:
    return rows.visualRect(rows.model().index(row, column)).center()


def test_it_has_a_name_and_whole_rows_are_chosen(rows: RowTable, qtbot: QtBot) -> None:
    assert accessible_name(rows) == "Studenten"
    qtbot.mouseClick(rows.viewport(), LEFT, pos=middle(rows, 1, 1))
    assert [index.row() for index in rows.selectionModel().selectedRows()] == [1]


def test_enter_or_a_double_click_does_what_one_mostly_does(rows: RowTable, qtbot: QtBot) -> None:
    select_id(rows, SANNE.name)
    with qtbot.waitSignal(rows.row_activated) as pressed:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert pressed.args == [SANNE.name]
    qtbot.mouseClick(rows.viewport(), LEFT, pos=middle(rows, 0, 0))
    with qtbot.waitSignal(rows.row_activated) as clicked:
        qtbot.mouseDClick(rows.viewport(), LEFT, pos=middle(rows, 0, 0))
    assert clicked.args == [YUSUF.name]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_button_in_a_row_is_reached_with_the_arrows(
    rows: RowTable, qtbot: QtBot, key: Qt.Key
) -> None:
    select_id(rows, YUSUF.name)
    for _ in range(4):
        qtbot.keyClick(rows, Qt.Key.Key_Right)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(rows.action_pressed) as pressed:
        qtbot.keyClick(rows, key)
    assert pressed.args == [SANNE.name, 4]


def test_pressing_the_button_is_enough(rows: RowTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.action_pressed) as pressed:
        qtbot.mouseClick(rows.viewport(), LEFT, pos=middle(rows, 2, 5))
    assert pressed.args == [NOOR.name, 5]
    qtbot.mouseClick(rows.viewport(), LEFT, pos=middle(rows, 2, 5))
    with qtbot.assertNotEmitted(rows.row_activated):
        qtbot.mouseDClick(rows.viewport(), LEFT, pos=middle(rows, 2, 5))


def test_space_beside_a_button_and_keys_without_a_row_do_nothing(
    rows: RowTable, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(rows.row_activated), qtbot.assertNotEmitted(rows.action_pressed):
        rows.setCurrentIndex(QModelIndex())
        qtbot.keyClick(rows, Qt.Key.Key_Return)
        select_id(rows, YUSUF.name)
        qtbot.keyClick(rows, Qt.Key.Key_Space)


def test_the_tab_key_leaves_the_table(rows: RowTable) -> None:
    assert not rows.tabKeyNavigation()


@pytest.mark.parametrize("reason", list(QContextMenuEvent.Reason)[:2])
def test_a_menu_is_asked_for_with_mouse_or_key(
    rows: RowTable, qtbot: QtBot, reason: QContextMenuEvent.Reason
) -> None:
    select_id(rows, SANNE.name)
    place = middle(rows, 1, 1)
    event = QContextMenuEvent(reason, place, rows.viewport().mapToGlobal(place))
    with qtbot.waitSignal(rows.menu_requested) as asked:
        QApplication.sendEvent(rows.viewport(), event)
    assert asked.args[0] == SANNE.name


def test_there_is_no_menu_below_the_last_row(rows: RowTable, qtbot: QtBot) -> None:
    below = QPoint(50, rows.viewport().height() - 2)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, below, rows.viewport().mapToGlobal(below))
    with qtbot.assertNotEmitted(rows.menu_requested):
        QApplication.sendEvent(rows.viewport(), event)


def test_focus_shows_on_the_row_or_on_its_button(rows: RowTable) -> None:
    rows.clearFocus()
    select_id(rows, YUSUF.name)
    without = count(rows, LIGHT.ink)
    rows.setFocus()
    on_row = count(rows, LIGHT.ink)
    assert on_row - without > 2000
    select_id(rows, YUSUF.name, column=4)
    assert without < count(rows, LIGHT.ink) < on_row


def test_the_row_under_the_pointer_and_the_chosen_one_are_soft(rows: RowTable) -> None:
    rows.clearSelection()
    plain = count(rows, LIGHT.soft)
    QCursor.setPos(rows.viewport().mapToGlobal(middle(rows, 1, 1)))
    for kind in (QEvent.Type.HoverMove, QEvent.Type.HoverMove):
        QApplication.sendEvent(rows.viewport(), QHoverEvent(kind, QPointF(), QPointF(), QPointF()))
    hovered = count(rows, LIGHT.soft)
    assert hovered > plain + 20_000
    leave = QHoverEvent(QEvent.Type.HoverLeave, QPointF(), QPointF(), QPointF())
    QApplication.sendEvent(rows.viewport(), leave)
    assert count(rows, LIGHT.soft) == plain
    select_id(rows, YUSUF.name)
    assert count(rows, LIGHT.soft) > plain + 20_000


def test_columns_leave_one_by_one_where_room_is_short(rows: RowTable) -> None:
    assert rows.hidden_columns() == ()
    rows.resize(640, 400)
    assert rows.hidden_columns() == (3,)
    rows.resize(380, 400)
    assert rows.hidden_columns() == (1, 2, 3)
    rows.resize(300, 400)
    assert sum(rows.columnWidth(n) for n in (0, 4, 5)) == rows.viewport().width()


def test_what_is_hidden_or_cut_off_stands_in_the_tooltip(rows: RowTable) -> None:
    first = rows.model().index(2, 0)
    assert rows.tip(first) == ""
    assert rows.tip(QModelIndex()) == ""
    rows.resize(380, 400)
    assert rows.tip(first).startswith("<span>Groep: <br>Afspraken: afspraken: nieuw")
    rows.resize(260, 400)
    assert rows.tip(first).startswith("<span>&lt;b&gt;Noor&lt;/b&gt;")
    assert rows.tip(rows.model().index(2, 5)) == ""


def test_a_tooltip_is_shown_where_the_pointer_rests(rows: RowTable, qtbot: QtBot) -> None:
    rows.resize(300, 400)
    place = middle(rows, 0, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, place, rows.viewport().mapToGlobal(place))
    QApplication.sendEvent(rows.viewport(), event)
    assert "Afspraken" in QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_pressing_a_title_orders_the_rows_and_a_third_time_no_more(
    rows: RowTable, qtbot: QtBot
) -> None:
    plain = picture(rows)
    header = rows.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(0) + 30, header.height() // 2)
    orders = []
    for _ in range(3):
        qtbot.mouseClick(header.viewport(), LEFT, pos=place)
        orders.append((header.sortIndicatorSection(), header.sortIndicatorOrder()))
        if len(orders) < 3:
            assert picture(rows) != plain
    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    assert orders == [(0, up), (0, down), (-1, up)]


def test_rows_and_titles_grow_with_the_text(rows: RowTable, dresser: ThemeController) -> None:
    assert rows.height_of(3) == 44 + 3 * 62
    dresser.set_percent(200)
    assert rows.height_of(3) == 88 + 3 * 124
    assert rows.rowHeight(0) == 124


def test_rows_further_down_are_painted_after_scrolling(qtbot: QtBot) -> None:
    rows = table(PEOPLE * 20)
    qtbot.addWidget(rows)
    rows.resize(800, 300)
    with qtbot.waitExposed(rows):
        rows.show()
    top = picture(rows)
    rows.verticalScrollBar().setValue(600)
    assert picture(rows) != top
