"""The first page of all: who the coach is, where the data go, and a passphrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from lobcoach.core.errors import InputError, InputTrouble
from lobcoach.core.text import SHORTEST_PASSPHRASE, is_short_passphrase, one_line
from lobcoach.ui.pages.centred_sheet import CentredSheet
from lobcoach.ui.places import ask_existing_file, ask_new_file
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton, QuietButton
from lobcoach.ui.widgets.form_field import FormField
from lobcoach.ui.widgets.passphrase_line import PassphraseLine
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Body, Muted

AskPlace = Callable[[QWidget, Path], Path | None]

_WHAT_IT_IS = (
    "LOBcoach helpt je loopbaangesprekken te voeren: goede vragen, een rustig scherm en een "
    "verslag dat klaar is als je student opstaat."
)
_ADVICE = (
    "Aangeraden: zonder het wachtwoord kan niemand het bestand lezen. Kwijt is kwijt: schrijf "
    "het op."
)
_WITHOUT = (
    "Iedereen die bij deze computer kan, kan dan ook lezen wat over je studenten is genoteerd."
)
_BUSY = "Je bestand wordt gemaakt…"


@dataclass(frozen=True)
class NewFile:
    """What the coach wants a new data file to be; without passphrase it is not locked."""

    name: str
    school: str
    path: Path
    passphrase: str | None


class WelcomePage(QWidget):
    """Asks no more than is needed to begin; everything typed stays when something is wrong.

    It is the first thing painted, so it keeps away from the services; `word` makes a sentence
    of a mistake and may import them.
    """

    create_requested = Signal(NewFile)
    example_requested = Signal()
    open_requested = Signal(Path)

    def __init__(
        self,
        path: Path,
        *,
        word: Callable[[InputError], str] | None = None,
        ask_new: AskPlace = ask_new_file,
        ask_existing: AskPlace = ask_existing_file,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._word = word or _sentence
        self._ask_new = ask_new
        self._ask_existing = ask_existing
        self._sheet = CentredSheet("Welkom", _WHAT_IT_IS, width=720)
        self._banner = Banner()
        self._make_fields()
        self._make_buttons()
        self._build()
        self._connect()
        self._show_path()

    def show_error(self, sentence: str, field: str = "") -> None:
        """Say what is wrong, below `field` (`name`, `school`, `path`, `passphrase`, `repeat`).

        For another field it is said above the buttons.
        """
        if field in self._fields:
            self._fields[field].show_problem(sentence)
        else:
            self._banner.show_message(sentence, Tone.ATTENTION)

    def set_busy(self, busy: bool) -> None:
        """Keep everything still while the file is being made."""
        self._form.setDisabled(busy)
        for button in (self._begin, self._example, self._open):
            button.setDisabled(busy)
        if busy:
            self._banner.show_message(_BUSY)
        else:
            self._banner.clear()

    def _make_fields(self) -> None:
        self._name, self._school = QLineEdit(), QLineEdit()
        self._passphrase, self._repeat = PassphraseLine(), PassphraseLine()
        self._place = Body()
        self._elsewhere = OutlineButton("Andere plek…", "folder", compact=True)
        self._without = QCheckBox("Zonder wachtwoord")
        self._advice = Muted(_ADVICE, TextRole.SMALL)
        place = SideBySide()
        place.add(self._place, 1, room=240)
        place.add(self._elsewhere)
        self._fields = {
            "name": FormField("Hoe heet je?", self._name),
            "school": FormField("School (mag leeg blijven)", self._school),
            "path": FormField("Hier komen je gegevens te staan", place),
            "passphrase": FormField("Wachtwoord", self._passphrase),
            "repeat": FormField("Nog een keer hetzelfde wachtwoord", self._repeat),
        }

    def _make_buttons(self) -> None:
        self._example = QuietButton("Bekijk met voorbeeldgegevens", "eye")
        self._open = QuietButton("Open een bestaand bestand…", "folder")
        self._begin = PrimaryButton("Begin", "arrow-right", icon_after=True)

    def _build(self) -> None:
        person, secret = SideBySide(spacing=14, top=True), SideBySide(spacing=14, top=True)
        for row, names in ((person, ("name", "school")), (secret, ("passphrase", "repeat"))):
            for name in names:
                row.add(self._fields[name], 1, room=220)
        self._secret = secret
        self._form = Column(
            person,
            self._fields["path"],
            secret,
            Column(self._advice, self._without, spacing=6),
            spacing=18,
        )
        for part in (self._form, self._banner):
            self._sheet.card.body.addWidget(part)
        self._sheet.add_buttons([self._example, self._open], [self._begin])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet)
        self.setFocusProxy(self._name)

    def _connect(self) -> None:
        for name, line in (
            ("name", self._name),
            ("school", self._school),
            ("passphrase", self._passphrase),
            ("repeat", self._repeat),
        ):
            line.returnPressed.connect(self._on_begin_clicked)
            line.textEdited.connect(lambda _text, name=name: self._fields[name].show_problem(""))
        self._elsewhere.clicked.connect(self._on_elsewhere_clicked)
        self._without.toggled.connect(self._on_without_toggled)
        self._begin.clicked.connect(self._on_begin_clicked)
        self._example.clicked.connect(self.example_requested)
        self._open.clicked.connect(self._on_open_clicked)

    def _show_path(self) -> None:
        self._place.setText(str(self._path))
        self._elsewhere.setAccessibleDescription(f"Nu: {self._path}")

    def _mistakes(self) -> list[InputError]:
        """Return what cannot be right, in the order of the page."""
        found = []
        if not one_line(self._name.text()):
            found.append(InputError(InputTrouble.COACH_NAME_MISSING, "name"))
        if self._without.isChecked():
            return found
        typed = self._passphrase.text()
        if is_short_passphrase(typed):
            trouble = InputTrouble.PASSPHRASE_TOO_SHORT
            found.append(InputError(trouble, "passphrase", SHORTEST_PASSPHRASE))
        elif typed != self._repeat.text():
            found.append(InputError(InputTrouble.PASSPHRASE_DIFFERS, "repeat"))
        return found

    def _on_begin_clicked(self) -> None:
        for field in self._fields.values():
            field.show_problem("")
        self._banner.clear()
        mistakes = self._mistakes()
        # Backwards: the focus ends at the first one.
        for mistake in reversed(mistakes):
            self.show_error(self._word(mistake), mistake.field)
        if not mistakes:
            secret = None if self._without.isChecked() else self._passphrase.text()
            name, school = one_line(self._name.text()), one_line(self._school.text())
            self.create_requested.emit(NewFile(name, school, self._path, secret))

    def _on_elsewhere_clicked(self) -> None:
        chosen = self._ask_new(self, self._path)
        if chosen is not None:
            self._path = chosen
            self._fields["path"].show_problem("")
            self._show_path()

    def _on_open_clicked(self) -> None:
        chosen = self._ask_existing(self, self._path.parent)
        if chosen is not None:
            self.open_requested.emit(chosen)

    def _on_without_toggled(self, without: bool) -> None:
        self._secret.setVisible(not without)
        self._advice.setText(_WITHOUT if without else _ADVICE)


def _sentence(mistake: InputError) -> str:
    # Imported at the first mistake: before the first paint it would take far too long.
    from lobcoach.services.sentences import sentence  # noqa: PLC0415

    return sentence(mistake)
