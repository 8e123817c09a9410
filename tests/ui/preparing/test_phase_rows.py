"""The prompts of one phase in the plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Phase
from lobcoach.services.library import Library
from lobcoach.ui.preparing.phase_rows import PhaseRows
from lobcoach.ui.preparing.plan_row import PlanRow
from tests.core.given_prompts import KR, step
from tests.ui.pictures import Show

LEFT = Qt.MouseButton.LeftButton
STEPS = [step(each, Phase.REFLECT, KR, minutes=4, behaviour="aandacht-2") for each in "abc"]


@pytest.fixture
def rows(show: Show, library: Library) -> PhaseRows:
    made = PhaseRows(Phase.REFLECT, lambda: library.framework.idiom("standaard"))
    made.show_steps(STEPS, 10)
    show(made)
    return made


def order(rows: PhaseRows) -> str:
    return "".join(row.question()[7] for row in rows.rows())


def drag(row: PlanRow, onto: PlanRow, drop: bool = True) -> None:
    """Take a row by its handle to the place of another."""
    target = row.handle.mapFromGlobal(onto.mapToGlobal(QPoint(5, onto.height() - 2)))
    if onto.y() < row.y():
        target = row.handle.mapFromGlobal(onto.mapToGlobal(QPoint(5, 2)))
    QTest.mousePress(row.handle, LEFT)
    QTest.mouseMove(row.handle, target)
    if drop:
        QTest.mouseRelease(row.handle, LEFT)


def test_the_minutes_of_the_phase_stand_beside_its_name(rows: PhaseRows) -> None:
    assert rows.minutes() == "12 van 10 min"
    rows.show_steps([], 10)
    assert rows.minutes() == "0 van 10 min"
    assert rows.rows() == []
    assert rows.row("a") is None


def test_a_row_that_is_dragged_down_asks_for_its_new_place(rows: PhaseRows, qtbot: QtBot) -> None:
    first, _, last = rows.rows()
    with qtbot.waitSignal(rows.moved) as moved:
        drag(first, last)
    assert moved.args == ["a", 2]
    assert order(rows) == "bca"


def test_a_row_that_is_dragged_up_asks_for_its_new_place(rows: PhaseRows, qtbot: QtBot) -> None:
    _, second, last = rows.rows()
    with qtbot.waitSignal(rows.moved) as moved:
        drag(last, second)
    assert moved.args == ["c", 1]


def test_a_row_that_is_let_go_where_it_was_asks_nothing(rows: PhaseRows, qtbot: QtBot) -> None:
    first, second, _ = rows.rows()
    with qtbot.assertNotEmitted(rows.moved):
        drag(first, second, drop=False)
        QTest.mouseMove(first.handle, QPoint(2, 2))
        QTest.qWait(0)
        drag(first, first)


def test_keys_move_a_row_as_far_as_the_phase_goes(rows: PhaseRows, qtbot: QtBot) -> None:
    rows.rows()[1].swap.setFocus()
    assert rows.step_with_focus() == "b"
    with qtbot.waitSignal(rows.moved) as moved:
        rows.shift("b", -1)
    assert moved.args == ["b", 0]
    with qtbot.assertNotEmitted(rows.moved):
        rows.shift("a", -1)
        rows.shift("c", +1)


def test_without_the_keyboard_in_a_row_none_is_meant(rows: PhaseRows) -> None:
    rows.rows()[0].swap.setFocus()
    rows.rows()[0].swap.clearFocus()
    assert rows.step_with_focus() == ""


def test_each_row_asks_for_its_own_step(rows: PhaseRows, qtbot: QtBot) -> None:
    last = rows.rows()[2]
    for button, signal in (
        (last.swap, rows.swap_requested),
        (last.choose, rows.choice_requested),
        (last.remove, rows.remove_requested),
    ):
        with qtbot.waitSignal(signal) as asked:
            qtbot.mouseClick(button, LEFT)
        assert asked.args == ["c"]
