"""The card about the file itself: where it is, its backups, and whether it is sound."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.backups import Reason
from lobcoach.core.dutch_dates import clock_time
from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.sentences import sentence
from lobcoach.ui.background import Background
from lobcoach.ui.backup_clock import BackupClock, backup_problem
from lobcoach.ui.file_wording import moment_words, size_words
from lobcoach.ui.places import ask_folder, show_folder
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, QuietButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Body, Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.backups import BackupService, FileState

_ROOM_FOR_TEXT = 280
#: More lines than these say nothing new to a coach.
_LINES = 5
AskFolder = Callable[[QWidget, Path], Path | None]


class FileCard(Card):
    """Tells how the file stands, and does what is asked in a thread, with words meanwhile."""

    folder_chosen = Signal(object)  #: a Path, or None for the folder beside the file
    restore_requested = Signal()

    def __init__(
        self,
        backups: BackupService,
        clock: BackupClock,
        today: Callable[[], date],
        *,
        ask_folder: AskFolder = ask_folder,
        show_folder: Callable[[Path], None] = show_folder,
    ) -> None:
        super().__init__()
        self._backups = backups
        self._clock = clock
        self._today = today
        self._ask_folder = ask_folder
        self._show_folder = show_folder
        self._checking: Background[list[str]] | None = None
        self._place, self._size = Body(), Muted("", TextRole.SMALL)
        self._last, self._goes_to = Body(), Body()
        self._said = Body()
        self._show = OutlineButton("Toon map", "folder", compact=True)
        self._choose = OutlineButton("Andere map…", "folder", compact=True)
        self._beside = QuietButton("Toch naast het bestand", "undo")
        self._make = OutlineButton("Maak nu een reservekopie", "archive")
        self._restore = OutlineButton("Reservekopie terugzetten…", "restore")
        self._check = OutlineButton("Kijk het bestand na", "search")
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Tell how the file and its backups stand now."""
        state = self._backups.state()
        self._place.setText(f"‘{state.path.name}’ in de map ‘{state.path.parent}’")
        self._size.setText(f"{size_words(state.size)} groot")
        self._last.setText(_backup_words(state, self._today(), by_itself=self._clock.runs))
        beside = state.folder.parent == state.path.parent
        where = f"‘{state.folder.name}’, naast je bestand" if beside else f"‘{state.folder}’"
        self._goes_to.setText(f"Reservekopieën komen in de map {where}.")
        self._beside.setVisible(not beside)
        problem = self._clock.problem
        if problem is not None:
            self._said.setText(backup_problem(problem))

    def stop(self) -> None:
        """Wait for what is being done."""
        if self._checking is not None:
            self._checking.forget()
            self._checking.wait()
            self._checking = None

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read how things stand when the card comes into view."""
        super().showEvent(event)
        self.refresh()

    def _build(self) -> None:
        self.body.addWidget(Heading("Bestand en reservekopieën", TextRole.SECTION))
        where = SideBySide()
        where.add(Column(self._place, self._size, spacing=2), 1, room=_ROOM_FOR_TEXT)
        where.add(self._show)
        folder = SideBySide()
        folder.add(self._goes_to, 1, room=_ROOM_FOR_TEXT)
        folder.add(self._beside)
        folder.add(self._choose)
        acts = SideBySide()
        for button in (self._make, self._restore, self._check):
            acts.add(button)
        acts.add(QWidget(), 1)
        for part in (where, self._last, folder, acts, self._said):
            self.body.addWidget(part)
        self._show.setAccessibleName("Toon de map van je bestand")
        self._choose.setAccessibleName("Andere map voor reservekopieën")
        self._check.setObjectName("check")
        self._said.hide()

    def _connect(self) -> None:
        self._show.clicked.connect(lambda: self._show_folder(self._backups.state().path.parent))
        self._choose.clicked.connect(self._on_choose_clicked)
        self._beside.clicked.connect(lambda: self._set_folder(None))
        self._make.clicked.connect(self._on_make_clicked)
        self._restore.clicked.connect(self.restore_requested)
        self._check.clicked.connect(self._on_check_clicked)
        self._clock.made.connect(self._on_clock_made)
        self._clock.failed.connect(self._on_clock_failed)

    def _on_choose_clicked(self) -> None:
        chosen = self._ask_folder(self, self._backups.state().folder)
        if chosen is not None:
            self._set_folder(chosen)

    def _set_folder(self, folder: Path | None) -> None:
        self.folder_chosen.emit(folder)
        self.refresh()

    def _on_make_clicked(self) -> None:
        self._say("LOBcoach maakt een reservekopie…")
        self._clock.make(Reason.BY_HAND)

    def _on_clock_made(self, path: Path) -> None:
        self._say(f"De reservekopie staat in de map ‘{path.parent.name}’.")
        self.refresh()

    def _on_clock_failed(self, error: Exception) -> None:
        self._say(backup_problem(error))

    def _on_check_clicked(self) -> None:
        self._check.setDisabled(True)
        self._say("LOBcoach kijkt je bestand helemaal na. Je kunt gewoon verder werken…")
        self._checking = Background(
            self._backups.check, self._on_checked, self._on_check_failed
        ).start()

    def _on_checked(self, lines: list[str]) -> None:
        self._checking = None
        self._check.setDisabled(False)
        if lines:
            more = f"\nEn nog {len(lines) - _LINES} meer." if len(lines) > _LINES else ""
            self._say("\n".join(lines[:_LINES]) + more)
        else:
            self._say("Je bestand is in orde: alles wat erin staat, is nagekeken.")

    def _on_check_failed(self, error: Exception) -> None:
        self._checking = None
        self._check.setDisabled(False)
        if not isinstance(error, (WorldError, RuleError)):
            raise error
        self._say(f"Nakijken kan nu niet. {sentence(error)}")

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()


def _backup_words(state: FileState, today: date, *, by_itself: bool) -> str:
    if state.last is None:
        last = "Er is nog geen reservekopie."
    else:
        last = f"De laatste reservekopie is van {moment_words(state.last, today)}."
    if not by_itself:
        return f"{last} Van de voorbeeldgegevens maakt LOBcoach er vanzelf geen."
    if state.due is None:
        return f"{last} Sindsdien is er niets veranderd."
    return f"{last} De volgende komt rond {clock_time(state.due.astimezone().time())}."
