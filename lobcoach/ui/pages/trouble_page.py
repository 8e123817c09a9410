"""Says why a data file cannot be opened, and what can be done now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lobcoach.ui.pages.centred_sheet import CentredSheet
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton, QuietButton


class TroublePage(QWidget):
    """One sentence and three ways on; nothing happens to the file by itself."""

    retry_requested = Signal()
    other_file_requested = Signal()
    new_file_requested = Signal()

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = CentredSheet("Dit bestand gaat nu niet open", sentence, width=680)
        self._new = QuietButton("Nieuw bestand maken", "plus")
        self._other = OutlineButton("Ander bestand…", "folder")
        self._retry = PrimaryButton("Probeer opnieuw", "repeat")
        self._build()
        self._connect()

    def sentence(self) -> str:
        """Return what is said."""
        return self._sheet.sentence()

    def _build(self) -> None:
        self._sheet.add_buttons([self._new], [self._other, self._retry])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet)
        self.setAccessibleDescription(self.sentence())
        self.setFocusProxy(self._retry)

    def _connect(self) -> None:
        self._retry.clicked.connect(self.retry_requested)
        self._other.clicked.connect(self.other_file_requested)
        self._new.clicked.connect(self.new_file_requested)
