"""What the time of a talk is worth saying."""

from __future__ import annotations

import pytest

from lobcoach.core.framework import Phase
from lobcoach.core.talk_time import Nudge, TimeLeft, share_of, time_left


def test_a_bar_fills_and_then_stays_full() -> None:
    assert share_of(0, 10) == 0
    assert share_of(150, 5) == 0.5
    assert share_of(300, 5) == share_of(900, 5) == 1
    assert share_of(60, 0) == 0


def test_for_most_of_a_talk_time_says_nothing() -> None:
    assert time_left(0, 15, Phase.OPENING) is None
    assert time_left(12 * 60 - 1, 15, Phase.REFLECT) is None


@pytest.mark.parametrize(
    ("phase", "nudge"),
    [
        (Phase.OPENING, Nudge.STEP),
        (Phase.LOOK_AHEAD, Nudge.STEP),
        (Phase.ACTIVATE, Nudge.STEP),
        (Phase.CLOSING, Nudge.CLOSE),
    ],
)
def test_the_last_minutes_are_for_a_step_and_then_for_closing(phase: Phase, nudge: Nudge) -> None:
    assert time_left(12 * 60, 15, phase) == TimeLeft(nudge, 3)
    assert time_left(13 * 60 + 1, 15, phase) == TimeLeft(nudge, 2)
    assert time_left(15 * 60 - 1, 15, phase) == TimeLeft(nudge, 1)


def test_afterwards_it_only_says_to_round_off() -> None:
    assert time_left(15 * 60, 15, Phase.REFLECT) == TimeLeft(Nudge.ROUND_OFF)
    assert time_left(90 * 60, 15, Phase.CLOSING) == TimeLeft(Nudge.ROUND_OFF)
