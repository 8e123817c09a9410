"""A calm line above the question, when the walk gives reason for one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Phase
from lobcoach.core.talk import Conversation
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.text import Body

NO_EXPERIENCE = "Nog geen ervaring opgeschreven."
LOOK_AHEAD = "Kijk eens vooruit: wat werkt al, en waar mag meer van?"


class WalkAdvice(Row):
    """Suggests another phase, with the one button that goes there (domain/3 §3.5.1-2)."""

    phase_requested = Signal(Phase)
    what_works_requested = Signal()  #: to *vooruitkijken*, with a question about what works

    def __init__(self, parent: QWidget | None = None) -> None:
        self._words = Body(role=TextRole.SMALL)
        self._button = OutlineButton("", compact=True)
        super().__init__(self._words, self._button, spacing=12)
        self.setParent(parent)
        self.body.addStretch(1)
        self._phase = Phase.LOOK_BACK
        self._button.clicked.connect(self._on_button_clicked)
        self.hide()

    def show_talk(self, dialogue: Dialogue, conversation: Conversation) -> None:
        """Suggest what helps now, or nothing."""
        if dialogue.suggests_looking_ahead:
            self._suggest(LOOK_AHEAD, Phase.LOOK_AHEAD)
        elif dialogue.phase is Phase.REFLECT and not conversation.experience.strip():
            self._suggest(NO_EXPERIENCE, Phase.LOOK_BACK)
        else:
            self.hide()

    def words(self) -> str:
        """Return what is suggested, empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def _on_button_clicked(self) -> None:
        if self._phase is Phase.LOOK_AHEAD:
            self.what_works_requested.emit()
        else:
            self.phase_requested.emit(self._phase)

    def _suggest(self, text: str, phase: Phase) -> None:
        news = self.words() != text
        self._phase = phase
        self._words.setText(text)
        self._button.setText(f"Naar {phase}")
        self.show()
        if news:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
