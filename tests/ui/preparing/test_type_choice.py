"""Choosing what kind of talk it will be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from lobcoach.services.library import Library
from lobcoach.ui.preparing.type_choice import TypeChoice
from tests.ui.finding import button, shown, words
from tests.ui.pictures import Show


@pytest.fixture
def choice(show: Show, library: Library) -> TypeChoice:
    made = TypeChoice(library.framework.available_types)
    show(made)
    return made


def test_every_kind_says_what_it_is_for(choice: TypeChoice, library: Library) -> None:
    for kind in library.framework.available_types:
        assert kind.purpose in words(choice)


def test_the_first_counts_until_one_is_chosen(choice: TypeChoice, qtbot: QtBot) -> None:
    assert choice.kind().code == "kennismaking"
    with qtbot.assertNotEmitted(choice.type_chosen):
        choice.set_type("voortgang")
    assert choice.kind().code == "voortgang"
    with qtbot.waitSignal(choice.type_chosen) as chosen:
        qtbot.mouseClick(button(choice, "Loopbaanreflectiegesprek"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["loopbaanreflectie"]
    assert choice.kind().code == "loopbaanreflectie"


def test_arrows_move_the_choice_and_tab_stops_at_it(choice: TypeChoice, qtbot: QtBot) -> None:
    choice.set_type("kennismaking")
    choice.setFocus()
    with qtbot.waitSignal(choice.type_chosen) as chosen:
        qtbot.keyClick(button(choice, "Kennismakingsgesprek"), Qt.Key.Key_Down)
    assert chosen.args == ["intake-eind"]
    tab = Qt.FocusPolicy.TabFocus
    stops = [each.text() for each in shown(choice, QRadioButton) if each.focusPolicy() & tab]
    assert stops == ["Eindgesprek verlengde intake"]
