"""Only the phase and the question."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Phase
from lobcoach.services.opened import Services
from lobcoach.ui.talk.closed_screen import ClosedScreen
from tests.ui.finding import button, words
from tests.ui.pictures import Show


def test_nothing_but_phase_and_question_is_shown(
    services: Services, talk: str, show: Show, qtbot: QtBot
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    screen = ClosedScreen()
    screen.show_dialogue(services.conversations.visit(dialogue, Phase.REFLECT), "Wat raakte jou?")
    show(screen).resize(900, 500)
    assert words(screen) == ["3 · Reflecteren", "Wat raakte jou?"]
    screen.take_focus()
    assert QApplication.focusWidget() is button(screen, "Scherm weer open")
    with qtbot.waitSignal(screen.opened):
        qtbot.mouseClick(button(screen, "Scherm weer open"), Qt.MouseButton.LeftButton)
