"""An own question for the plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Phase
from lobcoach.ui.preparing.own_prompt import OwnPrompt
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from tests.ui.finding import button
from tests.ui.pictures import Show


@pytest.fixture
def own(show: Show) -> OwnPrompt:
    made = OwnPrompt()
    show(made)
    made.open()
    return made


def test_enter_puts_the_question_in_the_phase_that_is_chosen(own: OwnPrompt, qtbot: QtBot) -> None:
    own.findChildren(CalmComboBox)[0].show_key(Phase.ACTIVATE)
    qtbot.keyClicks(own.line, "Wie help jij morgen?")
    with qtbot.waitSignal(own.added) as added:
        qtbot.keyClick(own.line, Qt.Key.Key_Return)
    assert added.args == [Phase.ACTIVATE, "Wie help jij morgen?"]


def test_without_words_nothing_is_added(own: OwnPrompt, qtbot: QtBot) -> None:
    assert not button(own, "Zet in het plan").isEnabled()
    with qtbot.assertNotEmitted(own.added):
        qtbot.keyClicks(own.line, "  ")
        qtbot.keyClick(own.line, Qt.Key.Key_Return)


def test_what_is_typed_stays_when_it_is_put_away_and_goes_when_it_is_added(
    own: OwnPrompt, qtbot: QtBot
) -> None:
    qtbot.keyClicks(own.line, "Wie help jij")
    qtbot.mouseClick(button(own, "Weg"), Qt.MouseButton.LeftButton)
    assert own.isHidden()
    own.open()
    assert own.line.text() == "Wie help jij"
    own.finish()
    assert own.isHidden()
    assert own.line.text() == ""
