"""Garbage of Python is only looked for in the window's thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

#: Between two looks, in milliseconds: what a coach does in a second is little to look through.
_EVERY = 1_000


class Tidying(QObject):
    """Takes the place of Python's own search for garbage, from when it is made until it ends.

    Python looks whenever memory is asked for, in whichever thread. A ring of Python objects with
    widgets in it would then be taken apart in a worker, or halfway through Qt deleting those same
    widgets, and that ends the program. Here the same search, with the same thresholds, is made by
    a clock in the thread of the window, between two events, and never while a key is handled.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._clock = QTimer(self)
        self._clock.setTimerType(Qt.TimerType.CoarseTimer)
        self._clock.timeout.connect(self.look)

    def start(self) -> None:
        """Look from now on; before this nothing is looked for at all."""
        self._clock.start(_EVERY)

    def look(self) -> None:
        """Look for garbage up to the oldest age whose threshold has been passed.

        A threshold of 0, which Python 3.14 has for the oldest, means never, as it does there.
        """
        ages = zip(gc.get_count(), gc.get_threshold(), strict=True)
        passed = [age for age, (count, most) in enumerate(ages) if 0 < most < count]
        if passed:
            gc.collect(passed[-1])

    def end(self) -> None:
        """Leave the search to Python again."""
        self._clock.stop()
        gc.enable()
