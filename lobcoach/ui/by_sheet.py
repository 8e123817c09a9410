"""Getting in with the recovery sheet: its page, what was mistyped, and the way back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.errors import SheetError
from lobcoach.services.sentences import group_sentences, sentence
from lobcoach.ui.main_window import MainWindow

if TYPE_CHECKING:
    from lobcoach.ui.pages.recovery_page import RecoveryPage


class BySheet(QObject):
    """Shows the page for the groups of a sheet; whoever uses it opens the file."""

    groups_given = Signal(list)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._path = Path()
        self._page: RecoveryPage | None = None
        self._before: QWidget | None = None

    def expect(self, path: Path) -> None:
        """Be ready to ask for the sheet of this file; a page of another one goes."""
        self.drop()
        self._path = path

    def show(self) -> None:
        """Ask for what stands on the sheet."""
        from lobcoach.ui.pages.recovery_page import RecoveryPage

        self._before = self._window.page()
        page = self._page = RecoveryPage(self._path)
        page.groups_given.connect(self._on_page_groups_given)
        page.back_requested.connect(self.go_back)
        self._window.show_page(page, with_rail=False)

    def go_back(self) -> None:
        """Show what was there before, unless that has gone on."""
        if self._page is not None and self._before is not None:
            self._window.show_page(self._before, with_rail=False)
        self.drop()

    def show_mistakes(self, error: SheetError) -> None:
        """Say which groups cannot be right, and let the coach try again."""
        if self._page is not None:
            self._page.set_busy(False)
            self._page.show_problems(group_sentences(error), sentence(error))

    def drop(self) -> None:
        """Take the page away."""
        if self._page is not None:
            self._window.drop_page(self._page)
        self._page = self._before = None

    def _on_page_groups_given(self, groups: list[str]) -> None:
        if self._page is not None:
            self._page.set_busy(True)
        self.groups_given.emit(groups)
