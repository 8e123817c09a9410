"""How a question is painted in the list."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import CoreValue
from lobcoach.core.question_bank import BankEntry
from lobcoach.services.library import Library
from lobcoach.ui import theme
from lobcoach.ui.bank.entry_delegate import MOST_LINES, EntryDelegate
from lobcoach.ui.bank.entry_list import EntryList
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.bank.given_entries import FIRST, SECOND, words
from tests.ui.given_pages import opened
from tests.ui.pictures import count


@pytest.fixture
def rows(qtbot: QtBot, dresser: ThemeController, library: Library) -> EntryList:
    made = EntryList(words(library))
    opened(qtbot, made)
    return made


def painted(rows: EntryList, entry: BankEntry, colour: str) -> int:
    """Return how many pixels of a row have this colour."""
    rows.show_entries([entry])
    rows.clearSelection()
    return count(rows.viewport(), colour)


def test_the_icon_has_the_colour_of_the_value_unless_the_question_is_off(rows: EntryList) -> None:
    colour = theme.current().tokens.values[CoreValue.INVOLVED].text
    assert painted(rows, FIRST, colour) > 10
    assert painted(rows, replace(FIRST, off=True), colour) == 0


def test_the_chosen_row_has_a_ground_and_the_keyboard_a_ring(rows: EntryList, qtbot: QtBot) -> None:
    tokens = theme.current().tokens
    rows.show_entries([FIRST, SECOND])
    assert count(rows.viewport(), tokens.soft) > 1000
    rows.clearFocus()
    without = count(rows.viewport(), tokens.ink)
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    assert count(rows.viewport(), tokens.ink) > without + 500


def test_where_it_is_narrow_a_question_takes_more_lines_but_never_very_many(
    dresser: ThemeController, library: Library
) -> None:
    delegate = EntryDelegate(words(library))
    assert delegate.lines_for(400, 800) == 1
    assert delegate.lines_for(800, 800) == 2
    assert delegate.lines_for(5000, 300) == MOST_LINES
    assert delegate.lines_for(400, 20) == MOST_LINES
