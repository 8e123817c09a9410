"""Searching as one types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.names import folded
from lobcoach.ui.models.search_filter import SearchFilter
from lobcoach.ui.models.value_table import Column, ValueTable

NAMES = ["Yusuf Demirtaş LAB4A", "Łukasz Nowak LAB4B", "Amina El Idrissi LAB4A"]


@pytest.fixture
def found(qtbot: QtBot) -> SearchFilter:
    table = ValueTable[str]([Column("Naam", lambda name: name)], lambda name: name)
    table.set_rows(NAMES)
    shown = SearchFilter(table, folded)
    table.setParent(shown)
    return shown


def names(found: SearchFilter) -> list[str]:
    return [found.index(row, 0).data() for row in range(found.rowCount())]


def test_everything_is_found_in_its_own_order_before_something_is_typed(
    found: SearchFilter,
) -> None:
    assert names(found) == NAMES


@pytest.mark.parametrize("typed", ["lukasz", "ŁUK", "nowak łuk", "  4b "])
def test_case_accents_and_the_order_of_words_do_not_matter(found: SearchFilter, typed: str) -> None:
    found.set_words(typed)
    assert names(found) == [NAMES[1]]


def test_every_word_must_occur(found: SearchFilter) -> None:
    found.set_words("lab4a nowak")
    assert names(found) == []
    found.set_words("")
    assert names(found) == NAMES


def test_a_test_narrows_what_is_found(found: SearchFilter) -> None:
    found.set_only(lambda name: "LAB4A" in name)
    found.set_words("demir")
    assert names(found) == [NAMES[0]]
    found.set_only(lambda name: "LAB4B" in name)
    assert names(found) == []
    found.set_words("")
    found.set_only(None)
    assert names(found) == NAMES


def test_rows_can_be_ordered_and_put_back(found: SearchFilter) -> None:
    found.sort(0, Qt.SortOrder.DescendingOrder)
    assert names(found) == [NAMES[1], NAMES[0], NAMES[2]]
    found.sort(-1)
    assert names(found) == NAMES
