"""The three lanes of a note, and which of them hold text."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.talk import Lane
from lobcoach.ui.widgets.choice_that_fits import ChoiceThatFits
from lobcoach.ui.widgets.segmented import Choice, Look

#: What the lanes are called, everywhere.
LANE_NAMES = {
    Lane.OWN_WORDS: "In eigen woorden",
    Lane.OBSERVED: "Wat ik zie",
    Lane.PRIVATE: "Alleen voor mij",
}
_ICONS = {Lane.OWN_WORDS: "quote", Lane.OBSERVED: "eye", Lane.PRIVATE: "lock"}


class LaneTabs(ChoiceThatFits):
    """Says in which lane the coach writes; a tick marks the lanes that hold text."""

    lane_chosen = Signal(Lane)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "Soort notitie",
            _choices(Lane),
            _keys(Lane),
            "met tekst",
            look=Look.PILLS,
            parent=parent,
        )
        self._with_private = True
        self._ticked: set[str] = set()
        self.chosen.connect(lambda key: self.lane_chosen.emit(Lane(key)))

    def offer_private(self, offered: bool) -> None:
        """Show or hide the lane that is only for the coach; the ticks stay."""
        if offered == self._with_private:
            return
        self._with_private = offered
        lanes = [lane for lane in Lane if offered or lane is not Lane.PRIVATE]
        self.set_choices(_choices(lanes), _keys(lanes))
        for lane in lanes:
            super().set_done(lane, lane in self._ticked)

    @override
    def set_done(self, key: str, done: bool) -> None:
        """Show or remove the tick of a lane; one that is hidden has it when it comes back."""
        self._ticked = self._ticked | {key} if done else self._ticked - {key}
        super().set_done(key, done)


def _choices(lanes: Iterable[Lane]) -> list[Choice]:
    return [Choice(lane, LANE_NAMES[lane], _ICONS[lane]) for lane in lanes]


def _keys(lanes: Iterable[Lane]) -> dict[str, str]:
    keys = {lane: f"Ctrl+{number}" for number, lane in enumerate(LANE_NAMES, 1)}
    return {lane: keys[lane] for lane in lanes}
