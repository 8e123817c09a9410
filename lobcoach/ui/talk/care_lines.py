"""What a coach says in a talk about a worry: the promise first, and where the own task ends."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lobcoach.core.framework import ConversationType, Phase
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.text import Body, Caption, Muted

SAY_FIRST = "Zeg dit voordat jullie beginnen"
ELSEWHERE = "Is iemand anders hier beter voor?"
#: Stands with every worry (domain/8 §10).
REPORTS_NOTHING = "LOBcoach meldt niets. Jij overlegt en meldt volgens de afspraken van je school."
NO_REPORT = "Niets uit dit gesprek komt in een gespreksverslag."


class CareLines(Column):
    """The promise in *openen*, what is never done in *afsluiten*, and help in between.

    Hidden in kinds of talk that promise nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._kind: ConversationType | None = None
        self._promise = Body()
        self._first = Column(Caption(SAY_FIRST), self._promise, spacing=2)
        self._nothing = Muted(f"{NO_REPORT} {REPORTS_NOTHING}", TextRole.SMALL)
        self._button = QuietButton(ELSEWHERE, "chevron-right", compact=True)
        self._button.setCheckable(True)
        self._elsewhere = Body()
        self._boundary = Column(self._elsewhere, margins=(34, 0, 0, 4))
        super().__init__(self._first, self._nothing, self._button, self._boundary, spacing=6)
        self.setParent(parent)
        self.body.setAlignment(self._button, Qt.AlignmentFlag.AlignLeft)
        self._boundary.hide()
        self._button.toggled.connect(self._on_button_toggled)
        self.hide()

    def start(self, kind: ConversationType) -> None:
        """Begin a talk of this kind, with the help folded away."""
        self._kind = kind if kind.promise else None
        self._promise.setText(f"“{kind.promise}”")
        self._elsewhere.setText(f"“{kind.boundary}”")
        self._button.setChecked(False)
        self._button.setVisible(bool(kind.boundary))

    def show_phase(self, phase: Phase) -> None:
        """Show what is worth saying in this phase."""
        self._first.setVisible(phase is Phase.OPENING)
        self._nothing.setVisible(phase is Phase.CLOSING)
        self.setVisible(self._kind is not None)

    def is_for_this_talk(self) -> bool:
        """Whether the talk is one that begins with a promise."""
        return self._kind is not None

    def _on_button_toggled(self, on: bool) -> None:
        self._boundary.setVisible(on)
        self._button.set_icon("chevron-down" if on else "chevron-right")
