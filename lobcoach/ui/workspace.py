"""The pages of an open data file; the one place where they are connected to each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.names import full_name, search_text
from lobcoach.core.talk import ConversationState
from lobcoach.services.opening import Services
from lobcoach.services.sentences import sentence
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.find_dialog import FindDialog, FindItem
from lobcoach.ui.dialogs.keys_dialog import KeysDialog
from lobcoach.ui.finishing.saving import AskPlace
from lobcoach.ui.keys import keys_of
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.on_demand import OnDemand
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.pages.conversations_page import ConversationsPage
from lobcoach.ui.pages.finish_page import FinishPage
from lobcoach.ui.pages.new_talk_page import NewTalkPage
from lobcoach.ui.pages.page import Page
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.places import ask_pdf_place
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.roster_ways import CLASS_LIST, TURN_OF_YEAR, RosterWays
from lobcoach.ui.unsaved_text import UnsavedText

_STUDENTS = "students"
_TALKS = "talks"


class Workspace(QObject):
    """Holds the pages, moves between them, and sees that nothing typed is left behind."""

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        preferences: Preferences,
        ask_place: AskPlace | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._preferences = preferences
        self._autosave = Autosave(services.keeping.keep, self)
        self._unsaved = UnsavedText(window, self._autosave)
        self._students = StudentsPage(services)
        self._new_talk = OnDemand(
            lambda: NewTalkPage(services), lambda page: _connect_new_talk(page, self)
        )
        self._talks = OnDemand(
            lambda: ConversationsPage(services), lambda page: _connect_talks(page, self)
        )
        self._conversation = OnDemand(
            lambda: ConversationPage(services, self._autosave),
            lambda page: _connect_conversation(page, self),
        )
        self._finish = OnDemand(
            lambda: FinishPage(
                services,
                self._autosave,
                preferences.export_folder,
                ask_place=ask_place or ask_pdf_place,
            ),
            lambda page: _connect_finish(page, self),
        )
        self._roster = RosterWays(
            window, services, self._students, lambda page: self._go(page, rail=_STUDENTS)
        )
        window.rail.add_page(_STUDENTS, "Mijn studenten", "students")
        window.rail.add_page(_TALKS, "Gesprekken", "talks")
        window.rail.set_example(services.coach.get().is_example)
        self._connect()
        window.set_content(self)

    def start(self) -> None:
        """Show the students: who is next, what asks attention."""
        self._go(self._students, rail=_STUDENTS)

    def may_close(self) -> bool:
        """Store what is typed; when that fails, ask the coach what to do with the text."""
        page = self._window.page()
        if isinstance(page, Page):
            page.leave()
        return self._unsaved.may_go()

    def close_down(self) -> None:
        """Stop listening and let go of the file."""
        for page in self._pages():
            page.close_down()
        self._roster.close_down()
        self._services.close()

    def _pages(self) -> Iterator[Page]:
        yield self._students
        for page in (self._new_talk, self._talks, self._conversation, self._finish):
            if page.made is not None:
                yield page.made
        yield from self._roster.pages()

    def _connect(self) -> None:
        rail = self._window.rail
        rail.page_requested.connect(self._on_rail_page_requested)
        rail.keys_requested.connect(self.show_keys)

        self._students.new_talk_requested.connect(lambda: self.prepare_talk(None))
        self._students.talk_requested.connect(self.prepare_talk)
        self._students.resume_requested.connect(self.open_talk)

        self.take_in(self._students)

        self._window.add_shortcut("Ctrl+K", self.find)
        self._window.add_shortcut("Ctrl+N", lambda: self.prepare_talk(None))
        self._window.add_shortcut("F1", self.show_keys)

    def take_in(self, page: Page) -> None:
        """Let a page tell its trouble, and go when the window goes."""
        page.troubled.connect(self._window.tell)
        self._window.add_page(page)

    def show_students(self) -> None:
        """Show *Mijn studenten*."""
        self._go(self._students, rail=_STUDENTS)

    def show_talks(self) -> None:
        """Show *Gesprekken*."""
        self._go(self._talks(), rail=_TALKS)

    def prepare_talk(self, student_id: str | None) -> None:
        """Show *Nieuw gesprek*, for this student if one is given."""
        if not self._left_behind():
            return
        self._new_talk().prepare(student_id)
        self._go(self._new_talk(), rail=_TALKS)

    def open_talk(self, conversation_id: str) -> None:
        """Go on with a talk; a closed one is shown as its report, and from there comes the list."""
        if not self._left_behind():
            return
        try:
            state = self._services.conversations.conversation(conversation_id).state
            if state == ConversationState.CLOSED:
                if self._window.page() is self._finish.made:
                    self.show_talks()
                else:
                    self.finish_talk(conversation_id)
                return
            self._conversation().open(conversation_id)
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        self._go(self._conversation())

    def finish_talk(self, conversation_id: str) -> None:
        """Show what goes into the student file."""
        if not self._left_behind():
            return
        try:
            self._finish().open(conversation_id)
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        self._go(self._finish(), rail=_TALKS)

    def show_keys(self) -> None:
        """Show the keys of the page on screen."""
        page = self._window.page()
        if isinstance(page, Page):
            _open(KeysDialog(keys_of(type(page).__name__), self._window))

    def find(self) -> None:
        """Let the coach go to a student or page by typing a few letters."""
        try:
            items = find_items(self._services)
        except WorldError as error:
            self._window.tell(sentence(error))
            return
        dialog = FindDialog(items, self._window)
        dialog.chosen.connect(self._on_find_chosen)
        _open(dialog)

    def _on_find_chosen(self, token: str) -> None:
        what, _, which = token.partition(" ")
        if what == "student":
            self.prepare_talk(which)
        elif what == "page":
            self._on_rail_page_requested(which)
        elif what == "talk":
            self.prepare_talk(None)
        elif what == "roster":
            self._roster.find(which)
        else:
            self.show_keys()

    def _on_rail_page_requested(self, key: str) -> None:
        if key == _TALKS:
            self.show_talks()
        else:
            self.show_students()

    def add_student(self) -> None:
        """Ask for a new student, among the others."""
        self.show_students()
        self._students.add_student()

    def _go(self, page: Page, rail: str = "") -> None:
        if not self._left_behind():
            return
        if rail:
            self._window.rail.set_current(rail)
        self._window.show_page(page, with_rail=bool(rail))

    def _left_behind(self) -> bool:
        """Let the page on screen store its text before another one comes."""
        page = self._window.page()
        return page.leave() if isinstance(page, Page) else True

    def remember_folder(self, folder: str) -> None:
        """Propose this folder for the next report."""
        self._preferences.export_folder = Path(folder)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _connect_new_talk(page: NewTalkPage, workspace: Workspace) -> None:
    page.begun.connect(workspace.open_talk)
    page.resume_requested.connect(workspace.open_talk)
    page.cancelled.connect(workspace.show_students)
    page.student_wanted.connect(workspace.add_student)
    workspace.take_in(page)


def _connect_talks(page: ConversationsPage, workspace: Workspace) -> None:
    page.resume_requested.connect(workspace.open_talk)
    page.report_requested.connect(workspace.finish_talk)
    workspace.take_in(page)


def _connect_conversation(page: ConversationPage, workspace: Workspace) -> None:
    page.finish_requested.connect(workspace.finish_talk)
    page.left.connect(workspace.show_students)
    workspace.take_in(page)


def _connect_finish(page: FinishPage, workspace: Workspace) -> None:
    page.back_requested.connect(workspace.open_talk)
    page.done.connect(workspace.show_students)
    page.folder_chosen.connect(workspace.remember_folder)
    workspace.take_in(page)


def find_items(services: Services) -> list[FindItem]:
    """Return everything that a few letters lead to."""
    items = [
        FindItem("Student", full_name(row.student), row.student.group,
                 search_text(row.student), f"student {row.student.id}")
        for row in services.students.caseload()
    ]  # fmt: skip
    for title, token in (
        ("Mijn studenten", f"page {_STUDENTS}"),
        ("Gesprekken", f"page {_TALKS}"),
        ("Nieuw gesprek", "talk"),
        ("Klassenlijst inlezen", f"roster {CLASS_LIST}"),
        ("Nieuw schooljaar voor een groep", f"roster {TURN_OF_YEAR}"),
        ("Toetsen van deze pagina", "keys"),
    ):
        items.append(FindItem("Ga naar", title, "", title.lower(), token))
    return items
