"""Asks for the passphrase of a data file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lobcoach.ui.pages.centred_sheet import CentredSheet
from lobcoach.ui.widgets.buttons import PrimaryButton, QuietButton
from lobcoach.ui.widgets.form_field import FormField
from lobcoach.ui.widgets.passphrase_line import PassphraseLine
from lobcoach.ui.widgets.text import Muted

_LOCKED = "‘{name}’ is op slot. Geef het wachtwoord."
_GO_ON = "‘{name}’ is op slot. Met je wachtwoord ga je verder waar je was."
_UNSAVED = (
    "Een deel van je tekst kon nog niet in het bestand. Die tekst wacht hier: laat LOBcoach open "
    "en geef je wachtwoord."
)


class UnlockPage(QWidget):
    """One field; a passphrase that does not fit stays in it, selected, for another try.

    A file that was `put_away` by the lock waits with the coach's place in it; nothing here says
    more than which file. `unsaved` text waits in memory.
    """

    passphrase_given = Signal(str)
    sheet_requested = Signal()
    other_file_requested = Signal()

    def __init__(
        self,
        path: Path,
        parent: QWidget | None = None,
        *,
        put_away: bool = False,
        unsaved: bool = False,
    ) -> None:
        super().__init__(parent)
        self.asks_for_backup = False
        self._put_away = put_away
        self._sheet = CentredSheet("Op slot" if put_away else "Welkom terug", "", width=480)
        self._unsaved = Muted(_UNSAVED)
        self._unsaved.setVisible(unsaved)
        self._line = PassphraseLine()
        self._field = FormField("Wachtwoord", self._line)
        self._lost = QuietButton("Wachtwoord kwijt? Gebruik je herstelblad", compact=True)
        self._other = QuietButton("Ander bestand…", "folder")
        self._open = PrimaryButton("Open", "arrow-right", icon_after=True)
        self._build()
        self._connect()
        self.set_file(path)

    def set_file(self, path: Path) -> None:
        """Ask for the passphrase of another file."""
        self._sheet.set_sentence((_GO_ON if self._put_away else _LOCKED).format(name=path.name))
        self._line.clear()
        self._field.show_problem("")

    def ask_for_backup(self) -> None:
        """Ask for the passphrase of the newest backup of this file instead."""
        self.asks_for_backup = True
        self._sheet.set_sentence(
            "De reservekopie is op slot. Geef het wachtwoord dat het bestand had toen die werd "
            "gemaakt."
        )
        self._lost.hide()

    def show_error(self, sentence: str) -> None:
        """Say calmly what is wrong, and let the coach try again."""
        self._field.show_problem(sentence)
        self._line.selectAll()

    def set_busy(self, busy: bool) -> None:
        """Keep everything still while the file is being opened."""
        for part in (self._line, self._open, self._other, self._lost):
            part.setDisabled(busy)
        if not busy:
            self._line.setFocus()

    def _build(self) -> None:
        self._sheet.card.body.addWidget(self._unsaved)
        self._sheet.card.body.addWidget(self._field)
        self._sheet.card.body.addWidget(self._lost, 0, Qt.AlignmentFlag.AlignLeft)
        self._sheet.add_buttons([self._other], [self._open])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet)
        self.setFocusProxy(self._line)

    def _connect(self) -> None:
        self._line.returnPressed.connect(self._on_open_clicked)
        self._line.textEdited.connect(lambda _text: self._field.show_problem(""))
        self._open.clicked.connect(self._on_open_clicked)
        self._lost.clicked.connect(self.sheet_requested)
        self._other.clicked.connect(self.other_file_requested)

    def _on_open_clicked(self) -> None:
        if self._line.text():
            self.passphrase_given.emit(self._line.text())
        else:
            self._line.setFocus()
