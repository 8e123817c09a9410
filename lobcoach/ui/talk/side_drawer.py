"""The right pane in its place beside the walk, or over it where there is no room."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.buttons import IconButton
from lobcoach.ui.widgets.text import ElidedLabel


class SideDrawer(QWidget):
    """Holds a pane; as a drawer it has a title and a button that closes it."""

    close_requested = Signal()

    def __init__(self, pane: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._pane = pane
        self._close = IconButton("close", "Sluit doelen en afspraken")
        title = ElidedLabel("Doelen en afspraken", TextRole.SECTION)
        self._head = Row(title, self._close, margins=(18, 12, 12, 0))
        self._head.body.setStretch(0, 1)
        self._head.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(pane, 1)
        self._close.clicked.connect(self.close_requested)

    def set_floating(self, floating: bool) -> None:
        """Show the title and the button that closes it, or not."""
        self._head.setVisible(floating)

    def take_focus(self) -> None:
        """Let the keyboard go on in the drawer."""
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
