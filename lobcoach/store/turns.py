"""Who may use the one connection to a file now: one at a time, and a copy in between."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, RLock
from time import sleep

#: How long others get for a turn while the file is being copied.
_TURN_OF_OTHERS = 0.001


class Turns:
    """Gives turns to threads that wait for each other; turns do not nest.

    `closed` ends it: nobody gets a turn any more.
    """

    def __init__(self) -> None:
        self._turn = RLock()
        self._copies = Lock()
        self._busy = False
        self.closed = False
        self.stop_copies = False

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Have a turn; RuntimeError in the middle of one's own, or after the end."""
        with self._turn:
            if self._busy:
                raise RuntimeError("transactions do not nest")
            if self.closed:
                raise RuntimeError("this store is closed")
            self._busy = True
            try:
                yield
            finally:
                self._busy = False

    @contextmanager
    def last(self) -> Iterator[bool]:
        """Have the last turn of all, after any copy was stopped; False when it was had before."""
        with self.without_copies(), self._turn:
            if self.closed:
                yield False
                return
            with self.alone():
                self.closed = True
                yield True

    @contextmanager
    def copying(self) -> Iterator[None]:
        """Have a turn for a copy, one copy at a time."""
        with self._copies, self.alone():
            yield

    def let_others(self) -> None:
        """Let whoever waits have a turn, in the middle of a copy."""
        self._busy = False
        self._turn.release()
        sleep(_TURN_OF_OTHERS)
        self._turn.acquire()
        self._busy = True

    @contextmanager
    def without_copies(self) -> Iterator[None]:
        """Stop a copy that is being made, and let no other begin."""
        self.stop_copies = True
        with self._copies:
            self.stop_copies = False
            yield
