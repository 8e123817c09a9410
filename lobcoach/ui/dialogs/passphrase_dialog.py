"""Choosing a passphrase for the file: a first one, another one, a new one; or none any more."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.errors import (
    FileError,
    FileTrouble,
    InputError,
    InputTrouble,
    RuleError,
    WorldError,
)
from lobcoach.core.text import SHORTEST_PASSPHRASE, is_short_passphrase
from lobcoach.services.sentences import sentence
from lobcoach.ui.background import Background
from lobcoach.ui.dialogs.framed_dialog import FramedDialog
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

_SIZE = QSize(520, 0)
_BUSY = "Je bestand krijgt een ander slot. Dit duurt even; er gaat niets verloren."


class Wish(Enum):
    """What the coach wants with the passphrase."""

    ADD = auto()
    CHANGE = auto()
    REMOVE = auto()
    FORGOTTEN = auto()  #: the file was opened with its recovery sheet


_TITLES = {
    Wish.ADD: "Wachtwoord instellen",
    Wish.CHANGE: "Wachtwoord wijzigen",
    Wish.REMOVE: "Wachtwoord weghalen",
    Wish.FORGOTTEN: "Kies een nieuw wachtwoord",
}
_EXPLAINED = {
    Wish.ADD: "Zonder het wachtwoord kan niemand het bestand lezen. Kwijt is kwijt: maak daarna "
    "een herstelblad.",
    Wish.CHANGE: "Een herstelblad dat je eerder maakte, geldt daarna niet meer.",
    Wish.REMOVE: "Iedereen die bij deze computer kan, kan dan ook lezen wat over je studenten is "
    "genoteerd. Een herstelblad is daarna niet meer nodig.",
    Wish.FORGOTTEN: "Je bestand is open met je herstelblad. Met een nieuw wachtwoord kom je er "
    "voortaan weer zelf in; het herstelblad geldt dan niet meer.",
}
_ACTIONS = {
    Wish.ADD: "Zet op slot",
    Wish.CHANGE: "Wijzig wachtwoord",
    Wish.REMOVE: "Haal wachtwoord weg",
    Wish.FORGOTTEN: "Kies dit wachtwoord",
}
_DONE = {
    Wish.ADD: "Je bestand heeft nu een wachtwoord. Maak ook een herstelblad, voor als je het kwijt "
    "bent.",
    Wish.CHANGE: "Het wachtwoord is gewijzigd. Maak een nieuw herstelblad; een oud blad geldt niet "
    "meer.",
    Wish.REMOVE: "Je bestand heeft geen wachtwoord meer.",
    Wish.FORGOTTEN: "Je nieuwe wachtwoord geldt. Maak een nieuw herstelblad; het oude geldt niet "
    "meer.",
}


class PassphraseDialog(FramedDialog):
    """Asks the old passphrase where there is one and the new one twice; does it in a thread.

    While it is being done nothing can be typed or closed; afterwards `changed` says how it went.
    """

    changed = Signal(str)

    def __init__(self, services: Services, wish: Wish, parent: QWidget | None = None) -> None:
        super().__init__(_TITLES[wish], _SIZE, parent)
        self._services = services
        self._wish = wish
        self._busy = False
        self._work: Background[None] | None = None
        self._fields: dict[str, FormField] = {}
        self._lines: dict[str, PassphraseLine] = {}
        self._banner = Banner()
        later = "Later" if wish is Wish.FORGOTTEN else "Annuleren"
        self._cancel = QuietButton(later, keys="Esc")
        self._act = PrimaryButton(_ACTIONS[wish], "lock")
        self._make_fields()
        self._build()
        self._connect()

    def show_trouble(self, error: WorldError | RuleError) -> None:
        """Say what is wrong, below its field where it has one."""
        wrong = isinstance(error, FileError) and error.trouble is FileTrouble.WRONG_PASSPHRASE
        field = error.field if isinstance(error, InputError) else "old" if wrong else ""
        if field in self._fields:
            self._fields[field].show_problem(sentence(error))
            self._lines[field].selectAll()
        else:
            self._banner.show_message(sentence(error), Tone.ATTENTION)

    @override
    def reject(self) -> None:
        """Close, unless the file is being written just now."""
        if not self._busy:
            super().reject()

    def _make_fields(self) -> None:
        wanted = {
            "old": ("Wachtwoord van nu", self._wish in (Wish.CHANGE, Wish.REMOVE)),
            "passphrase": ("Nieuw wachtwoord", self._wish is not Wish.REMOVE),
            "repeat": ("Nog een keer het nieuwe wachtwoord", self._wish is not Wish.REMOVE),
        }
        for name, (caption, shown) in wanted.items():
            if shown:
                self._lines[name] = PassphraseLine()
                self._fields[name] = FormField(caption, self._lines[name])

    def _build(self) -> None:
        head = Column(
            Heading(self.windowTitle(), TextRole.LEAD), Muted(_EXPLAINED[self._wish]), spacing=6
        )
        shortest = Muted(
            f"Minstens {SHORTEST_PASSPHRASE} tekens. Een korte zin onthoud je makkelijk.",
            TextRole.SMALL,
        )
        shortest.setHidden(self._wish is Wish.REMOVE)
        self.frame(
            head,
            *self._fields.values(),
            shortest,
            self._banner,
            left=[self._cancel],
            right=[self._act],
        )
        self._act.setDefault(True)

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._act.clicked.connect(self._on_act_clicked)
        for name, line in self._lines.items():
            line.textEdited.connect(lambda _text, name=name: self._fields[name].show_problem(""))

    def _on_act_clicked(self) -> None:
        for field in self._fields.values():
            field.show_problem("")
        self._banner.clear()
        if "repeat" in self._lines and not self._new_is_sound():
            return
        work = self._task({name: line.text() for name, line in self._lines.items()})
        self._set_busy(True)
        self._work = Background(work, self._on_done, self._on_failed).start()
        # The window may be locked or closed meanwhile; the work ends by itself then.
        self.destroyed.connect(self._work.forget)

    def _new_is_sound(self) -> bool:
        typed = self._lines["passphrase"].text()
        if is_short_passphrase(typed):
            trouble = InputTrouble.PASSPHRASE_TOO_SHORT
            self.show_trouble(InputError(trouble, "passphrase", SHORTEST_PASSPHRASE))
            return False
        if typed != self._lines["repeat"].text():
            self.show_trouble(InputError(InputTrouble.PASSPHRASE_DIFFERS, "repeat"))
            return False
        return True

    def _task(self, typed: dict[str, str]) -> Callable[[], None]:
        locking = self._services.locking
        match self._wish:
            case Wish.ADD:
                return lambda: locking.add(typed["passphrase"])
            case Wish.CHANGE:
                return lambda: locking.change(typed["old"], typed["passphrase"])
            case Wish.REMOVE:
                return lambda: locking.remove(typed["old"])
            case Wish.FORGOTTEN:
                return lambda: locking.replace_forgotten(typed["passphrase"])

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for part in (*self._fields.values(), self._cancel, self._act):
            part.setDisabled(busy)
        if busy:
            self._banner.show_message(_BUSY)
        else:
            self._banner.clear()
            self._work = None

    def _on_done(self, _nothing: None) -> None:
        self._set_busy(False)
        for line in self._lines.values():
            line.clear()
        left = len(self._services.locking.left)
        self.changed.emit(_DONE[self._wish] + (_left_words(self._wish, left) if left else ""))
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, WorldError | RuleError):
            raise error
        self.show_trouble(error)


def _left_words(wish: Wish, left: int) -> str:
    """Say which copies could not be changed along."""
    how = "hebben nog geen wachtwoord" if wish is Wish.ADD else "hebben nog het oude wachtwoord"
    if left == 1:
        how = how.replace("hebben", "heeft")
    which = "Eén reservekopie" if left == 1 else f"{left} reservekopieën"
    return f" {which} kon LOBcoach niet aanpassen: die {how}. Kijk in de map met reservekopieën."
