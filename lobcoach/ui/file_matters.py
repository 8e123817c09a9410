"""What happens to the file itself while a coach works: backups, going back, other programs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from lobcoach.core.backups import Backup, Reason
from lobcoach.core.dutch_dates import short_date
from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.opened import Services
from lobcoach.services.sentences import sentence
from lobcoach.services.siblings import Sibling, siblings_of
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.background import Background
from lobcoach.ui.backup_clock import BackupClock, backup_problem
from lobcoach.ui.conflict_guard import ConflictGuard
from lobcoach.ui.file_wording import moment_words
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.places import show_folder
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.unsaved_text import UnsavedText

#: As many copies are named as fit in a line or two.
_NAMED = 2


class FileMatters(QObject):
    """Keeps the backup clock and the conflict guard, and tells in the line above the page."""

    replaced = Signal()  #: another file is open now; every page reads again

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        autosave: Autosave,
        unsaved: UnsavedText,
        left_behind: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._left_behind = left_behind
        self._example = services.coach.get().is_example
        self._work: Background[Path] | None = None
        self._looking: Background[list[Sibling]] | None = None
        self._asked = False  #: the coach waits for a backup
        self.clock = BackupClock(services.backups, self)
        self.guard = ConflictGuard(window, services.conflicts, autosave, unsaved.copy)
        unsaved.guard_with(self.guard)
        self.clock.made.connect(self._on_clock_made)
        self.clock.failed.connect(self._on_clock_failed)
        self.guard.moved.connect(self.replaced)

    def start(self) -> None:
        """Begin with backups, and look for copies beside the file; not for the example."""
        if self._example:
            return
        self.clock.start()
        path = self._services.path
        self._looking = Background(
            lambda: siblings_of(path), self._on_siblings_found, _nothing
        ).start()

    def back_up(self) -> None:
        """Make a backup now, as soon as what is typed is stored, and say when it is there."""
        if self._left_behind():
            self._asked = True
            self._window.tell("LOBcoach maakt een reservekopie…", Tone.NEUTRAL)
            self.clock.make(Reason.BY_HAND)

    def restore(self) -> None:
        """Let the coach go back to a backup, as soon as what is typed is stored."""
        if not self._left_behind():
            return
        from lobcoach.ui.dialogs.restore_dialog import RestoreDialog

        services = self._services
        dialog = RestoreDialog(services.backups, services.restoring, services.today(), self._window)
        dialog.restored.connect(self._on_restored)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def close_down(self) -> None:
        """End all work, with a last backup when something changed since the one before."""
        for work in (self._looking, self._work):
            if work is not None:
                work.forget()
                work.wait()
        self.guard.stop()
        self.clock.stop(closing=not self._example)

    def _on_restored(self, backup: Backup) -> None:
        when = moment_words(backup.name.made, self._services.today())
        self.replaced.emit()
        undo = [("Maak ongedaan", self._undo)] if self._services.restoring.can_undo else []
        self._window.tell(
            f"De reservekopie van {when} is teruggezet. Het bestand van daarvoor is apart gezet.",
            Tone.GOOD,
            tuple(undo),
        )

    def _undo(self) -> None:
        if self._work is None:
            self._window.tell("LOBcoach zet je bestand van daarvoor terug…")
            self._work = Background(
                self._services.restoring.undo, self._on_undone, self._on_undoing_failed
            ).start()

    def _on_undone(self, _aside: Path) -> None:
        self._work = None
        self.replaced.emit()
        self._window.tell(
            "Het bestand van voor het terugzetten is er weer.",
            Tone.GOOD,
            (("Toch de reservekopie", self._undo),),
        )

    def _on_undoing_failed(self, error: Exception) -> None:
        self._work = None
        if not isinstance(error, (WorldError, RuleError)):
            raise error
        self._window.tell(sentence(error), Tone.ATTENTION)

    def _on_clock_made(self, path: Path) -> None:
        if self._asked:
            self._asked = False
            self._window.tell(f"De reservekopie staat in de map ‘{path.parent.name}’.", Tone.GOOD)

    def _on_clock_failed(self, error: Exception) -> None:
        asked, self._asked = self._asked, False
        if asked or not self._window.banner.message():
            self._window.tell(backup_problem(error), Tone.WAIT)

    def _on_siblings_found(self, siblings: list[Sibling]) -> None:
        if siblings and not self._window.banner.message():
            folder = self._services.path.parent
            self._window.tell(
                sibling_words(siblings, self._services.today()),
                Tone.NEUTRAL,
                (("Toon map", lambda: show_folder(folder)),),
            )


def sibling_words(siblings: list[Sibling], today: date) -> str:
    """Return which copies stand beside the file, from when, and what to do."""
    named = ", ".join(
        f"‘{each.path.name}’ ({short_date(each.written.astimezone().date(), today)})"
        for each in siblings[:_NAMED]
    )
    more = f" en nog {len(siblings) - _NAMED}" if len(siblings) > _NAMED else ""
    what = "staat een kopie" if len(siblings) == 1 else "staan kopieën"
    return (
        f"Naast je bestand {what}: {named}{more}. Dat gebeurt als een bestand op twee plekken is "
        "veranderd. Kijk of er werk in staat dat je mist, en zet wat je niet nodig hebt in een "
        "andere map."
    )


def _nothing(error: Exception) -> None:
    raise error
