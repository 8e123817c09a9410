"""Which kind of data changed: services publish, open screens decide to read again."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto


class Kind(Enum):
    """A kind of data that screens show."""

    COACH = auto()
    STUDENTS = auto()
    CONVERSATIONS = auto()
    NOTES = auto()
    GOALS = auto()
    AGREEMENTS = auto()
    REPORTS = auto()
    QUESTIONS = auto()  # the coach's own ones, or which are switched off


Listener = Callable[[frozenset[Kind]], None]


class Changes:
    """A list of listeners, called in order of subscription in the thread that publishes."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` at every change from now on; the returned function ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            self._listeners.remove(listener)

        return unsubscribe

    def publish(self, *kinds: Kind) -> None:
        """Tell every listener what changed."""
        changed = frozenset(kinds)
        for listener in tuple(self._listeners):
            listener(changed)
