"""A time of day that may stay open."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey
from lobcoach.core.talk import Conversation
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.preparing.time_field import KeptTime
from tests.ui.pictures import Show

KEY = FieldKey(Conversation, "gesprek", "planned_at")
OTHER = FieldKey(Conversation, "ander", "planned_at")


class Kept:
    def __init__(self) -> None:
        self.values: dict[DraftKey, DraftValue] = {}
        self.autosave = Autosave(self.values.update)

    def now(self) -> DraftValue:
        self.autosave.flush()
        return self.values.get(KEY)


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def field(show: Show, kept: Kept) -> KeptTime:
    made = KeptTime(kept.autosave, "Hoe laat?")
    made.show_field(KEY, None)
    show(made)
    made.setFocus()
    return made


def test_a_time_is_kept_and_written_out(field: KeptTime, kept: Kept, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, "1015")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "10.15"
    assert kept.now() == time(10, 15)


def test_an_emptied_field_keeps_no_time(field: KeptTime, kept: Kept, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, "9")
    field.line.clear()
    qtbot.keyClicks(field.line, " ")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert kept.now() is None
    assert field.problem() == ""


def test_what_is_no_time_is_said_and_not_kept(field: KeptTime, kept: Kept, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, "straks")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.problem() == "Schrijf een tijd, zoals 10.15."
    assert field.line.accessibleDescription() == field.problem()
    assert kept.now() is None
    field.line.clearFocus()
    field.show_field(KEY, time(9))
    assert field.line.text() == "straks"
    field.show_field(OTHER, time(9))
    assert (field.line.text(), field.problem()) == ("9.00", "")


def test_nothing_changes_under_the_hands_of_the_coach(field: KeptTime, kept: Kept) -> None:
    field.show_field(KEY, time(9))
    assert field.line.text() == ""
    field.line.clearFocus()
    field.show_field(KEY, time(9))
    assert field.line.text() == "9.00"
