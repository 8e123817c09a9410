"""The three lanes of a note, and which of them hold text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

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
            [Choice(lane, name, _ICONS[lane]) for lane, name in LANE_NAMES.items()],
            {lane: f"Ctrl+{number}" for number, lane in enumerate(LANE_NAMES, 1)},
            "met tekst",
            look=Look.PILLS,
            parent=parent,
        )
        self.chosen.connect(lambda key: self.lane_chosen.emit(Lane(key)))
