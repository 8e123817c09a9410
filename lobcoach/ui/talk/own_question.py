"""A line in which the coach types an own question, in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.buttons import OutlineButton, QuietButton


class OwnQuestion(Row):
    """Open until the question is asked or put away; what is typed stays meanwhile."""

    asked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._line = QLineEdit()
        self._line.setAccessibleName("Eigen vraag")
        self._line.setPlaceholderText("Typ je eigen vraag")
        self._ask = OutlineButton("Stel deze vraag")
        self._away = QuietButton("Weg")
        self._away.setAccessibleName("Eigen vraag weg")
        super().__init__(self._line, self._ask, self._away)
        self.setParent(parent)
        self.body.setStretch(0, 1)
        self._ask.setEnabled(False)
        self.hide()
        self._line.textChanged.connect(lambda text: self._ask.setEnabled(bool(text.strip())))
        self._line.returnPressed.connect(self._ask.click)
        self._ask.clicked.connect(lambda: self.asked.emit(self._line.text()))
        self._away.clicked.connect(self.put_away)

    def open(self) -> None:
        """Show the line, ready to type."""
        self.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_open(self) -> bool:
        """Tell whether the line is shown."""
        return not self.isHidden()

    def put_away(self) -> None:
        """Hide the line; its words come back when it is opened again."""
        self.hide()
        self.closed.emit()

    def finish(self) -> None:
        """Empty and hide the line: the question was asked."""
        self._line.clear()
        self.hide()
