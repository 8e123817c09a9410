"""A line in which the coach adds an own question to a phase of the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from lobcoach.core.framework import Phase
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.buttons import OutlineButton, QuietButton
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import SpokenName

_PHASE = "Fase van je eigen vraag"


class OwnPrompt(SideBySide):
    """Open until the question stands in the plan or is put away; what is typed stays meanwhile."""

    added = Signal(Phase, str)

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self._phase = CalmComboBox(_PHASE)
        for phase in Phase:
            self._phase.addItem(phase.value.capitalize(), phase.value)
        self._phase.show_key(Phase.REFLECT)
        self.line = QLineEdit()
        self.line.setAccessibleName("Eigen vraag")
        self.line.setPlaceholderText("Typ je eigen vraag")
        self._add = OutlineButton("Zet in het plan", compact=True)
        self._away = QuietButton("Weg", compact=True)
        self._away.setAccessibleName("Eigen vraag weg")
        self.add(self._phase, room=150)
        self.add(self.line, 1, room=180)
        self.add(Row(self._add, self._away))
        SpokenName(_PHASE, self._phase)
        self._add.setEnabled(False)
        self.hide()
        self.line.textChanged.connect(lambda text: self._add.setEnabled(bool(text.strip())))
        self.line.returnPressed.connect(self._add.click)
        self._add.clicked.connect(
            lambda: self.added.emit(Phase(self._phase.current_key()), self.line.text())
        )
        self._away.clicked.connect(self.hide)

    def open(self) -> None:
        """Show the line, ready to type."""
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Empty and hide the line: the question stands in the plan."""
        self.line.clear()
        self.hide()
