"""The time of a talk on its way to the rail: the clock, the quiet lines, one word near the end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import ConversationType, Phase
from lobcoach.core.plan import phase_minutes
from lobcoach.core.talk import Conversation
from lobcoach.core.talk_time import Nudge, TimeLeft, share_of, time_left
from lobcoach.ui.talk.phase_rail import PhaseRail
from lobcoach.ui.talk.quiet_clock import QuietClock

_WORDS = {Nudge.STEP: "tijd voor een stap", Nudge.CLOSE: "tijd om af te sluiten"}
ROUND_OFF = "De tijd is om. Rond rustig af, of kies Later verder."


class TalkTime(QObject):
    """Counts for the talk and for the phase on screen, and shows both.

    The time per phase is counted from the moment that the talk was opened; only that of the
    talk as a whole is in the file.
    """

    keep_due = Signal()  #: it is time to store the seconds

    def __init__(self, now: Callable[[], float], rail: PhaseRail, page: QWidget) -> None:
        super().__init__(page)
        self._rail = rail
        self._clock = QuietClock(now, self)
        self._clock.watch(page)
        self._minutes = 0
        self._meant: dict[Phase, int] = {}
        self._spent: dict[Phase, int] = defaultdict(int)
        self._phase = Phase.OPENING
        self._counted = 0
        self._clock.ticked.connect(self._on_clock_ticked)
        self._clock.keep_due.connect(self.keep_due)
        rail.pause_toggled.connect(self.set_paused)

    @property
    def seconds(self) -> int:
        """The whole seconds that the talk took so far."""
        return self._clock.seconds

    @property
    def is_paused(self) -> bool:
        """Whether the clock stands still because the coach wants it to."""
        return self._clock.is_paused

    def start(self, talk: Conversation, kind: ConversationType) -> None:
        """Count on for this talk."""
        self._minutes = talk.minutes_planned
        self._meant = phase_minutes(kind, talk.minutes_planned)
        self._spent.clear()
        self._counted = talk.seconds_spent
        self._clock.start(talk.seconds_spent)
        self._rail.show_paused(False)
        self._show()

    def set_paused(self, paused: bool) -> None:
        """Stop counting, or go on; and have the time stored."""
        self._clock.set_paused(paused)
        self._rail.show_paused(paused)
        self.keep_due.emit()

    def show_dialogue(self, dialogue: Dialogue) -> None:
        """Count for the phase on screen from now on."""
        self._share_out()
        self._phase = dialogue.phase
        self._show()

    def _on_clock_ticked(self, _seconds: int) -> None:
        self._share_out()
        self._show()

    def _share_out(self) -> None:
        """Give what was counted since the last time to the phase that was on screen."""
        self._spent[self._phase] += self.seconds - self._counted
        self._counted = self.seconds

    def _show(self) -> None:
        rail = self._rail
        rail.show_seconds(self.seconds)
        shares = {phase: share_of(self._spent[phase], n) for phase, n in self._meant.items()}
        rail.show_shares(share_of(self.seconds, self._minutes), shares)
        rail.show_time_word(time_words(time_left(self.seconds, self._minutes, self._phase)))


def time_words(left: TimeLeft | None) -> str:
    """Return e.g. `nog 3 minuten: tijd voor een stap`; empty for most of a talk."""
    if left is None:
        return ""
    if left.nudge is Nudge.ROUND_OFF:
        return ROUND_OFF
    minutes = "1 minuut" if left.minutes == 1 else f"{left.minutes} minuten"
    return f"nog {minutes}: {_WORDS[left.nudge]}"
