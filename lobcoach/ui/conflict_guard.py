"""When the file is replaced or removed beneath us: a copy of our own is saved at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lobcoach.core.drafts import DraftKey, DraftValue
from lobcoach.core.errors import FileError, FileTrouble, RuleError, WorldError
from lobcoach.services.conflicts import LOST, ConflictCopy, ConflictService
from lobcoach.services.sentences import sentence
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.background import Background
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.theme_tokens import Tone

_WHAT = {
    FileTrouble.REPLACED: "Een ander programma heeft ‘{name}’ vervangen.",
    FileTrouble.MISSING: "‘{name}’ staat niet meer op zijn plek.",
}


class ConflictGuard(QObject):
    """Saves what we have and what is typed in a copy beside the file, without being asked."""

    moved = Signal()  #: we go on with another file; every page reads again

    def __init__(
        self,
        window: MainWindow,
        conflicts: ConflictService,
        autosave: Autosave,
        copy_text: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._conflicts = conflicts
        self._autosave = autosave
        self._copy_text = copy_text
        self._error: FileError | None = None
        self._copy: ConflictCopy | None = None
        self._kept: dict[DraftKey, DraftValue] = {}
        self._after: Callable[[], None] | None = None
        self._work: Background[ConflictCopy] | None = None

    def takes(self, error: WorldError | RuleError) -> bool:
        """Take care of this failure of a save, if the file is not ours any more."""
        if not isinstance(error, FileError) or error.trouble not in LOST:
            return False
        first, self._error = self._error is None, error
        if first:
            self._window.tell(f"{self._what()} LOBcoach bewaart een kopie van jouw werk…")
        self._save()
        return True

    def has_all(self) -> bool:
        """Whether all that waits to be stored is in our own copy."""
        whole = self._copy is not None and self._copy.whole
        return whole and self._kept == dict(self._autosave.waiting())

    def stop(self) -> None:
        """Wait for a copy that is being made."""
        if self._work is not None:
            self._work.forget()
            self._work.wait()
            self._work = None

    def _save(self) -> None:
        """Save a copy with all that waits; later what was typed since goes into it too."""
        drafts = dict(self._autosave.waiting())
        if self._work is not None or (self._copy is not None and self._kept == drafts):
            return
        copy, conflicts = self._copy, self._conflicts

        def work() -> ConflictCopy:
            if copy is None:
                return conflicts.save_copy(drafts)
            return conflicts.add_to(copy.path, drafts)

        def done(saved: ConflictCopy) -> None:
            self._work, self._copy, self._kept = None, saved, dict(drafts)
            self._tell()
            after, self._after = self._after, None
            if after is not None:
                after()

        self._work = Background(work, done, self._on_failed).start()

    def _tell(self) -> None:
        assert self._copy is not None
        name = self._copy.path.name
        if self._copy.whole:
            text = f"{self._what()} Jouw werk staat in ‘{name}’, ook wat je net typte."
        else:
            text = (
                f"{self._what()} Een eerdere reservekopie staat in ‘{name}’. Kopieer de tekst van "
                "nu, want die past daar niet in."
            )
        go_on = ("Werk verder in de kopie", self._on_copy_chosen)
        again = ("Open het bestand opnieuw", self._on_file_chosen)
        copy = ("Kopieer tekst", self._copy_text)
        # The line has room for its own button and two more; without all words copying comes first.
        actions = (go_on, again, copy) if self._copy.whole else (go_on, copy)
        self._window.banner.show_message(text, Tone.ATTENTION, actions)

    def _on_failed(self, error: Exception) -> None:
        self._work = self._after = None
        if not isinstance(error, (WorldError, RuleError)):
            raise error
        actions = (("Probeer opnieuw", self._autosave.flush), ("Kopieer tekst", self._copy_text))
        self._window.tell(
            f"{self._what()} Een kopie ernaast kan nu niet. {sentence(error)}",
            Tone.ATTENTION,
            actions,
        )

    def _on_copy_chosen(self) -> None:
        """Go on with the copy, as soon as nothing is being written in it."""
        assert self._copy is not None
        if self._work is None:
            self._go_on(self._copy, to_copy=True)
        else:
            self._after = self._on_copy_chosen

    def _on_file_chosen(self) -> None:
        """Open what stands there now, as soon as every word is in the copy."""
        assert self._copy is not None
        if self._work is None and self.has_all():
            self._go_on(self._copy, to_copy=False)
        else:
            self._after = self._on_file_chosen
            self._save()

    def _go_on(self, copy: ConflictCopy, *, to_copy: bool) -> None:
        assert self._error is not None
        path = copy.path if to_copy else self._error.path
        try:
            self._conflicts.go_on_with(path)
        except FileError as error:
            self._window.tell(
                f"{sentence(error)} Je kunt verder werken in de kopie.",
                Tone.ATTENTION,
                (("Werk verder in de kopie", self._on_copy_chosen),),
            )
            return
        if not to_copy:
            self._autosave.give_up()  # every word is in the copy, and the file is not ours
        self._error, self._copy, self._kept = None, None, {}
        self._window.banner.clear()
        self.moved.emit()
        self._autosave.flush()

    def _what(self) -> str:
        assert self._error is not None
        return _WHAT[self._error.trouble].format(name=self._error.path.name)
