"""Aids below each other, unfolded one by one, found by typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lobcoach.ui.aids.aid_list import AidItem, AidList
from tests.ui.finding import words
from tests.ui.pictures import Show


@pytest.fixture
def aids(show: Show) -> AidList:
    items = [
        AidItem(code, code.title(), f"over {code}", f"{code} {more}", lambda: QLabel("het vel"))
        for code, more in (("luisteren", "stilte"), ("schaal", "één cijfer"), ("wens", "later"))
    ]
    made = AidList(items)
    show(made)
    return made


def codes(aids: AidList) -> list[str]:
    return [card.code for card in aids.cards()]


def test_without_a_moment_there_is_one_list(aids: AidList) -> None:
    assert codes(aids) == ["luisteren", "schaal", "wens"]
    assert "Past hier" not in words(aids)


def test_what_suits_the_moment_stands_first_under_a_caption(aids: AidList) -> None:
    aids.put_first(["wens", "onbekend"])
    assert codes(aids) == ["wens", "luisteren", "schaal"]
    assert words(aids)[0] == "Past hier"
    assert "Ook mogelijk" in words(aids)
    aids.put_first(codes(aids))
    assert "Past hier" in words(aids)
    assert "Ook mogelijk" not in words(aids)


def test_typing_finds_without_accents_and_without_captions(aids: AidList) -> None:
    aids.put_first(["wens"])
    assert aids.search("een CIJFER") == 1
    assert codes(aids) == ["schaal"]
    assert "Past hier" not in words(aids)
    assert aids.search("niets van dit") == 0
    assert aids.search("") == 3
    assert "Past hier" in words(aids)


def test_the_keyboard_opens_a_sheet_and_it_folds_again(aids: AidList, qtbot: QtBot) -> None:
    title = aids.stops()[1]
    title.setFocus()
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert "het vel" in words(aids)
    assert "over schaal" not in words(aids)
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert "het vel" not in words(aids)
    qtbot.keyClick(title, Qt.Key.Key_Return)
    aids.forget()
    assert "het vel" not in words(aids)
    assert words(aids).count("over schaal") == 1
