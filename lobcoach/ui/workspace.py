"""The pages of an open data file; the one place where the coach goes from one to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lobcoach.core.changes import Kind
from lobcoach.core.drafts import DraftKey, DraftValue
from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.framework import WITHOUT_REPORT
from lobcoach.core.talk import ConversationState
from lobcoach.services.opened import Services
from lobcoach.services.sentences import sentence
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.everywhere import everywhere
from lobcoach.ui.file_matters import FileMatters
from lobcoach.ui.finding import Finding
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.page import Page
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.preparing_ways import PreparingWays
from lobcoach.ui.question_ways import QuestionWays
from lobcoach.ui.rooms import Rooms
from lobcoach.ui.roster_ways import RosterWays
from lobcoach.ui.unsaved_text import UnsavedText

if TYPE_CHECKING:
    from lobcoach.ui.finishing.saving import AskPlace

_STUDENTS = "students"
_TALKS = "talks"
_SETTINGS = "settings"


class Workspace(QObject):
    """Holds the pages, moves between them, and sees that nothing typed is left behind.

    After `end` nothing of it is left in the window, and another may be made there. `drafts` is
    what an earlier one could not store.
    """

    lock_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        preferences: Preferences,
        ask_place: AskPlace | None = None,
        drafts: Mapping[DraftKey, DraftValue] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._preferences = preferences
        self._autosave = Autosave(services.keeping.keep, self)
        self._unsaved = UnsavedText(window, self._autosave)
        for key, value in (drafts or {}).items():
            self._autosave.put(key, value)
        self._file = FileMatters(window, services, self._autosave, self._unsaved, self._left_behind)
        self._finding = Finding(window, services, self.go_to)
        self._students = StudentsPage(services)
        self._rooms = Rooms(
            services,
            self._autosave,
            preferences,
            self,
            looks=window.looks,
            file=self._file,
            ask_place=ask_place,
        )
        self._at_once: dict[str, Callable[[], object]] = {
            "find": self._finding.find,
            "keys": self._finding.show_keys,
            "lock": self.lock_requested.emit,
            "backup": self._file.back_up,
            "restore": self._file.restore,
        }
        self._place: tuple[Page, str] = (self._students, _STUDENTS)
        self._before_settings: tuple[Page, str] = self._place
        self._roster = RosterWays(
            window, services, self._students, lambda page: self._go(page, rail=_STUDENTS)
        )
        self._preparing = PreparingWays(
            window, services, self._autosave, self._students, ways=self,
            go=lambda page: self._go(page, rail=_TALKS),
        )  # fmt: skip
        window.rail.add_page(_STUDENTS, "Mijn studenten", "students")
        window.rail.add_page(_TALKS, "Gesprekken", "talks")
        self._questions = QuestionWays(window, services, lambda: self._place, self._go)
        window.rail.add_page(_SETTINGS, "Instellingen", "settings", hint="Ctrl ,", at_foot=True)
        window.rail.set_example(services.coach.get().is_example)
        self._connect()
        window.set_content(self)

    def start(self) -> None:
        """Show the students: who is next, what asks attention."""
        self._go(self._students, rail=_STUDENTS)
        self._file.start()
        self._questions.start()

    def may_close(self) -> bool:
        """Store what is typed; when that fails, ask the coach what to do with the text."""
        page = self._window.page()
        if isinstance(page, Page):
            page.leave()
        return self._unsaved.may_go() and self._questions.may_go()

    def close_down(self) -> None:
        """Stop listening and let go of the file."""
        ways = (self._rooms.made, self._roster.pages, self._questions.pages, self._preparing.pages)
        for page in (self._students, *(page for made in ways for page in made())):
            page.close_down()
        self._roster.close_down()
        self._questions.close_down()
        self._file.close_down()
        self._services.close()

    def end(self) -> Mapping[DraftKey, DraftValue]:
        """Take everything of the file from the window, and let go of the file.

        What could not be stored is returned, for the next workspace to store.
        """
        drafts = self._autosave.hand_over()
        self.close_down()
        self._window.let_go()
        for part in (
            self._unsaved,
            self._file,
            self._finding,
            self._roster,
            self._questions,
            self._preparing,
            self,
        ):
            part.deleteLater()
        return drafts

    def take_in(self, page: Page) -> None:
        """Let a page tell its trouble, and go when the window goes."""
        page.troubled.connect(self._window.tell)
        page.looked_at.connect(self._window.set_private)
        self._window.add_page(page)

    def show_students(self) -> None:
        """Show *Mijn studenten*."""
        self._go(self._students, rail=_STUDENTS)

    def show_talks(self) -> None:
        """Show *Gesprekken*."""
        self._go(self._rooms.talks(), rail=_TALKS)

    def show_settings(self) -> None:
        """Show *Instellingen*, from where Esc leads back to what was on screen."""
        if self._window.page() is not self._rooms.settings.made:
            self._before_settings = self._place
        self._go(self._rooms.settings(), rail=_SETTINGS)

    def leave_settings(self) -> None:
        """Go back to what was on screen before *Instellingen*."""
        page, rail = self._before_settings
        self._go(page, rail)

    def prepare_talk(self, student_id: str | None) -> None:
        """Show *Nieuw gesprek*, for this student if one is given."""
        if not self._left_behind():
            return
        self._rooms.new_talk().prepare(student_id)
        self._go(self._rooms.new_talk(), rail=_TALKS)

    def open_talk(self, conversation_id: str) -> None:
        """Go on with a talk; a closed one is shown as its report, and from there comes the list."""
        if not self._left_behind():
            return
        try:
            state = self._services.conversations.conversation(conversation_id).state
            if state == ConversationState.CLOSED:
                if self._window.page() in (self._rooms.finish.made, self._rooms.close.made):
                    self.show_talks()
                else:
                    self.finish_talk(conversation_id)
                return
            self._rooms.conversation().open(conversation_id)
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        self._go(self._rooms.conversation())

    def finish_talk(self, conversation_id: str) -> None:
        """Show what goes into the student file, or for some kinds of talk that nothing does."""
        if not self._left_behind():
            return
        try:
            kind = self._services.conversations.conversation(conversation_id).type
            page = self._rooms.close() if kind in WITHOUT_REPORT else self._rooms.finish()
            page.open(conversation_id)
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        self._go(page, rail=_TALKS)

    def go_to(self, token: str) -> None:
        """Go where a token leads: `student ID`, `page KEY`, `question ID` …"""
        what, _, which = token.partition(" ")
        match what, which:
            case "student", _:
                self.prepare_talk(which)
            case "talk", _:
                self.prepare_talk(None)
            case "prepare", _:
                self._preparing.open(which)
            case "roster", _:
                self._roster.find(which)
            case "question", _:
                self._questions.find(which)
            case _ if what in self._at_once:
                self._at_once[what]()
            case "page", _ if self._questions.leads_to(which):
                self._questions.show(which)
            case _, "talks":
                self.show_talks()
            case _, "settings":
                self.show_settings()
            case _:
                self.show_students()

    def add_student(self) -> None:
        """Ask for a new student, among the others."""
        self.show_students()
        self._students.add_student()

    def _connect(self) -> None:
        rail = self._window.rail
        rail.page_requested.connect(self._on_rail_page_requested)
        rail.keys_requested.connect(self._finding.show_keys)
        rail.lock_requested.connect(self.lock_requested)

        self._students.new_talk_requested.connect(lambda: self.prepare_talk(None))
        self._students.talk_requested.connect(self.prepare_talk)
        self._students.resume_requested.connect(self.open_talk)

        self.take_in(self._students)
        self._file.replaced.connect(self._on_file_replaced)

        offered = everywhere(self.go_to)
        self._window.offer(lambda: offered)

    def _on_rail_page_requested(self, key: str) -> None:
        self.go_to(f"page {key}")

    def _on_file_replaced(self) -> None:
        """Read everything anew; a page about a talk that is gone makes way for the students."""
        if self._window.page() in list(self._rooms.show_again()):
            self._window.rail.set_current(_STUDENTS)
            self._window.show_page(self._students, with_rail=True)
        if not self._services.coach.get().is_example:
            self._preferences.last_file = self._services.path
        self._services.changes.publish(*Kind)

    def _go(self, page: Page, rail: str = "") -> None:
        if not self._left_behind():
            return
        self._place = (page, rail)
        if rail:
            self._window.rail.set_current(rail)
        self._window.show_page(page, with_rail=bool(rail))

    def _left_behind(self) -> bool:
        """Let the page on screen store its text before another one comes."""
        page = self._window.page()
        return page.leave() if isinstance(page, Page) else True
