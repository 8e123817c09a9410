"""A stop-moment: the talk stands still, nothing of it is in view, and nothing is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import PrimaryButton, QuietButton
from lobcoach.ui.widgets.text import Body, Heading

STANDS_STILL = "Het gesprek staat even stil"
_KEPT = (
    "Alles is bewaard en de klok staat stil. Neem de tijd die nodig is. Straks staat dezelfde "
    "vraag weer in beeld."
)


class StopScreen(Column):
    """Offers the two ways on: go on where the talk was, or leave it for later."""

    resumed = Signal()
    put_aside = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._resume = PrimaryButton("Ga verder", "play", keys="F7")
        self._later = QuietButton("Later verder", keys="Esc")
        ways = Row(self._later, self._resume, spacing=12, margins=(0, 16, 0, 0))
        ways.body.addStretch(1)
        super().__init__(
            Heading(STANDS_STILL, TextRole.QUESTION), Body(_KEPT), ways,
            spacing=12, margins=(48, 32, 48, 32),
        )  # fmt: skip
        self.setParent(parent)
        self.body.insertStretch(0, 1)
        self.body.addStretch(2)
        self._resume.clicked.connect(self.resumed)
        self._later.clicked.connect(self.put_aside)

    def take_focus(self) -> None:
        """Let Enter go on."""
        self._resume.setFocus(Qt.FocusReason.OtherFocusReason)
