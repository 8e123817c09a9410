"""What the phase on screen adds to the report, in a slim card under the question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.framework import Framework, Phase
from lobcoach.core.names import called
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.closing_fields import ClosingFields
from lobcoach.ui.talk.field_rows import FieldRows, conversation_field
from lobcoach.ui.talk.still_empty import StillEmpty
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.kept_fields import KeptLine, KeptText
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Muted

GOAL = "Doel van dit gesprek, in woorden van de student"
EXPERIENCE = "De ervaring in één zin"
OPTIONS = "Mogelijkheden die jullie bekijken (één per regel)"
DECISION = "Voorkeur of besluit"
PUT_DOWN = "Zet de eerste stap bij een doel, en wie wat doet bij een afspraak."


class PhaseFields(Card):
    """Shows the fields of one phase at a time; everything filled in is kept at once."""

    goal_requested = Signal()
    agreement_requested = Signal()

    def __init__(
        self,
        autosave: Autosave,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=12, spacing=8, parent=parent)
        self._autosave = autosave
        self._today = today
        self._build()
        self._place()
        self._connect()
        self._bring(Phase.OPENING)

    def _build(self) -> None:
        keep = self._autosave
        self._goal = KeptLine(keep, GOAL)
        self._experience = KeptLine(keep, EXPERIENCE, "waar, wie, en wat deed de student")
        self._options = KeptText(keep, OPTIONS, lines=(2, 4), paragraphs=True)
        self._decision = KeptLine(keep, DECISION, "nog uitzoeken mag ook")
        self._put_down = Muted(PUT_DOWN)
        self._goal_button = OutlineButton("Doel", "plus", keys="Ctrl D", compact=True)
        self._goal_button.setAccessibleName("Nieuw doel")
        self._agreement_button = OutlineButton("Afspraak", "plus", keys="Ctrl J", compact=True)
        self._agreement_button.setAccessibleName("Nieuwe afspraak")
        self._closing = ClosingFields(keep, self._today)
        self.still_empty = StillEmpty()

    def _place(self) -> None:
        experience = FieldRows((EXPERIENCE, self._experience))
        pointing = SideBySide(spacing=8)
        pointing.add(self._put_down, 1, room=200)
        pointing.add(Row(self._goal_button, self._agreement_button))
        self._parts: dict[Phase, QWidget] = {
            Phase.OPENING: FieldRows((GOAL, self._goal)),
            Phase.LOOK_BACK: experience,
            Phase.REFLECT: experience,
            Phase.LOOK_AHEAD: FieldRows((OPTIONS, self._options), (DECISION, self._decision)),
            Phase.ACTIVATE: pointing,
            Phase.CLOSING: self._closing,
        }
        for part in dict.fromkeys(self._parts.values()):
            self.body.addWidget(part)
        self.body.addWidget(self.still_empty)

    def _connect(self) -> None:
        self._goal_button.clicked.connect(self.goal_requested)
        self._agreement_button.clicked.connect(self.agreement_requested)

    def show_talk(self, conversation: Conversation, student: Student, framework: Framework) -> None:
        """Show the fields of this talk; a field in which the coach is typing stays as it is."""
        for field, widget in (
            ("goal", self._goal),
            ("experience", self._experience),
            ("options", self._options),
            ("decision", self._decision),
        ):
            widget.show_field(*conversation_field(conversation, field))
        self._goal.setPlaceholderText(f"wat {called(student)} met dit gesprek wil")
        self._closing.show_talk(conversation, framework)

    def show_phase(self, phase: Phase) -> None:
        """Show what this phase needs.

        *Reflecteren* asks for the experience only when there is none yet; else it stands above
        the question, and the room is for the note.
        """
        self._bring(phase)
        known = bool(self._experience.text().strip()) and not self._experience.hasFocus()
        self.setVisible(not (known and phase is Phase.REFLECT))

    def _bring(self, phase: Phase) -> None:
        shown = self._parts[phase]
        for part in self._parts.values():
            if part is not shown:
                part.hide()
        shown.show()
