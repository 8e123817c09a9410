"""A goal or an agreement on a card: pressing it opens it, Delete takes it away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from lobcoach.ui.talk.pressable_card import PressableCard


class RemovableCard(PressableCard):
    """Tells which record is to be opened or removed; it asks, and removes nothing itself."""

    opened = Signal(str)  #: the coach wants to change the record with this id
    removal_requested = Signal(str)

    def __init__(self, *, raised: bool) -> None:
        super().__init__(raised=raised)
        self.record_id = ""
        self.clicked.connect(self._on_clicked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Delete ask to take it away."""
        if event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self.ask_removal()
            return
        super().keyPressEvent(event)

    def ask_removal(self) -> None:
        """Ask to take it away."""
        self.removal_requested.emit(self.record_id)

    def _on_clicked(self) -> None:
        self.opened.emit(self.record_id)
