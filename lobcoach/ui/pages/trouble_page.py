"""Says why a data file cannot be opened, and what can be done now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lobcoach.ui.pages.centred_sheet import CentredSheet
from lobcoach.ui.widgets.buttons import Button, OutlineButton, PrimaryButton, QuietButton
from lobcoach.ui.widgets.text import Body


class TroublePage(QWidget):
    """One sentence and three ways on; nothing happens to the file by itself.

    `backup_words` tells of when the newest good backup is; then going back to it is a fourth way.
    """

    restore_requested = Signal()
    retry_requested = Signal()
    other_file_requested = Signal()
    new_file_requested = Signal()

    def __init__(
        self, sentence: str, backup_words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._backup_words = backup_words
        self._sheet = CentredSheet("Dit bestand gaat nu niet open", sentence, width=680)
        self._new = QuietButton("Nieuw bestand maken", "plus")
        self._other = OutlineButton("Ander bestand…", "folder")
        self._retry: Button = PrimaryButton("Probeer opnieuw", "repeat")
        self._restore = PrimaryButton("Zet de nieuwste goede reservekopie terug", "restore")
        self._restore.setParent(self)
        if backup_words:
            self._retry = OutlineButton("Probeer opnieuw", "repeat")
        self._build()
        self._connect()

    def sentence(self) -> str:
        """Return what is said."""
        return self._sheet.sentence()

    def _build(self) -> None:
        if self._backup_words:
            self._sheet.card.body.addWidget(
                Body(
                    f"Er is een goede reservekopie van {self._backup_words}. Wat er nu op de plek "
                    "van het bestand staat, blijft bewaard in de map met reservekopieën."
                )
            )
            self._sheet.card.body.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._restore.hide()
        self._sheet.add_buttons([self._new], [self._other, self._retry])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet)
        self.setAccessibleDescription(self.sentence())
        self.setFocusProxy(self._restore if self._backup_words else self._retry)

    def _connect(self) -> None:
        self._restore.clicked.connect(self.restore_requested)
        self._retry.clicked.connect(self.retry_requested)
        self._other.clicked.connect(self.other_file_requested)
        self._new.clicked.connect(self.new_file_requested)
