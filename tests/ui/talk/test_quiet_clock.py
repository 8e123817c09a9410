"""The quiet clock of a talk, with a clock in the hand of the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.quiet_clock import QuietClock


class Hand:
    """A monotonic clock that only moves when it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.fixture
def clock(hand: Hand, page: QWidget) -> Iterator[QuietClock]:
    made = QuietClock(hand)
    made.watch(page)
    yield made
    made.set_paused(True)


def test_it_counts_on_from_where_the_talk_was(clock: QuietClock, hand: Hand) -> None:
    assert clock.seconds == 0
    clock.start(90)
    hand.now += 30.7
    assert clock.seconds == 120


def test_before_the_start_no_time_passes(clock: QuietClock, hand: Hand) -> None:
    hand.now += 10
    assert clock.seconds == 0


def test_while_paused_it_stands_still(clock: QuietClock, hand: Hand) -> None:
    clock.start(0)
    hand.now += 5
    clock.set_paused(True)
    hand.now += 600
    assert clock.is_paused
    assert clock.seconds == 5
    clock.set_paused(False)
    hand.now += 2
    assert clock.seconds == 7


def test_out_of_view_it_stands_still(clock: QuietClock, hand: Hand, page: QWidget) -> None:
    clock.start(0)
    hand.now += 5
    page.hide()
    hand.now += 600
    assert clock.seconds == 5
    page.show()
    hand.now += 1
    assert clock.seconds == 6


def test_a_pause_outlasts_being_out_of_view(clock: QuietClock, hand: Hand, page: QWidget) -> None:
    clock.start(0)
    clock.set_paused(True)
    page.hide()
    page.show()
    hand.now += 60
    assert clock.seconds == 0


def test_a_new_start_forgets_the_pause(clock: QuietClock, hand: Hand) -> None:
    clock.start(0)
    clock.set_paused(True)
    clock.start(10)
    hand.now += 1
    assert clock.seconds == 11


def test_each_second_is_told(clock: QuietClock, hand: Hand, qtbot: QtBot) -> None:
    clock.start(7)
    hand.now += 0.97
    clock.set_paused(True)
    clock.set_paused(False)
    with qtbot.waitSignal(clock.ticked) as told:
        hand.now += 0.05
    assert told.args == [8]


def test_the_time_is_offered_for_storing_every_quarter_minute(
    clock: QuietClock, hand: Hand, qtbot: QtBot
) -> None:
    clock.start(0)
    hand.now += 0.98
    clock.set_paused(True)
    clock.set_paused(False)
    hand.now += 15
    with qtbot.waitSignal(clock.keep_due):
        pass
    assert clock.seconds == 15
