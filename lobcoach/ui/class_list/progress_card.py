"""What is being done with a file of many rows, how far it is, and the way to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from lobcoach.core.pace import Doing, Progress
from lobcoach.services import list_wording
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.text import Body


class ProgressCard(Card):
    """Says in words how far the work is; a screen reader hears each new kind of work once."""

    stop_requested = Signal()

    def __init__(
        self,
        wording: Callable[[Progress], str] = list_wording.progress,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=24, spacing=14, parent=parent)
        self._wording = wording
        self._doing: Doing | None = None
        self._words = Body()
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.stop = OutlineButton("Stop")
        self.body.addStretch(1)
        self.body.addWidget(self._words)
        self.body.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(1)
        self.stop.clicked.connect(self.stop_requested)

    def show_progress(self, now: Progress) -> None:
        """Say how far the work is."""
        words = self._wording(now)
        self._words.setText(words)
        if now.doing is not self._doing:
            self._doing = now.doing
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._words, words))

    def words(self) -> str:
        """Return what is said."""
        return self._words.text()
