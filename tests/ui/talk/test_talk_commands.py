"""Everything that can be done in a talk, by its keys and only when it can be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Phase
from lobcoach.core.talk import StepState
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import shown


@dataclass
class Walk:
    """A talk on screen, and what is in the file about it."""

    page: ConversationPage
    services: Services
    talk: str

    def dialogue(self) -> Dialogue:
        return self.services.conversations.open(self.talk).dialogue

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        here = QApplication.focusWidget() or self.page
        QTest.keyClick(here, combination.key(), combination.keyboardModifiers())

    def can(self) -> set[str]:
        """The first keys of all that can be done now."""
        return {each.keys.split()[0] for each in self.page.commands() if each.can and each.keys}


@pytest.fixture
def walk(services: Services, talk: str, dresser: ThemeController, qtbot: QtBot) -> Iterator[Walk]:
    autosave = Autosave(services.keeping.keep)
    page = ConversationPage(services, autosave)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.open(talk)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    yield Walk(page, services, talk)
    autosave.give_up()
    page.close_down()


def test_park_skip_and_not_knowing_have_keys_and_leave_the_caret_in_the_note(walk: Walk) -> None:
    steps = walk.dialogue().steps
    walk.press("Ctrl+Shift+P")
    walk.press("Ctrl+Shift+O")
    states = {step.id: step.state for step in walk.dialogue().steps}
    assert [states[each.id] for each in steps[:2]] == [StepState.PARKED, StepState.SKIPPED]
    while walk.dialogue().phase is not Phase.REFLECT:
        walk.press("Alt+Down")
    before = walk.dialogue().current
    assert before is not None
    walk.press("Ctrl+Shift+W")
    assert walk.dialogue().current != before
    (note,) = shown(walk.page, NoteEditor)
    assert QApplication.focusWidget() is note
    assert note.toPlainText() == ""


def test_not_knowing_does_nothing_outside_reflecting(walk: Walk) -> None:
    before = walk.dialogue()
    walk.press("Ctrl+Shift+W")
    assert walk.dialogue() == before


def test_an_own_question_is_opened_by_its_key(walk: Walk) -> None:
    walk.press("Ctrl+E")
    here = QApplication.focusWidget()
    assert here is not None
    assert here.accessibleName() == "Eigen vraag"
    walk.press("Esc")
    assert QApplication.focusWidget() is shown(walk.page, NoteEditor)[0]


def test_behind_a_closed_screen_the_walk_goes_on_and_nothing_beside_it_opens(walk: Walk) -> None:
    walk.press("F8")
    assert {"Ctrl+Return", "Ctrl+R", "Ctrl+Shift+P", "F8", "Esc"} <= walk.can()
    assert not {"Ctrl+D", "Ctrl+J", "Ctrl+E", "Ctrl+3", "Ctrl+Shift+L", "F9"} & walk.can()
    walk.press("F8")
    assert {"Ctrl+D", "Ctrl+J", "Ctrl+E", "Ctrl+3", "Ctrl+Shift+L", "F9"} <= walk.can()


def test_while_the_talk_stands_still_there_is_only_the_way_on_and_out(walk: Walk) -> None:
    walk.press("F7")
    assert walk.can() == {"F7", "Esc"}
    walk.press("F7")
    assert "Ctrl+Return" in walk.can()
