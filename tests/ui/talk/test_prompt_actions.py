"""What can be done with a question besides asking it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.prompt_actions import PromptActions
from lobcoach.ui.widgets.buttons import Button
from tests.ui.finding import button, shown
from tests.ui.pictures import Show


@pytest.fixture
def actions(show: Show) -> PromptActions:
    made = PromptActions()
    show(made)
    return made


def test_each_button_and_each_command_tells_what_is_wished(
    actions: PromptActions, qtbot: QtBot
) -> None:
    wishes = {
        "Eigen vraag": actions.own_requested,
        "Parkeren": actions.park_requested,
        "Overslaan": actions.skip_requested,
        "Weet ik niet": actions.unknown_requested,
    }
    for words, signal in wishes.items():
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button(actions, words), Qt.MouseButton.LeftButton)
    for command, signal in zip(actions.commands(), wishes.values(), strict=True):
        with qtbot.waitSignal(signal):
            command.do()


def test_the_keys_are_seen_where_they_cost_no_row_and_always_told(
    actions: PromptActions, qtbot: QtBot
) -> None:
    def caps() -> set[str]:
        return {each.keys() for each in shown(actions, Button)}

    actions.setFixedWidth(1000)
    qtbot.waitUntil(lambda: caps() == {"Ctrl E", "Ctrl ⇧ P", "Ctrl ⇧ O", "Ctrl ⇧ W"})
    actions.setFixedWidth(520)
    qtbot.waitUntil(lambda: caps() == {""})
    park = button(actions, "Parkeren")
    assert park.accessibleDescription() == "Sneltoets Ctrl Shift P"
    assert park.toolTip() == "Bewaar deze vraag voor een ander gesprek (Ctrl+Shift+P)"


def test_not_knowing_is_offered_only_where_it_helps(actions: PromptActions) -> None:
    actions.offer_unknown(False)
    assert [each.can for each in actions.commands()] == [True, True, True, False]
    assert "Weet ik niet" not in [each.text() for each in shown(actions, Button)]
    actions.offer_unknown(True)
    assert all(each.can for each in actions.commands())
