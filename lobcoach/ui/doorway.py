"""From starting the program to an open data file: welcome, unlock, or say what is wrong."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lobcoach.core.errors import (
    FileError,
    FileTrouble,
    InputError,
    RuleError,
    SheetError,
    WorldError,
)
from lobcoach.core.people import Coach
from lobcoach.services.backup_folder import ChosenFolder
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import (
    PASSPHRASE_VARIABLE,
    asks_passphrase,
    create_file,
    open_file,
    open_with_sheet,
    refuse_open_elsewhere,
)
from lobcoach.services.sentences import sentence
from lobcoach.ui.background import Background
from lobcoach.ui.by_sheet import BySheet
from lobcoach.ui.in_trouble import InTrouble
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.places import ask_existing_file

if TYPE_CHECKING:
    from lobcoach.ui.pages.unlock_page import UnlockPage
    from lobcoach.ui.pages.welcome_page import NewFile, WelcomePage

ChooseFile = Callable[[], Path | None]


class Doorway(QObject):
    """Opens one data file and hands over its services; nothing is made or changed unasked."""

    opened = Signal(object)  #: Services

    def __init__(
        self,
        window: MainWindow,
        library: Library,
        welcome: Callable[[], WelcomePage],
        example_path: Path,
        choose_file: ChooseFile | None = None,
        *,
        backups_in: ChosenFolder = lambda: None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._make_welcome = welcome
        self._welcome: WelcomePage | None = None
        self._example_path = example_path
        self._choose_file = choose_file or (lambda: ask_existing_file(window, self._path.parent))
        self._unlock: UnlockPage | None = None
        self._backups_in = backups_in
        self._backup = Path()
        self._path = Path()
        self._work: Background[Services] | None = None
        self._by_sheet = BySheet(window)
        self._in_trouble = InTrouble(window, backups_in)
        self._by_sheet.groups_given.connect(self._on_sheet_groups_given)
        self._in_trouble.retry_requested.connect(self.open)
        self._in_trouble.other_file_requested.connect(self._on_other_file_requested)
        self._in_trouble.new_file_requested.connect(self.welcome)
        self._in_trouble.restore_requested.connect(self._on_restore_requested)

    def open(self, path: Path) -> None:
        """Open a file that should exist, asking for its passphrase when it has one."""
        self._path = path
        try:
            refuse_open_elsewhere(path)
            locked = asks_passphrase(path)
        except FileError as error:
            self._show_trouble(error)
            return
        if locked:
            self._ask_passphrase(_unlock_page(path))
        else:
            self._start(
                lambda: open_file(path, self._library, backups_in=self._backups_in),
                self._show_trouble,
            )

    def ask_again(self, path: Path, *, unsaved: bool) -> None:
        """Ask for the passphrase of a file that is put away; `unsaved` text waits behind it."""
        self._path = path
        self._ask_passphrase(_unlock_page(path, put_away=True, unsaved=unsaved))

    def welcome(self) -> None:
        """Ask who the coach is, and make a new file."""
        self._window.show_page(self._entry(), with_rail=False)

    def create(self, new: NewFile) -> None:
        """Make a new data file and open it; what is wrong is said on the welcome page."""
        self._path = new.path
        self._entry().set_busy(True)
        coach = Coach(name=new.name, school=new.school)
        library = self._library
        self._start(
            lambda: create_file(
                new.path, library, coach, new.passphrase, backups_in=self._backups_in
            ),
            self._on_creating_failed,
        )

    def open_example(self) -> None:
        """Make the example file anew and open it."""
        path, library = self._example_path, self._library
        passphrase = os.environ.get(PASSPHRASE_VARIABLE) or None
        self._entry().set_busy(True)

        def work() -> Services:
            # Who opens a file of their own need not wait for the example's students.
            from lobcoach.services.example_file import make_example_file

            make_example_file(path, library, passphrase)
            return open_file(path, library, passphrase)

        self._start(work, self._show_trouble)

    def wait(self) -> None:
        """Wait until no work runs any more."""
        if self._work is not None:
            self._work.forget()
            self._work.wait()
        self._in_trouble.wait()

    def _entry(self) -> WelcomePage:
        """Return the welcome page, made now if nobody needed it before."""
        if self._welcome is None:
            self._welcome = self._make_welcome()
        return self._welcome

    def _start(self, work: Callable[[], Services], failed: Callable[[Exception], None]) -> None:
        self._work = Background(work, self._on_work_done, failed).start()

    def _on_work_done(self, services: Services) -> None:
        self._work = None  # it knew the passphrase
        self.opened.emit(services)
        for page in (self._welcome, self._unlock):
            if page is not None:
                self._window.drop_page(page)
        self._unlock = None
        self._by_sheet.drop()
        self._in_trouble.drop()

    def _on_creating_failed(self, error: Exception) -> None:
        self._entry().set_busy(False)
        known = _known(error)
        field = known.field if isinstance(known, InputError) else "path"
        self._entry().show_error(sentence(known), field)

    def _ask_passphrase(self, page: UnlockPage) -> None:
        before, self._unlock = self._unlock, page
        page.passphrase_given.connect(self._on_unlock_passphrase_given)
        page.other_file_requested.connect(self._on_other_file_requested)
        page.sheet_requested.connect(self._by_sheet.show)
        self._window.show_page(page, with_rail=False)
        if before is not None:
            self._window.drop_page(before)
        self._by_sheet.expect(self._path)

    def _on_sheet_groups_given(self, groups: list[str]) -> None:
        path, library, chosen = self._path, self._library, self._backups_in
        self._start(
            lambda: open_with_sheet(path, library, groups, backups_in=chosen),
            self._on_sheet_failed,
        )

    def _on_sheet_failed(self, error: Exception) -> None:
        if isinstance(error, SheetError):
            self._by_sheet.show_mistakes(error)
        else:
            self._show_trouble(error)

    def _on_unlock_passphrase_given(self, passphrase: str) -> None:
        path, library = self._path, self._library
        if self._unlock is not None:
            self._unlock.set_busy(True)
            if self._unlock.asks_for_backup:
                self._restore(passphrase, self._on_unlocking_failed)
                return
        self._start(
            lambda: open_file(path, library, passphrase, backups_in=self._backups_in),
            self._on_unlocking_failed,
        )

    def _on_unlocking_failed(self, error: Exception) -> None:
        known = _known(error)
        wrong = isinstance(known, FileError) and known.trouble is FileTrouble.WRONG_PASSPHRASE
        if wrong and self._unlock is not None:
            self._unlock.set_busy(False)
            self._unlock.show_error(sentence(known))
        else:
            self._show_trouble(error)

    def _on_other_file_requested(self) -> None:
        chosen = self._choose_file()
        if chosen is not None:
            self.open(chosen)

    def _show_trouble(self, error: Exception) -> None:
        if self._welcome is not None:
            self._welcome.set_busy(False)
        self._in_trouble.show(_known(error), self._path)

    def _on_restore_requested(self, backup: Path) -> None:
        """Put this backup in the place of the file; a locked one asks first."""
        self._backup = backup
        try:
            locked = asks_passphrase(backup)
        except FileError as error:
            self._show_trouble(error)
            return
        if locked:
            page = _unlock_page(self._path)
            page.ask_for_backup()
            self._ask_passphrase(page)
        else:
            self._restore(None, self._show_trouble)

    def _restore(self, passphrase: str | None, failed: Callable[[Exception], None]) -> None:
        path, backup, library, chosen = self._path, self._backup, self._library, self._backups_in

        def work() -> Services:
            from lobcoach.services.restoring import restore_closed

            restore_closed(path, backup, passphrase, chosen())
            return open_file(path, library, passphrase, backups_in=chosen)

        self._start(work, failed)


def _unlock_page(path: Path, *, put_away: bool = False, unsaved: bool = False) -> UnlockPage:
    from lobcoach.ui.pages.unlock_page import UnlockPage

    return UnlockPage(path, put_away=put_away, unsaved=unsaved)


def _known(error: Exception) -> WorldError | RuleError:
    """Return trouble a coach can be told about; our own mistakes go on as they are."""
    if isinstance(error, WorldError | RuleError):
        return error
    raise error
