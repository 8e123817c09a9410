"""The head of *Vragenbank*."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from lobcoach.ui.bank.header import BankHeader
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.buttons import IconButton
from tests.ui.finding import button, named, words
from tests.ui.given_pages import choose, opened


@pytest.fixture
def header(qtbot: QtBot, dresser: ThemeController) -> BankHeader:
    made = BankHeader()
    opened(qtbot, made)
    return made


def test_it_says_what_is_in_the_bank(header: BankHeader) -> None:
    header.show_summary("399 vragen")
    assert words(header) == ["Vragenbank", "399 vragen"]


def test_its_buttons_ask_for_what_they_say(header: BankHeader, qtbot: QtBot) -> None:
    header.count_ticked(3)
    shared, taken_in = "Deel 3 vragen …\tCtrl Shift D", "Vragen van een collega inlezen …\tCtrl O"
    asked: list[tuple[SignalInstance, str]] = [
        (header.share_requested, shared),
        (header.import_requested, taken_in),
        (header.tick_all_requested, "Vink alle gevonden vragen aan"),
        (header.untick_requested, "Haal alle vinkjes weg"),
    ]
    for signal, text in asked:
        with qtbot.waitSignal(signal):
            choose(header.make_menu(), text)
    with qtbot.waitSignal(header.write_requested):
        button(header, "Eigen vraag").click()
    with qtbot.waitSignal(header.folder_requested):
        button(header, "Map met eigen vragen").click()


def test_what_a_coach_looks_up_is_a_press_away(header: BankHeader, qtbot: QtBot) -> None:
    places = {
        "Kernwaarden": "values",
        "Technieken": "aids techniques",
        "Werkvormen": "aids activities",
        "Woordkaarten": "aids words",
    }
    for text, where in places.items():
        with qtbot.waitSignal(header.reference_requested) as heard:
            choose(header.make_menu(), text)
        assert heard.args == [where]


def test_without_ticks_there_is_nothing_to_share(header: BankHeader, qtbot: QtBot) -> None:
    named(header, IconButton, "Meer: delen, inlezen en opzoeken").click()
    (menu,) = (each for each in header.findChildren(QMenu) if each.isVisible())
    enabled = {each.text(): each.isEnabled() for each in menu.actions()}
    assert not enabled["Deel de aangevinkte vragen …\tCtrl Shift D"]
    assert not enabled["Haal alle vinkjes weg"]
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
