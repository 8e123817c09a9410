"""What stands on the screen while the file is being opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lobcoach.ui.rail import Logo
from lobcoach.ui.widgets.text import Muted


class StartPage(QWidget):
    """The mark of the program and one calm line."""

    def __init__(self) -> None:
        super().__init__()
        self._line = Muted("Even je studenten erbij pakken…")
        self._line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(Logo(48), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._line)
        column.addStretch(1)
