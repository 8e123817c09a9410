"""Asks for the passphrase of a data file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lobcoach.ui.pages.centred_sheet import CentredSheet
from lobcoach.ui.widgets.buttons import PrimaryButton, QuietButton
from lobcoach.ui.widgets.form_field import FormField
from lobcoach.ui.widgets.passphrase_line import PassphraseLine


class UnlockPage(QWidget):
    """One field; a passphrase that does not fit stays in it, selected, for another try."""

    passphrase_given = Signal(str)
    other_file_requested = Signal()

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asks_for_backup = False
        self._sheet = CentredSheet("Welkom terug", "", width=480)
        self._line = PassphraseLine()
        self._field = FormField("Wachtwoord", self._line)
        self._other = QuietButton("Ander bestand…", "folder")
        self._open = PrimaryButton("Open", "arrow-right", icon_after=True)
        self._build()
        self._connect()
        self.set_file(path)

    def set_file(self, path: Path) -> None:
        """Ask for the passphrase of another file."""
        self._sheet.set_sentence(f"‘{path.name}’ is op slot. Geef het wachtwoord.")
        self._line.clear()
        self._field.show_problem("")

    def ask_for_backup(self) -> None:
        """Ask for the passphrase of the newest backup of this file instead."""
        self.asks_for_backup = True
        self._sheet.set_sentence(
            "De reservekopie is op slot. Geef het wachtwoord dat het bestand had toen die werd "
            "gemaakt."
        )

    def show_error(self, sentence: str) -> None:
        """Say calmly what is wrong, and let the coach try again."""
        self._field.show_problem(sentence)
        self._line.selectAll()

    def set_busy(self, busy: bool) -> None:
        """Keep everything still while the file is being opened."""
        for part in (self._line, self._open, self._other):
            part.setDisabled(busy)
        if not busy:
            self._line.setFocus()

    def _build(self) -> None:
        self._sheet.card.body.addWidget(self._field)
        self._sheet.add_buttons([self._other], [self._open])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet)
        self.setFocusProxy(self._line)

    def _connect(self) -> None:
        self._line.returnPressed.connect(self._on_open_clicked)
        self._line.textEdited.connect(lambda _text: self._field.show_problem(""))
        self._open.clicked.connect(self._on_open_clicked)
        self._other.clicked.connect(self.other_file_requested)

    def _on_open_clicked(self) -> None:
        if self._line.text():
            self.passphrase_given.emit(self._line.text())
        else:
            self._line.setFocus()
