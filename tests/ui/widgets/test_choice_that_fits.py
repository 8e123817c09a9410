"""A choice side by side, or as a list where that does not fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.choice_that_fits import ChoiceThatFits
from lobcoach.ui.widgets.segmented import Choice, Look, Segmented
from tests.ui.finding import button, shown
from tests.ui.pictures import Show, accessible_name


@pytest.fixture
def choice(show: Show) -> ChoiceThatFits:
    made = ChoiceThatFits(
        "Fruit",
        [Choice("a", "Appel", "heart"), Choice("p", "Peer")],
        {"a": "Alt+1", "p": "Alt+2"},
        "geproefd",
    )
    show(made).resize(400, 80)
    return made


def narrow(choice: ChoiceThatFits, qtbot: QtBot) -> QComboBox:
    choice.setMaximumWidth(90)
    qtbot.waitUntil(lambda: bool(shown(choice, QComboBox)))
    (box,) = shown(choice, QComboBox)
    return box


def test_choosing_tells_the_key(choice: ChoiceThatFits, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.mouseClick(button(choice, "Peer"), Qt.MouseButton.LeftButton)
    assert told.args == ["p"]
    assert choice.current() == "p"


def test_nothing_may_be_chosen(choice: ChoiceThatFits) -> None:
    choice.set_current("")
    assert choice.current() == ""
    choice.set_current("a")
    assert choice.current() == "a"
    assert button(choice, "Appel").isChecked()


def test_a_tick_is_said_in_its_own_words(choice: ChoiceThatFits) -> None:
    choice.set_done("a", True)
    assert accessible_name(button(choice, "Appel")) == "Appel, geproefd"
    choice.set_done("a", False)
    assert accessible_name(button(choice, "Appel")) == "Appel"


def test_each_choice_shows_its_keys(choice: ChoiceThatFits) -> None:
    assert button(choice, "Peer").toolTip() == "Alt+2"


def test_where_it_does_not_fit_a_list_takes_its_place(choice: ChoiceThatFits, qtbot: QtBot) -> None:
    choice.set_current("p")
    choice.set_done("a", True)
    box = narrow(choice, qtbot)
    assert not shown(choice, Segmented)
    assert box.currentText() == "Peer"
    assert box.accessibleName() == "Fruit"
    assert box.itemText(0) == "Appel, geproefd"
    assert choice.focusProxy() is box
    assert choice.sizeHint().height() == box.sizeHint().height()
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    assert told.args == ["a"]


def test_larger_text_chooses_the_form_anew(
    choice: ChoiceThatFits, dresser: ThemeController, qtbot: QtBot
) -> None:
    choice.setFixedWidth(choice.sizeHint().width() + 4)
    qtbot.waitUntil(lambda: bool(shown(choice, Segmented)))
    dresser.set_percent(200)
    assert shown(choice, QComboBox)


def test_pills_take_only_the_width_they_need(show: Show) -> None:
    pills = ChoiceThatFits("Fruit", [Choice("a", "Appel")], {}, "", look=Look.PILLS)
    show(pills).resize(500, 80)
    assert button(pills, "Appel").width() < 100
