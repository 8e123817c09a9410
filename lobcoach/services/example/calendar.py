"""The days of the example, counted from today, and the clock while it is being written."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from lobcoach.core.dutch_dates import local_day

_TALKS_BEGIN = time(10, tzinfo=UTC)


class ExampleCalendar:
    """Tells days and moments, and as the store's clock the moment that was gone to last.

    On the day of `now` nothing lies behind it: what happens today has happened already.
    """

    def __init__(self, today: date, now: datetime) -> None:
        self._today = today
        self._latest = now if local_day(now) == today else None
        self._at = now

    def __call__(self) -> datetime:
        """Return the moment that was gone to last."""
        return self._at

    def go_to(self, moment: datetime) -> None:
        """Let everything that is written from now on be of this moment."""
        self._at = moment

    def day(self, days: int) -> date:
        """Return the day so many days from today."""
        return self._today + timedelta(days=days)

    def begin(self, days: int, lasting: timedelta) -> datetime:
        """Return when a talk of that day began that has lasted so long by now."""
        morning = datetime.combine(self.day(days), _TALKS_BEGIN)
        if self._latest is None:
            return morning
        return min(morning, self._latest - lasting)
