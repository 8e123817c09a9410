"""Advice with permission: how to tell something without taking over (domain/3 §3.5.5)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.text import Muted

TELL = "Zelf iets vertellen of raad geven?"
STEPS = (
    "1. Vraag eerst: ‘Wil je horen wat ik zie?’",
    "2. Vertel één ding: een feit, geen oordeel.",
    "3. Vraag dan: ‘Wat doe je daarmee?’",
)


class AskFirst(Column):
    """Three lines that unfold when the coach wants them; they are help, nothing to fill in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._button = QuietButton(TELL, "chevron-right", compact=True)
        self._button.setCheckable(True)
        self._steps = Column(
            *(Muted(step, TextRole.SMALL) for step in STEPS), spacing=2, margins=(34, 0, 0, 4)
        )
        super().__init__(self._button, self._steps, spacing=2)
        self.setParent(parent)
        self.body.setAlignment(self._button, Qt.AlignmentFlag.AlignLeft)
        self._steps.hide()
        self._button.toggled.connect(self._on_button_toggled)

    def _on_button_toggled(self, on: bool) -> None:
        self._steps.setVisible(on)
        self._button.set_icon("chevron-down" if on else "chevron-right")
