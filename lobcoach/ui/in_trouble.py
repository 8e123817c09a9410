"""A file that does not open: why, the ways on, and the newest good backup where that helps."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lobcoach.core.backups import BackupName
from lobcoach.core.errors import FileError, RuleError, WorldError
from lobcoach.services.backup_folder import BackupFolder, ChosenFolder
from lobcoach.services.sentences import sentence
from lobcoach.ui.background import Background
from lobcoach.ui.file_wording import moment_words
from lobcoach.ui.main_window import MainWindow

if TYPE_CHECKING:
    from lobcoach.ui.pages.trouble_page import TroublePage

Found = tuple[Path, BackupName] | None


class InTrouble(QObject):
    """Shows the trouble page, and looks in a thread whether there is a backup to offer."""

    retry_requested = Signal(Path)  #: the file
    other_file_requested = Signal()
    new_file_requested = Signal()
    restore_requested = Signal(Path)  #: the backup

    def __init__(self, window: MainWindow, backups_in: ChosenFolder) -> None:
        super().__init__(window)
        self._window = window
        self._backups_in = backups_in
        self._page: TroublePage | None = None
        self._path = Path()
        self._backup = Path()
        self._looking: Background[Found] | None = None

    def show(self, error: WorldError | RuleError, path: Path) -> None:
        """Say what is wrong with the file at `path`."""
        self._path = path
        self._show_page(sentence(error))
        if isinstance(error, FileError) and error.path == path:
            from lobcoach.services.restoring import helping_backup

            folder = BackupFolder(path, self._backups_in())
            self._looking = Background(
                lambda: helping_backup(error, folder),
                lambda found: self._on_backup_sought(sentence(error), found),
                _pass_over,
            ).start()

    def drop(self) -> None:
        """Take the page away."""
        if self._page is not None:
            self._window.drop_page(self._page)
        self._page = None

    def wait(self) -> None:
        """Wait until nothing is looked for any more."""
        if self._looking is not None:
            self._looking.forget()
            self._looking.wait()

    def _on_backup_sought(self, said: str, found: Found) -> None:
        """Offer this backup, if the coach has not gone on yet."""
        if found is not None and self._window.page() is self._page:
            self._backup, name = found
            self._show_page(said, moment_words(name.made, date.today()))

    def _on_page_retry_requested(self) -> None:
        self.retry_requested.emit(self._path)

    def _on_page_restore_requested(self) -> None:
        self.restore_requested.emit(self._backup)

    def _show_page(self, said: str, backup_words: str = "") -> None:
        from lobcoach.ui.pages.trouble_page import TroublePage

        before, page = self._page, TroublePage(said, backup_words)
        self._page = page
        page.restore_requested.connect(self._on_page_restore_requested)
        page.retry_requested.connect(self._on_page_retry_requested)
        page.other_file_requested.connect(self.other_file_requested)
        page.new_file_requested.connect(self.new_file_requested)
        self._window.show_page(page, with_rail=False)
        if before is not None:
            self._window.drop_page(before)


def _pass_over(error: Exception) -> None:
    """Without a backup there are the other ways on; our own mistakes go on as they are."""
    if not isinstance(error, WorldError | RuleError):
        raise error
