"""The ways to *Gesprek voorbereiden* and from there: to the talk, or back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.sentences import sentence
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.on_demand import OnDemand
from lobcoach.ui.pages.page import Page
from lobcoach.ui.theme_tokens import Tone

if TYPE_CHECKING:
    from lobcoach.services.opened import Services
    from lobcoach.services.preparing import Discarded
    from lobcoach.ui.pages.prepare_page import PreparePage
    from lobcoach.ui.pages.students_page import StudentsPage
    from lobcoach.ui.rooms import Ways

_STUDENTS, _TALKS = "page students", "page talks"
_NOT_PLANNED = "Het gesprek met {name} is niet meer gepland."


class PreparingWays(QObject):
    """Leads to the page of a planned talk, and makes one when there is none yet."""

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        autosave: Autosave,
        students: StudentsPage,
        *,
        ways: Ways,
        go: Callable[[Page], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._autosave = autosave
        self._ways = ways
        self._go = go
        self._back = _TALKS
        self._page = OnDemand(self._make_page, self._connect_page)
        students.prepare_requested.connect(self.prepare)

    def pages(self) -> Iterator[Page]:
        """Yield the page, if it was ever needed."""
        if self._page.made is not None:
            yield self._page.made

    def prepare(self, student_id: str) -> None:
        """Prepare the next talk with this student: the planned one, or the one that is likely."""
        try:
            rows = self._services.students.caseload()
            planned = next((r.planned_id for r in rows if r.student.id == student_id), None)
            if planned is None:
                preparing = self._services.preparing
                planned = preparing.plan(preparing.likely(student_id))
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        self.open(planned)
        self._back = _STUDENTS

    def open(self, conversation_id: str) -> None:
        """Go on preparing a planned talk; without an id, choose for whom first."""
        self._back = _TALKS
        if not conversation_id:
            self._ways.prepare_talk(None)
            return
        before = self._window.page()
        if isinstance(before, Page) and not before.leave():
            return
        try:
            self._page().open(conversation_id)
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        self._go(self._page())

    def _make_page(self) -> PreparePage:
        from lobcoach.ui.pages.prepare_page import PreparePage

        return PreparePage(self._services, self._autosave)

    def _connect_page(self, page: PreparePage) -> None:
        page.start_requested.connect(self._ways.open_talk)
        page.discard_requested.connect(self._discard)
        page.left.connect(lambda: self._ways.go_to(self._back))
        self._ways.take_in(page)

    def _discard(self, conversation_id: str) -> None:
        try:
            gone = self._services.preparing.discard(conversation_id)
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        self._ways.go_to(self._back)
        name = gone.conversation.present[0].name
        self._window.tell(
            _NOT_PLANNED.format(name=name),
            Tone.NEUTRAL,
            (("Ongedaan maken", lambda: self._bring_back(gone)),),
        )

    def _bring_back(self, gone: Discarded) -> None:
        self._window.tell("")
        try:
            self._services.preparing.bring_back(gone)
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        self.open(gone.conversation.id)
