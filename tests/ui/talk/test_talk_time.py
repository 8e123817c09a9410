"""The time of a talk on its way to the rail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Phase
from lobcoach.core.talk_time import Nudge, TimeLeft
from lobcoach.services.opened import Services
from lobcoach.ui.talk.phase_rail import PhaseRail
from lobcoach.ui.talk.talk_time import ROUND_OFF, TalkTime, time_words
from lobcoach.ui.talk.time_bar import TimeBar
from tests.ui.finding import shown, words
from tests.ui.pictures import Show


class Hand:
    """A monotonic clock that only moves when it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Talk:
    """A talk of 45 minutes of which 100 seconds were spent before."""

    services: Services
    id: str
    rail: PhaseRail
    time: TalkTime
    hand: Hand

    def at(self, phase: Phase) -> None:
        talks = self.services.conversations
        self.time.show_dialogue(talks.visit(talks.open(self.id).dialogue, phase))

    def spent(self, phase: Phase) -> float:
        number = list(Phase).index(phase)
        return list(self.rail._buttons.values())[number]._share


@pytest.fixture
def given(services: Services, talk: str, show: Show, qtbot: QtBot) -> Iterator[Talk]:
    talks = services.conversations
    talks.keep_position(talks.open(talk).dialogue, 100)
    opened = talks.open(talk)
    rail, hand = PhaseRail(), Hand()
    rail.show_talk(opened.student, opened.kind, 45)
    page: QWidget = show(rail)
    page.resize(300, 700)
    time = TalkTime(hand, rail, page)
    time.start(opened.conversation, opened.kind)
    yield Talk(services, talk, rail, time, hand)
    time.set_paused(True)


def bar(rail: PhaseRail) -> float:
    (found,) = shown(rail, TimeBar)
    return found.share()


def test_the_whole_talk_and_the_phase_on_screen_fill(given: Talk) -> None:
    assert given.time.seconds == 100
    assert bar(given.rail) == pytest.approx(100 / 2700)
    given.at(Phase.OPENING)
    given.hand.now += 150
    given.at(Phase.REFLECT)
    given.hand.now += 360
    given.at(Phase.LOOK_AHEAD)
    assert given.spent(Phase.OPENING) == 0.5
    assert given.spent(Phase.REFLECT) == 0.5
    assert given.spent(Phase.LOOK_AHEAD) == 0
    assert bar(given.rail) == pytest.approx(610 / 2700)
    assert "10:10" in words(given.rail)


def test_the_clock_moves_all_of_it_by_itself(given: Talk, qtbot: QtBot) -> None:
    given.hand.now += 300
    qtbot.waitUntil(lambda: "6:40" in words(given.rail))
    assert given.spent(Phase.OPENING) == 1


def test_time_that_stands_still_counts_for_nothing(given: Talk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(given.time.keep_due):
        given.time.set_paused(True)
    assert given.time.is_paused
    assert given.rail.is_paused()
    given.hand.now += 600
    given.at(Phase.REFLECT)
    assert given.time.seconds == 100
    assert given.spent(Phase.OPENING) == 0
    given.rail.pause_toggled.emit(False)
    assert not given.time.is_paused


def test_near_the_end_a_word_comes_and_never_a_reproach(given: Talk) -> None:
    given.at(Phase.REFLECT)
    quiet = words(given.rail)
    given.hand.now += 42 * 60 - 100
    given.at(Phase.REFLECT)
    assert "nog 3 minuten: tijd voor een stap" in words(given.rail)
    given.hand.now += 120
    given.at(Phase.CLOSING)
    assert "nog 1 minuut: tijd om af te sluiten" in words(given.rail)
    given.hand.now += 3600
    given.at(Phase.CLOSING)
    assert ROUND_OFF in words(given.rail)
    assert bar(given.rail) == given.spent(Phase.CLOSING) == 1
    assert len(words(given.rail)) == len(quiet) + 1


def test_every_nudge_has_its_words() -> None:
    assert time_words(None) == ""
    assert time_words(TimeLeft(Nudge.STEP, 2)) == "nog 2 minuten: tijd voor een stap"
    assert time_words(TimeLeft(Nudge.CLOSE, 1)) == "nog 1 minuut: tijd om af te sluiten"
    assert time_words(TimeLeft(Nudge.ROUND_OFF)) == ROUND_OFF
