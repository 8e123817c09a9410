"""The buttons under the walk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.services.opened import Services
from lobcoach.ui.talk.walk_bar import WalkBar
from lobcoach.ui.widgets.buttons import Button
from tests.ui.finding import button, shown
from tests.ui.pictures import Show


@pytest.fixture
def bar(show: Show) -> WalkBar:
    made = WalkBar()
    show(made).resize(900, 120)
    return made


def test_each_button_tells_what_is_wished(bar: WalkBar, qtbot: QtBot) -> None:
    for words, signal in (
        ("Vorige", bar.back_requested),
        ("Andere vraag", bar.another_requested),
        ("Later verder", bar.later_requested),
        ("Laat zien", bar.show_requested),
        ("Volgende vraag", bar.next_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button(bar, words), Qt.MouseButton.LeftButton)


def test_at_the_ends_the_way_changes(bar: WalkBar, services: Services, talk: str) -> None:
    dialogue = services.conversations.open(talk).dialogue
    bar.show_dialogue(dialogue)
    assert not button(bar, "Vorige").isEnabled()
    assert {each.name: each.can for each in bar.commands()}["vorige vraag"] is False
    bar.show_dialogue(dialogue.go_to(dialogue.steps[-1].id))
    assert button(bar, "Vorige").isEnabled()
    assert button(bar, "Gesprek afronden")
    assert "gesprek afronden" in [each.name for each in bar.commands() if each.can]


def test_key_caps_make_way_for_the_words(bar: WalkBar, qtbot: QtBot) -> None:
    def keys() -> set[str]:
        return {each.keys() for each in shown(bar, Button)}

    bar.setFixedWidth(1000)
    qtbot.waitUntil(lambda: keys() == {"", "F5", "Ctrl R", "Ctrl ↵"})
    bar.setFixedWidth(770)
    qtbot.waitUntil(lambda: keys() == {"", "F5", "Ctrl ↵"})
    bar.setFixedWidth(600)
    qtbot.waitUntil(lambda: keys() == {""})
    assert all("Alt" in button(bar, each).toolTip() for each in ("Vorige", "Volgende vraag"))
    assert button(bar, "Volgende vraag").accessibleDescription() == "Sneltoets Ctrl Enter"


def test_the_button_tells_that_the_student_sees_the_question(bar: WalkBar) -> None:
    bar.set_shown(True)
    assert button(bar, "Laat zien").isChecked()
    bar.set_shown(False)
    assert not button(bar, "Laat zien").isChecked()


def test_on_the_last_question_the_longer_word_takes_the_place_of_a_key_cap(
    bar: WalkBar, services: Services, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    bar.setFixedWidth(770)
    bar.show_dialogue(dialogue.go_to(dialogue.steps[-1].id))
    assert {each.keys() for each in shown(bar, Button)} == {"", "F5"}
    assert bar.is_row()
