"""The ways to and from a colleague's questions: sharing a selection, taking a file in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.sentences import sentence
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.on_demand import OnDemand
from lobcoach.ui.pages.page import Page
from lobcoach.ui.theme_tokens import Tone

if TYPE_CHECKING:
    from lobcoach.services.opened import Services
    from lobcoach.services.taking_over import TakenOver
    from lobcoach.ui.pages.colleague_questions_page import ColleagueQuestionsPage

IMPORT, SHARE = "import", "share"
_NOTHING_OWN = (
    "Je hebt nog geen eigen vragen om te delen. Schrijf er eerst een, of neem vragen over van een "
    "collega."
)


class SharingWays(QObject):
    """Leads to the dialog and the page, and back to where `back` leads."""

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        go: Callable[[Page], object],
        back: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._go = go
        self._back = back
        self._page = OnDemand(self._make_page, self._connect_page)

    def pages(self) -> Iterator[Page]:
        """Yield the page, if it was ever needed."""
        if self._page.made is not None:
            yield self._page.made

    def find(self, what: str) -> None:
        """Go to what Ctrl+K found."""
        if what == IMPORT:
            self.take_in()
        else:
            self.share_own()

    def take_in(self, path: Path | None = None) -> None:
        """Show *Vragen van een collega*, with this file if one is given."""
        self._go(self._page())
        if path is not None:
            self._page().open(path)

    def share(self, prompt_ids: Sequence[str]) -> None:
        """Show what a file with these questions would hold, and ask where it goes."""
        from lobcoach.ui.dialogs.share_dialog import ShareDialog

        dialog = ShareDialog(self._services, prompt_ids, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def share_own(self) -> None:
        """Share all the coach's own questions."""
        try:
            own = self._services.sharing.own_ids()
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        if own:
            self.share(own)
        else:
            self._window.tell(_NOTHING_OWN)

    def _make_page(self) -> ColleagueQuestionsPage:
        from lobcoach.ui.pages.colleague_questions_page import ColleagueQuestionsPage

        return ColleagueQuestionsPage(self._services)

    def _connect_page(self, page: ColleagueQuestionsPage) -> None:
        page.troubled.connect(self._window.tell)
        page.left.connect(self._back)
        page.taken_over.connect(self._on_page_taken_over)
        self._window.add_page(page)

    def _on_page_taken_over(self, words: str, taken: TakenOver) -> None:
        self._back()
        self._window.tell(words, Tone.GOOD, (("Ongedaan maken", lambda: self._undo(taken)),))

    def _undo(self, taken: TakenOver) -> None:
        from lobcoach.services import sharing_wording

        try:
            self._services.sharing.undo(taken)
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        self._window.tell(sharing_wording.UNDONE, Tone.GOOD)
