"""Making the recovery sheet: who knows the passphrase may print what opens the file without it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.errors import FileError, FileTrouble, RuleError, WorldError
from lobcoach.services.sentences import sentence
from lobcoach.ui.background import Background
from lobcoach.ui.dialogs.framed_dialog import FramedDialog
from lobcoach.ui.places import ask_sheet_place, documents_folder, show_folder
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import PrimaryButton, QuietButton
from lobcoach.ui.widgets.form_field import FormField
from lobcoach.ui.widgets.passphrase_line import PassphraseLine
from lobcoach.ui.widgets.text import Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

AskPlace = Callable[[QWidget, Path], Path | None]
ShowFolder = Callable[[Path], None]

_SIZE = QSize(560, 0)
_WHAT = (
    "Met een herstelblad gaat je bestand open zonder het wachtwoord. Druk het blad af, bewaar het "
    "op een veilige plek en niet bij de computer, en gooi het PDF-bestand daarna weg."
)
_UNTIL = "Het blad geldt niet meer zodra je het wachtwoord wijzigt."


class SheetDialog(FramedDialog):
    """Asks the passphrase once more, then where the PDF goes, and says what to do with it."""

    def __init__(
        self,
        services: Services,
        parent: QWidget | None = None,
        *,
        ask_place: AskPlace = ask_sheet_place,
        open_folder: ShowFolder = show_folder,
    ) -> None:
        super().__init__("Herstelblad maken", _SIZE, parent)
        self._locking = services.locking
        self._ask_place = ask_place
        self._open_folder = open_folder
        self._busy = False
        self._work: Background[None] | None = None
        self._line = PassphraseLine()
        self._field = FormField("Wachtwoord van nu", self._line)
        self._banner = Banner()
        self._close = QuietButton("Sluit", keys="Esc")
        self._save = PrimaryButton("Bewaar als PDF…", "file-pdf")
        self._build()
        self._connect()

    @override
    def reject(self) -> None:
        """Close, unless the sheet is being made just now."""
        if not self._busy:
            super().reject()

    def _build(self) -> None:
        head = Column(Heading(self.windowTitle(), TextRole.LEAD), Muted(_WHAT), Muted(_UNTIL))
        self.frame(head, self._field, self._banner, left=[self._close], right=[self._save])
        self._save.setDefault(True)

    def _connect(self) -> None:
        self._close.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save_clicked)
        self._line.textEdited.connect(lambda _text: self._field.show_problem(""))

    def _on_save_clicked(self) -> None:
        self._field.show_problem("")
        passphrase = self._line.text()
        self._do(lambda: self._locking.prove(passphrase), self._on_proven)

    def _on_proven(self, _nothing: None) -> None:
        self._set_busy(False)
        passphrase = self._line.text()
        target = self._ask_place(self, documents_folder() / self._locking.sheet_name())
        if target is None or not self.isVisible():  # the lock may have fallen meanwhile
            return
        self._do(
            lambda: self._locking.write_sheet(passphrase, target),
            lambda _nothing: self._on_written(target),
        )

    def _on_written(self, target: Path) -> None:
        self._set_busy(False)
        self._line.clear()
        folder = target.parent
        self._banner.show_message(
            f"Het herstelblad staat in de map ‘{folder.name or folder}’ als ‘{target.name}’. Druk "
            "het nu af en gooi het bestand daarna weg.",
            Tone.GOOD,
            [("Open map", lambda: self._open_folder(folder))],
        )
        self.resize(self.sizeHint())

    def _do(self, work: Callable[[], None], done: Callable[[None], None]) -> None:
        self._banner.clear()
        self._set_busy(True)
        self._work = Background(work, done, self._on_failed).start()
        # The window may be locked or closed meanwhile; the work ends by itself then.
        self.destroyed.connect(self._work.forget)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for part in (self._field, self._close, self._save):
            part.setDisabled(busy)
        if not busy:
            self._work = None

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, WorldError | RuleError):
            raise error
        if isinstance(error, FileError) and error.trouble is FileTrouble.WRONG_PASSPHRASE:
            self._field.show_problem(sentence(error))
            self._line.selectAll()
        else:
            self._banner.show_message(sentence(error), Tone.ATTENTION)
