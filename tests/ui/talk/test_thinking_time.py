"""Ten seconds of quiet after a question."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.thinking_time import THINKING_TIME, ThinkingTime


@pytest.fixture
def thinking() -> Iterator[ThinkingTime]:
    made = ThinkingTime(20)
    yield made
    made.stop()


def test_it_is_ten_seconds() -> None:
    assert THINKING_TIME == 10_000


def test_it_begins_with_a_question_and_ends_by_itself(thinking: ThinkingTime, qtbot: QtBot) -> None:
    told: list[bool] = []
    thinking.changed.connect(told.append)
    thinking.ask("Wat raakte je?")
    assert thinking.is_on
    qtbot.waitUntil(lambda: told == [True, False])
    assert not thinking.is_on


def test_the_same_question_does_not_begin_it_again(thinking: ThinkingTime, qtbot: QtBot) -> None:
    thinking.ask("Wat raakte je?")
    with qtbot.waitSignal(thinking.changed):
        pass
    thinking.ask("Wat raakte je?")
    assert not thinking.is_on
    thinking.ask("Wie was erbij?")
    assert thinking.is_on


def test_it_ends_when_its_page_goes(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    thinking = ThinkingTime(parent=page)
    thinking.watch(page)
    thinking.ask("Wat raakte je?")
    with qtbot.waitSignal(thinking.changed) as told:
        page.hide()
    assert told.args == [False]
    assert not thinking.is_on
