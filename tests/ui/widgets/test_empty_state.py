from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton
from lobcoach.ui.widgets.empty_state import EmptyState
from lobcoach.ui.widgets.text import Muted
from tests.ui.pictures import Show, count

SENTENCE = "Hier komen je studenten te staan."


def test_the_one_action_can_be_asked_for_with_the_keyboard(show: Show, qtbot: QtBot) -> None:
    state = EmptyState(SENTENCE, "Voeg een student toe", icon="students")
    show(state)
    state.setFocus()
    button = state.findChild(OutlineButton)
    assert button is not None
    assert button.hasFocus()
    with qtbot.waitSignal(state.action_requested):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_there_may_be_a_second_way(show: Show, qtbot: QtBot) -> None:
    state = EmptyState(SENTENCE, "Nieuw", primary=True, second="Lees een lijst in")
    show(state)
    second = state.findChild(OutlineButton)
    assert second is not None
    with qtbot.waitSignal(state.second_requested), qtbot.assertNotEmitted(state.action_requested):
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)


def test_it_can_be_only_a_sentence(show: Show) -> None:
    state = EmptyState(SENTENCE)
    show(state)
    assert state.findChildren(QPushButton) == []
    state.set_sentence("Niets genoteerd.")
    sentence = state.findChild(Muted)
    assert sentence is not None
    assert sentence.text() == "Niets genoteerd."


def test_its_action_may_be_the_primary_one(dresser: ThemeController) -> None:
    state = EmptyState(SENTENCE, "Nieuw gesprek", primary=True)
    assert state.findChild(PrimaryButton) is not None


def test_it_follows_the_theme(show: Show, dresser: ThemeController) -> None:
    state = EmptyState(SENTENCE, "Voeg toe", icon="students")
    show(state)
    assert count(state, LIGHT.ink3) > 20
    before = state.sizeHint().height()
    dresser.set_percent(200)
    assert state.sizeHint().height() > 1.8 * before
