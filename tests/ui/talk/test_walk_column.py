"""The middle of the talk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.phase_fields import PhaseFields
from lobcoach.ui.talk.prompt_view import PromptView
from lobcoach.ui.talk.walk_column import WalkColumn
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button, shown


@pytest.fixture
def column(services: Services, dresser: ThemeController, qtbot: QtBot) -> Iterator[WalkColumn]:
    autosave = Autosave(services.keeping.keep)
    made = WalkColumn({c: c.value[:5] for c in Competence}, PhaseFields(autosave, services.today))
    made.prompt.show_prompt(PromptView("Welk moment op je stage of werk raakte jou?"))
    qtbot.addWidget(made)
    made.resize(800, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    autosave.give_up()


def test_the_note_takes_what_room_is_left(column: WalkColumn, qtbot: QtBot) -> None:
    before = column.notes.height()
    column.resize(800, 900)
    qtbot.waitUntil(lambda: column.notes.height() > before + 150)


def test_in_a_low_window_the_question_stays_in_view(
    column: WalkColumn, dresser: ThemeController, qtbot: QtBot
) -> None:
    dresser.set_percent(200)
    column.set_compact(True)
    column.resize(800, 560)
    qtbot.waitUntil(lambda: column.prompt.height() > 300)
    column.show_question()
    top = column.prompt.mapTo(column, column.prompt.rect().topLeft()).y()
    assert top <= 0
    assert top + column.prompt.question_bottom() > 100
    dresser.set_percent(100)
    column.set_compact(False)
    column.resize(800, 900)
    qtbot.waitUntil(lambda: column.notes.height() > 150)
    column.show_question()
    assert column.tabs.mapTo(column, column.tabs.rect().topLeft()).y() > 0


def test_after_a_button_the_coach_can_write(column: WalkColumn) -> None:
    button(column, "Overslaan").setFocus()
    column.let_write()
    assert QApplication.focusWidget() in shown(column, NoteEditor)


def test_elsewhere_the_focus_stays(column: WalkColumn) -> None:
    tab = button(column, "netwe")
    tab.setFocus()
    column.let_write()
    assert QApplication.focusWidget() is tab
