"""One prompt in the plan."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Phase
from lobcoach.core.selection import Why
from lobcoach.services.library import Library
from lobcoach.ui.preparing.plan_row import PlanRow
from lobcoach.ui.widgets.chips import ValueChip
from tests.core.given_prompts import KR, step
from tests.ui.finding import shown
from tests.ui.pictures import Show, accessible_name

STEP = replace(
    step("a", Phase.REFLECT, KR, behaviour="aandacht-2", why=Why.STRENGTH, minutes=4),
    prompt_text="Waar word jij rustig van?",
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def row(show: Show, library: Library) -> PlanRow:
    made = PlanRow()
    made.show_step(STEP, library.framework.idiom("standaard"))
    show(made)
    return made


def test_a_row_tells_what_is_asked_about_what_how_long_and_why(row: PlanRow) -> None:
    assert row.question() == "Waar word jij rustig van?"
    assert row.about() == "Kwaliteiten · 4 min · bouwt voort op wat lukt"
    assert [chip.text() for chip in shown(row, ValueChip)] == ["aandacht"]


def test_an_own_question_has_no_value(row: PlanRow, library: Library) -> None:
    own = replace(STEP, behaviour="", competence=None, why=Why.OWN)
    row.show_step(own, library.framework.idiom("standaard"))
    assert row.about() == "4 min · je eigen vraag"
    assert shown(row, ValueChip) == []


def test_a_screen_reader_hears_of_every_button_to_which_question_it_belongs(row: PlanRow) -> None:
    names = [accessible_name(each) for each in (row.handle, row.swap, row.choose, row.remove)]
    assert names == [
        "Verplaats: Waar word jij rustig van?",
        "Andere vraag in plaats van: Waar word jij rustig van?",
        "Kies uit de vragenbank in plaats van: Waar word jij rustig van?",
        "Haal weg: Waar word jij rustig van?",
    ]


def test_each_button_asks_for_its_own_thing(row: PlanRow, qtbot: QtBot) -> None:
    for button, signal in (
        (row.swap, row.swap_requested),
        (row.choose, row.choice_requested),
        (row.remove, row.remove_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, LEFT)


def test_delete_takes_the_prompt_out_from_every_button(row: PlanRow, qtbot: QtBot) -> None:
    for button in (row.handle, row.swap):
        with qtbot.waitSignal(row.remove_requested):
            qtbot.keyClick(button, Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(row.remove_requested):
        qtbot.keyClick(row.handle, Qt.Key.Key_A)


def test_the_mouse_takes_the_row_by_its_handle(row: PlanRow, qtbot: QtBot) -> None:
    heard: list[str] = []
    row.dragged.connect(lambda spot: heard.append(f"{spot.y():.0f}"))
    row.dropped.connect(lambda: heard.append("dropped"))
    qtbot.mouseClick(row.handle, LEFT)
    qtbot.mouseMove(row.handle, QPoint(3, 3))
    assert heard == []
    below = QPoint(5, 60)
    qtbot.mousePress(row.handle, LEFT)
    qtbot.mouseMove(row.handle, below)
    qtbot.mouseRelease(row.handle, LEFT, pos=below)
    assert heard[-1] == "dropped"
    assert heard[0] == f"{row.handle.mapToGlobal(below).y()}"
