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
from lobcoach.ui.own_question_ways import OwnQuestionWays
from lobcoach.ui.pages.page import Page
from lobcoach.ui.reference_ways import ReferenceWays
from lobcoach.ui.sharing_ways import IMPORT, SHARE, SharingWays

if TYPE_CHECKING:
    from lobcoach.services.opened import Services
    from lobcoach.ui.pages.question_bank_page import QuestionBankPage

#: The key of *Vragenbank* in the strip at the left.
QUESTIONS = "questions"


class QuestionWays(QObject):
    """Holds the pages about questions and leads from one to another.

    `place` gives the page that the coach is on and its key in the strip; `go` leads to one.
    """

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        place: Callable[[], tuple[Page, str]],
        go: Callable[[Page, str], object],
        open_folder: Callable[[Path], object] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._go = go
        self._open_folder = open_folder
        self._bank = OnDemand(self._make_bank, self._connect_bank)
        self.own = OwnQuestionWays(window, services, place, go)
        self.sharing = SharingWays(
            window, services, lambda page: go(page, QUESTIONS), self.show_bank
        )
        self.reference = ReferenceWays(window, services, go, place)
        self.reference.prompt_requested.connect(self.show_prompt)
        window.rail.add_page(QUESTIONS, "Vragenbank", "books")

    def pages(self) -> Iterator[Page]:
        """Yield the pages that were ever needed."""
        if self._bank.made is not None:
            yield self._bank.made
        yield from self.own.pages()
        yield from self.sharing.pages()
        yield from self.reference.pages()

    def start(self) -> None:
        """Begin to watch the files with own questions, and tell what of them does not join."""
        self.reference.tell_left_out()
        self.own.start()

    def may_go(self) -> bool:
        """Keep what is half written; when that fails, ask the coach."""
        return self.own.may_go()

    def close_down(self) -> None:
        """Stop watching."""
        self.own.close_down()

    def find(self, which: str) -> None:
        """Go to what a token names: sharing, taking in, or a question of one's own."""
        (self.sharing if which in (IMPORT, SHARE) else self.own).find(which)

    def leads_to(self, which: str) -> bool:
        """Tell whether `show` knows this page."""
        return which == QUESTIONS or self.reference.leads_to(which)

    def show(self, which: str) -> None:
        """Show the bank, or what a coach looks up beside it."""
        if which == QUESTIONS:
            self.show_bank()
        else:
            self.reference.show(which)

    def show_prompt(self, prompt_id: str) -> None:
        """Show all about this question."""
        self.show_bank()
        self._bank().select(prompt_id)

    def show_bank(self) -> None:
        """Show *Vragenbank*, with what was looked for there."""
        self._go(self._bank(), QUESTIONS)

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
        page.write_requested.connect(self.own.write)
        page.edit_requested.connect(self.own.edit)
        page.reference_requested.connect(self.reference.show)
        page.share_requested.connect(self.sharing.share)
        page.import_requested.connect(self.sharing.take_in)
        page.folder_requested.connect(self.show_folder)
        self._take_in(page)

    def _take_in(self, page: Page) -> None:
        """Let a page tell its trouble, and go when the window goes."""
        page.troubled.connect(self._window.tell)
        self._window.add_page(page)
