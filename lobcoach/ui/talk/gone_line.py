"""The quiet line in the place of something that was removed, with the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal

from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Muted

PUT_BACK = "Terugzetten"
_ROOM_FOR_WORDS = 150


class GoneLine(Column):
    """Says what is gone, and offers to put it back; a screen reader says both with the button."""

    put_back_requested = Signal()

    def __init__(self, words: str) -> None:
        beside = SideBySide(spacing=4)
        super().__init__(beside)
        button = QuietButton(PUT_BACK, "undo", keys="Ctrl Z", compact=True)
        button.setAccessibleName(f"{words} {PUT_BACK}")
        beside.add(Muted(words, TextRole.SMALL), 1, room=_ROOM_FOR_WORDS)
        beside.add(button)
        self.lead_focus_to(button)
        button.clicked.connect(self.put_back_requested)
