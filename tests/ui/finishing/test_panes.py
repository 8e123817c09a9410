"""Cards and preview beside each other, or one of the two."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lobcoach.ui.finishing.panes import FinishPanes
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button


class Panes(FinishPanes):
    """With a label for each pane."""

    def __init__(self) -> None:
        self.cards, self.preview = QLabel("kaarten"), QLabel("voorbeeld")
        self.cards.setMinimumHeight(2000)
        super().__init__(self.cards, self.preview)


@pytest.fixture
def panes(qtbot: QtBot, dresser: ThemeController) -> Panes:
    made = Panes()
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    return made


def test_with_room_for_both_there_is_nothing_to_choose(panes: Panes) -> None:
    assert panes.shows_both()
    assert panes.cards.isVisible()
    assert panes.preview.isVisible()
    assert panes.preview.geometry().right() == panes.rect().right()


def test_in_a_narrow_window_the_coach_chooses(panes: Panes) -> None:
    panes.resize(600, 600)
    assert panes.cards.isVisible()
    assert not panes.preview.isVisible()
    button(panes, "Voorbeeld").click()
    assert not panes.cards.isVisible()
    assert panes.preview.isVisible()
    panes.resize(1100, 600)
    assert panes.cards.isVisible()
    assert panes.preview.isVisible()


def test_large_letters_need_more_room(panes: Panes, dresser: ThemeController) -> None:
    dresser.set_percent(200)
    assert not panes.shows_both()
    assert panes.minimumSizeHint().height() == panes.sizeHint().height() == 420


def test_another_talk_begins_at_the_first_card(panes: Panes) -> None:
    bar = panes.cards.parentWidget().parentWidget().verticalScrollBar()  # type: ignore[attr-defined]
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    panes.to_top()
    assert bar.value() == 0
