"""What the time of a talk is worth saying: how full its bars are, and the one word near the end.

Nothing here judges: a phase or talk that takes longer is full, and no more than that.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from lobcoach.core.framework import PHASES, Phase

#: From so many minutes before the end on, the talk is reminded of a step and of closing.
LAST_MINUTES = 3


class Nudge(Enum):
    """What the time that is left asks for."""

    STEP = auto()
    CLOSE = auto()
    ROUND_OFF = auto()


@dataclass(frozen=True)
class TimeLeft:
    """A nudge, and for how many minutes, rounded up (0 once the time has passed)."""

    nudge: Nudge
    minutes: int = 0


def share_of(seconds: float, minutes: int) -> float:
    """Return how much of the `minutes` was spent, from 0 to 1; 1 stays 1."""
    return min(1.0, seconds / (60 * minutes)) if minutes > 0 else 0.0


def time_left(seconds: int, minutes: int, phase: Phase) -> TimeLeft | None:
    """Return what to say when a talk of `minutes` has taken `seconds`; None for most of it.

    Before *activeren* the last minutes are for a step, from there on for closing.
    """
    left = 60 * minutes - seconds
    if left > 60 * LAST_MINUTES:
        return None
    if left <= 0:
        return TimeLeft(Nudge.ROUND_OFF)
    early = PHASES.index(phase) <= PHASES.index(Phase.ACTIVATE)
    return TimeLeft(Nudge.STEP if early else Nudge.CLOSE, -(-left // 60))
