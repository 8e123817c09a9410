"""The question alone, for the student's eyes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence
from lobcoach.ui.talk import show_screen as module
from lobcoach.ui.talk.show_screen import ShowScreen
from lobcoach.ui.talk.shown_question import ShownQuestion
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.buttons import IconButton
from lobcoach.ui.widgets.line_icon import LineIcon
from tests.ui.finding import button, named, shown, words
from tests.ui.pictures import Show

LEFT = Qt.MouseButton.LeftButton
ASKED = ShownQuestion("Wat raakte je?", "Wat drijft mij?", Competence.MOTIVES)


@pytest.fixture
def screen(show: Show) -> ShowScreen:
    made = ShowScreen()
    made.show_question(ASKED, can_go_back=False, can_go_forward=True)
    show(made).resize(1366, 768)
    return made


def test_there_is_nothing_but_the_question_and_what_it_is_about(screen: ShowScreen) -> None:
    assert words(screen) == ["Wat drijft mij?", "Wat raakte je?"]
    assert len(shown(screen, LineIcon)) == 1
    screen.show_question(ShownQuestion("Hoe is het?"), can_go_back=True, can_go_forward=True)
    assert words(screen) == ["Hoe is het?"]
    assert shown(screen, LineIcon) == []


def test_the_walk_goes_on_from_here(screen: ShowScreen, qtbot: QtBot) -> None:
    assert not named(screen, IconButton, "Vorige vraag").isEnabled()
    with qtbot.waitSignal(screen.next_requested):
        qtbot.mouseClick(named(screen, IconButton, "Volgende vraag"), LEFT)
    screen.show_question(ASKED, can_go_back=True, can_go_forward=False)
    assert not named(screen, IconButton, "Volgende vraag").isEnabled()
    with qtbot.waitSignal(screen.back_requested):
        qtbot.mouseClick(named(screen, IconButton, "Vorige vraag"), LEFT)
    with qtbot.waitSignal(screen.closed):
        qtbot.mouseClick(button(screen, "Sluit dit scherm"), LEFT)


def test_a_screen_reader_says_the_question_when_it_comes_and_when_it_changes(
    screen: ShowScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    class Reader:
        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
            said.append(event.message())

    monkeypatch.setattr(module, "QAccessible", Reader)
    screen.take_focus()
    assert QApplication.focusWidget() is button(screen, "Sluit dit scherm")
    screen.show_question(ASKED, can_go_back=False, can_go_forward=True)
    screen.show_question(ShownQuestion("Hoe is het?"), can_go_back=True, can_go_forward=True)
    screen.hide()
    screen.show_question(ASKED, can_go_back=True, can_go_forward=True)
    assert said == ["Wat raakte je?", "Hoe is het?"]


def test_time_to_think_is_a_still_line_of_words(screen: ShowScreen) -> None:
    screen.thinking.offer(True)
    screen.thinking.show_thinking(True)
    assert "Neem rustig de tijd om na te denken." in words(screen)


def test_with_large_letters_the_margins_make_way(
    screen: ShowScreen, dresser: ThemeController
) -> None:
    before = screen.layout().contentsMargins().left()
    dresser.set_percent(200)
    assert screen.layout().contentsMargins().left() < before
