"""The ways to a question of one's own, and back to where the coach was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.sentences import sentence
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.on_demand import OnDemand
from lobcoach.ui.pages.page import Page
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.unsaved_text import UnsavedText

if TYPE_CHECKING:
    from lobcoach.services.opened import Services
    from lobcoach.services.own_questions import Removed
    from lobcoach.ui.pages.own_question_page import OwnQuestionPage
    from lobcoach.ui.question_watch import QuestionWatch

NEW = "new"
#: Files are watched when the first page has long been there.
WATCH_AFTER_MS = 1000
_SAVED = "Je vraag is bewaard en doet meteen mee."
_REMOVED = "Je vraag is gewist."
_BACK_AGAIN = "Je vraag is er weer."


class OwnQuestionWays(QObject):
    """Makes the page when it is first needed, and watches the folder with own questions.

    `place` gives the page that the coach is on and its key in the strip; `go` leads to one.
    """

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        place: Callable[[], tuple[Page, str]],
        go: Callable[[Page, str], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._place = place
        self._go = go
        self._from: tuple[Page, str] | None = None
        self._unsaved: UnsavedText | None = None
        self._watch: QuestionWatch | None = None
        self._page = OnDemand(self._make_page, self._connect_page)
        self._closed = False

    def start(self) -> None:
        """Begin to watch the folder, as soon as nothing else need wait for it."""
        QTimer.singleShot(WATCH_AFTER_MS, self, self.watch)

    def watch(self) -> None:
        """Watch the folder with own questions from now on."""
        if self._watch is None and not self._closed:
            from lobcoach.ui.question_watch import QuestionWatch

            self._watch = QuestionWatch(self._services, self)

    def pages(self) -> Iterator[Page]:
        """Yield the page, if it was ever needed."""
        if self._page.made is not None:
            yield self._page.made

    def may_go(self) -> bool:
        """Keep what is half written; when that fails, ask the coach."""
        return self._unsaved is None or self._unsaved.may_go()

    def close_down(self) -> None:
        """Stop watching."""
        self._closed = True
        if self._watch is not None:
            self._watch.close_down()
        if self._unsaved is not None:
            self._unsaved.deleteLater()

    def find(self, which: str) -> None:
        """Go to what a token names: `new`, or the id of a question."""
        self._open(None if which in ("", NEW) else which)

    def write(self) -> None:
        """Let the coach write a new question."""
        self._open(None)

    def edit(self, prompt_id: str) -> None:
        """Let the coach change an own question, or begin one as a copy of a shipped one."""
        self._open(prompt_id)

    def _open(self, prompt_id: str | None) -> None:
        try:
            page = self._page()
            page.open(prompt_id)
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        before = self._place()
        if before[0] is not page:
            self._from = before
        self._go(page, before[1] or self._window.rail.current())

    def _make_page(self) -> OwnQuestionPage:
        from lobcoach.ui.pages.own_question_page import OwnQuestionPage

        return OwnQuestionPage(self._services)

    def _connect_page(self, page: OwnQuestionPage) -> None:
        self._unsaved = UnsavedText(self._window, page.keeping.autosave)
        page.troubled.connect(self._window.tell)
        page.left.connect(self._go_back)
        page.saved.connect(self._on_page_saved)
        page.removed.connect(self._on_page_removed)
        self._window.add_page(page)

    def _go_back(self) -> None:
        if self._from is not None:
            self._go(*self._from)

    def _on_page_saved(self, question_id: str) -> None:
        self._go_back()
        again = ("Wijzig hem nog", lambda: self.edit(question_id))
        self._window.tell(_SAVED, Tone.GOOD, (again, ("Nog een vraag", self.write)))

    def _on_page_removed(self, removed: Removed) -> None:
        self._go_back()
        undo = ("Maak ongedaan", lambda: self._undo(removed))
        self._window.tell(_REMOVED, Tone.NEUTRAL, (undo,))

    def _undo(self, removed: Removed) -> None:
        try:
            self._services.own_questions.put_back(removed)
        except (WorldError, RuleError) as error:
            again = ("Probeer opnieuw", lambda: self._undo(removed))
            self._window.tell(sentence(error), Tone.WAIT, (again,))
            return
        self._window.tell(_BACK_AGAIN, Tone.GOOD)
