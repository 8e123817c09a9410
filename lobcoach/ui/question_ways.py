"""The ways to the question bank and from there to what is done with its questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.sentences import sentence
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.on_demand import OnDemand
from lobcoach.ui.pages.page import Page

if TYPE_CHECKING:
    from lobcoach.services.opening import Services
    from lobcoach.ui.pages.question_bank_page import QuestionBankPage

#: The key of *Vragenbank* in the strip at the left.
QUESTIONS = "questions"


class QuestionWays(QObject):
    """Holds the pages about questions and leads from one to another.

    `go` shows a page with *Vragenbank* marked in the strip.
    """

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        go: Callable[[Page], object],
        open_folder: Callable[[Path], object] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._go = go
        self._open_folder = open_folder
        self._bank = OnDemand(self._make_bank, self._connect_bank)
        self._rooms: tuple[OnDemand[Page], ...] = (self._bank,)  # type: ignore[assignment]
        window.rail.add_page(QUESTIONS, "Vragenbank", "books")

    def pages(self) -> Iterator[Page]:
        """Yield the pages that were ever needed."""
        for room in self._rooms:
            if room.made is not None:
                yield room.made

    def show_bank(self) -> None:
        """Show *Vragenbank*, with what was looked for there."""
        self._go(self._bank())

    def show_folder(self) -> None:
        """Open the folder with the coach's own questions, made if there is none yet."""
        try:
            folder = self._services.questions.make_own_folder()
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        if self._open_folder is None:
            from lobcoach.ui import places

            places.show_folder(folder)
        else:
            self._open_folder(folder)

    def _make_bank(self) -> QuestionBankPage:
        from lobcoach.ui.pages.question_bank_page import QuestionBankPage

        return QuestionBankPage(self._services)

    def _connect_bank(self, page: QuestionBankPage) -> None:
        # The editor, sharing and taking in hang their pages in here: `write_requested`,
        # `edit_requested`, `share_requested` and `import_requested`.
        page.folder_requested.connect(self.show_folder)
        self._take_in(page)

    def _take_in(self, page: Page) -> None:
        """Let a page tell its trouble, and go when the window goes."""
        page.troubled.connect(self._window.tell)
        self._window.add_page(page)
