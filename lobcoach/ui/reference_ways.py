"""The ways to what a coach looks up: core values, techniques, *werkvormen* and word cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lobcoach.core.errors import WorldError
from lobcoach.services.sentences import sentence
from lobcoach.ui.looking_up import AIDS, VALUES
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.on_demand import OnDemand
from lobcoach.ui.pages.page import Page

if TYPE_CHECKING:
    from lobcoach.services.opened import Services
    from lobcoach.ui.pages.aids_page import AidsPage
    from lobcoach.ui.pages.values_page import ValuesPage


class ReferenceWays(QObject):
    """Makes the pages when they are first asked for, and leads back to where the coach was."""

    prompt_requested = Signal(str)  #: a question on the page of a value; the bank shows it

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        go: Callable[[Page, str], object],
        place: Callable[[], tuple[Page, str]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._go = go
        self._place = place
        self._before = place()
        self._values = OnDemand(self._make_values, self._connect)
        self._aids = OnDemand(self._make_aids, self._connect)

    def pages(self) -> Iterator[Page]:
        """Yield the pages that were ever needed."""
        for page in (self._values.made, self._aids.made):
            if page is not None:
                yield page

    def leads_to(self, which: str) -> bool:
        """Tell whether `show` knows this page."""
        return which.partition(" ")[0] in (VALUES, AIDS)

    def show(self, which: str) -> None:
        """Show the page with the values, or that with the aids of one kind."""
        kind = which.partition(" ")[2]
        try:
            page = self._aids() if which.startswith(AIDS) else self._values()
        except WorldError as error:
            self._window.tell(sentence(error))
            return
        here, rail = self._place()
        if here not in self.pages():
            self._before = here, rail
        if kind:
            self._aids().show_kind(kind)
        self._go(page, self._before[1] or "students")

    def tell_left_out(self) -> None:
        """Say it when the words that the coach chose do not join."""
        try:
            left_out = self._services.idioms.left_out()
        except WorldError:
            return  # whoever reads the file next tells it
        if left_out:
            from lobcoach.services.school_words import left_out_sentence

            self._window.tell(left_out_sentence(left_out))

    def _make_values(self) -> ValuesPage:
        from lobcoach.ui.pages.values_page import ValuesPage

        page = ValuesPage(self._services)
        page.prompt_requested.connect(self.prompt_requested)
        return page

    def _make_aids(self) -> AidsPage:
        from lobcoach.ui.pages.aids_page import AidsPage

        return AidsPage(self._services)

    def _connect(self, page: ValuesPage | AidsPage) -> None:
        page.troubled.connect(self._window.tell)
        page.left.connect(lambda: self._go(*self._before))
        self._window.add_page(page)
