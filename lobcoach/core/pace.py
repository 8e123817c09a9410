"""How long work goes on beside a window: in short stretches, telling how far it is, stoppable."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from lobcoach.core.errors import RuleError

#: Seconds of work at a stretch, and of rest after it, so that the window's thread gets its turn.
_STRETCH, _REST = 0.002, 0.0005
#: Seconds between two tellings of how far the work is, and of rest for who is told: painting takes
#: many turns, and each would wait for a stretch.
_TELLING, _TOLD_REST = 0.25, 0.025


class Doing(Enum):
    """What is being done."""

    READING = auto()
    RECOGNISING = auto()
    COMPARING = auto()
    STORING = auto()


@dataclass(frozen=True)
class Progress:
    """How far the work is: `done` of `total` rows; `total` is 0 as long as it is not known."""

    doing: Doing
    done: int = 0
    total: int = 0


class StoppedError(RuleError):
    """The coach stopped the work; nothing was changed."""


class Pace:
    """Told at every row of long work. The one without arguments never rests and tells nobody.

    `stop` may be called from any thread; the next `step` then raises StoppedError.
    """

    def __init__(self, tell: Callable[[Progress], None] | None = None) -> None:
        self._tell = tell
        self._stopped = False
        self._rested = self._told = time.perf_counter()

    def stop(self) -> None:
        """Let the work end as soon as it can."""
        self._stopped = True

    def begin(self, doing: Doing, total: int = 0) -> None:
        """Say at once what is being done from now on."""
        self._check()
        self._say(Progress(doing, 0, total))

    def step(self, doing: Doing, done: int = 0, total: int = 0) -> None:
        """Rest when it is time to, tell when it is time to; StoppedError when it was stopped."""
        self._check()
        if self._tell is None:
            return
        now = time.perf_counter()
        if now - self._rested < _STRETCH:
            return
        if now - self._told > _TELLING:
            self._say(Progress(doing, done, total))
        else:
            time.sleep(_REST)
            self._rested = time.perf_counter()

    def _say(self, now: Progress) -> None:
        if self._tell is not None:
            self._tell(now)
            time.sleep(_TOLD_REST)
            self._told = self._rested = time.perf_counter()

    def _check(self) -> None:
        if self._stopped:
            raise StoppedError
