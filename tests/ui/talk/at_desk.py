"""A coach at the page of one talk, who works by keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.goals import Agreement, Goal
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.kept_dialog import KeptDialog
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.side_pane import SidePane
from tests.ui.finding import shown

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
QUOTE, INSIGHT, STEP = Qt.Key.Key_L, Qt.Key.Key_I, Qt.Key.Key_S


@dataclass
class Desk:
    """What the coach sees of a talk, and what is kept of it."""

    qtbot: QtBot
    services: Services
    talk: str
    page: ConversationPage
    autosave: Autosave

    @property
    def side(self) -> SidePane:
        (found,) = self.page.findChildren(SidePane)
        return found

    def editor(self) -> NoteEditor:
        (found,) = shown(self.page, NoteEditor)
        return found

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget() or self.page, words)

    def write(self, line: str, *marks: Qt.Key) -> None:
        """Write a line in the note and mark it, by keys."""
        self.editor().setFocus()
        self.type(line)
        for mark in marks:
            self.key(mark, CTRL | SHIFT)

    def dialog(self) -> KeptDialog:
        """The form that is open, with the keyboard in it."""
        open_now = [each for each in self.page.findChildren(KeptDialog) if each.isVisible()]
        (found,) = open_now
        self.qtbot.waitUntil(lambda: found.isAncestorOf(QApplication.focusWidget() or self.page))
        return found

    def close(self) -> None:
        """Close the open form by Esc; the keyboard is in the window again."""
        dialog = self.dialog()
        with self.qtbot.waitSignal(dialog.finished):
            self.key(Qt.Key.Key_Escape)
        self.back()

    def back(self) -> None:
        """Bring the keyboard to the window again: without a desktop nobody else does that."""
        with self.qtbot.waitActive(self.page):
            self.page.activateWindow()

    def goals(self) -> list[Goal]:
        whose = self.services.conversations.conversation(self.talk).student_id
        return self.services.goals.goals(whose)

    def agreements(self) -> list[Agreement]:
        whose = self.services.conversations.conversation(self.talk).student_id
        return self.services.goals.agreements(whose)


@contextmanager
def at_desk(
    qtbot: QtBot, services: Services, talk: str, size: tuple[int, int] = (1366, 768)
) -> Iterator[Desk]:
    """Open a talk at a question, in an active window."""
    autosave = Autosave(services.keeping.keep)
    page = ConversationPage(services, autosave, lambda: 0.0)
    qtbot.addWidget(page)
    page.resize(*size)
    page.open(talk)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    yield Desk(qtbot, services, talk, page, autosave)
    autosave.give_up()
    page.close_down()
