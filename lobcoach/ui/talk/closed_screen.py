"""*Scherm dicht*: only the phase and the question, so that the student can look along safely."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import PHASES
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.text import Heading, Muted


class ClosedScreen(Column):
    """Shows no name, no notes, no value and no progress; one key brings the talk back."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._phase = Muted()
        self._question = Heading(role=TextRole.QUESTION)
        self._open = QuietButton("Scherm weer open", "eye", keys="F8")
        foot = Row(self._open)
        foot.body.insertStretch(0, 1)
        super().__init__(self._phase, self._question, spacing=16, margins=(96, 32, 96, 20))
        self.setParent(parent)
        self.body.insertStretch(0, 1)
        self.body.addStretch(2)
        self.body.addWidget(foot)
        self._open.clicked.connect(self.opened)

    def show_dialogue(self, dialogue: Dialogue, question: str) -> None:
        """Show where the talk is and what is asked."""
        news = question != self._question.text()
        number = PHASES.index(dialogue.phase) + 1
        self._phase.setText(f"{number} · {dialogue.phase.value.capitalize()}")
        self._question.setText(question)
        if news and self.isVisible():
            self._read_out()

    def take_focus(self) -> None:
        """Let the keys work while nothing else is in view, and have the question read out."""
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read_out()

    def _read_out(self) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._question.text()))
