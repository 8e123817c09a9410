"""The lock in the settings: the passphrase, the recovery sheet, and when it falls by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from lobcoach.ui.dialogs.passphrase_dialog import PassphraseDialog, Wish
from lobcoach.ui.dialogs.sheet_dialog import SheetDialog
from lobcoach.ui.preferences import LOCK_CHOICES, Preferences
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, QuietButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.segmented import Choice, Segmented
from lobcoach.ui.widgets.text import Caption, Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_LOCKED = "Je bestand heeft een wachtwoord. Zonder dat wachtwoord kan niemand het lezen."
_OPEN = (
    "Je bestand heeft geen wachtwoord. Wie bij deze computer kan, kan ook lezen wat over je "
    "studenten is genoteerd."
)
_WHEN = (
    "Dan gaat LOBcoach op slot als je even weg bent. Met Ctrl L doe je het meteen. Alles wat je "
    "typte is dan bewaard, en je komt terug waar je was."
)


class LockCard(Card):
    """Changes take effect at once; `preferences` keeps after how many minutes the lock falls."""

    def __init__(
        self, services: Services, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(spacing=14, parent=parent)
        self._services = services
        self._preferences = preferences
        self._state = Muted()
        self._banner = Banner()
        self._add = OutlineButton("Wachtwoord instellen…", "lock")
        self._change = OutlineButton("Wachtwoord wijzigen…", "lock")
        self._sheet = OutlineButton("Herstelblad maken…", "file-pdf")
        self._remove = QuietButton("Wachtwoord weghalen…")
        self._minutes = Segmented(
            "Op slot na",
            [Choice(str(n), f"{n} min" if n else "Nooit") for n in LOCK_CHOICES],
        )
        self._build()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Show what can be done with the file as it is now."""
        locked = self._services.encrypted()
        self._state.setText(_LOCKED if locked else _OPEN)
        self._add.setVisible(not locked)
        for part in (self._change, self._sheet, self._remove, self._when):
            part.setVisible(locked)
        self._minutes.set_current(str(self._preferences.lock_minutes))

    def _build(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=10)
        for button in (self._add, self._change, self._sheet, self._remove):
            flow.addWidget(button)
        self._when = Column(
            Caption("Op slot na", self._minutes),
            self._minutes,
            Muted(_WHEN, TextRole.SMALL),
            spacing=6,
        )
        parts = (
            Heading("Wachtwoord en slot", TextRole.SECTION),
            self._state,
            self._banner,
            buttons,
            self._when,
        )
        for part in parts:
            self.body.addWidget(part)

    def _connect(self) -> None:
        for button, wish in (
            (self._add, Wish.ADD),
            (self._change, Wish.CHANGE),
            (self._remove, Wish.REMOVE),
        ):
            button.clicked.connect(lambda _on=False, wish=wish: self._ask(wish))
        self._sheet.clicked.connect(lambda: self._open(SheetDialog(self._services, self.window())))
        self._minutes.chosen.connect(self._on_minutes_chosen)

    def _ask(self, wish: Wish) -> None:
        dialog = PassphraseDialog(self._services, wish, self.window())
        dialog.changed.connect(self._on_dialog_changed)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self._banner.clear()
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_dialog_changed(self, words: str) -> None:
        self.reload()
        self._banner.show_message(words, Tone.GOOD)

    def _on_minutes_chosen(self, minutes: str) -> None:
        self._preferences.lock_minutes = int(minutes)
