"""The pages of an open data file; the one place where they are connected to each other."""

from __future__ import annotations

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
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.pages.conversations_page import ConversationsPage
from lobcoach.ui.pages.finish_page import FinishPage
from lobcoach.ui.pages.new_talk_page import NewTalkPage
from lobcoach.ui.pages.page import Page
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.places import ask_pdf_place
from lobcoach.ui.preferences import Preferences
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
        self._new_talk = NewTalkPage(services)
        self._talks = ConversationsPage(services)
        self._conversation = ConversationPage(services, self._autosave)
        self._finish = FinishPage(
            services,
            self._autosave,
            preferences.export_folder,
            ask_place=ask_place or ask_pdf_place,
        )
        for page in self._pages():
            window.add_page(page)
        window.rail.add_page(_STUDENTS, "Mijn studenten", "students")
        window.rail.add_page(_TALKS, "Gesprekken", "talks")
        window.rail.set_example(services.coach.get().is_example)
        self._connect()
        window.set_content(self)

    def start(self) -> None:
        """Show the students: who is next, what asks attention."""
        self._students.reload()
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
        self._services.close()

    def _pages(self) -> tuple[Page, ...]:
        return (self._students, self._new_talk, self._talks, self._conversation, self._finish)

    def _connect(self) -> None:
        rail = self._window.rail
        rail.page_requested.connect(self._on_rail_page_requested)
        rail.keys_requested.connect(self.show_keys)

        self._students.new_talk_requested.connect(lambda: self.prepare_talk(None))
        self._students.talk_requested.connect(self.prepare_talk)
        self._students.resume_requested.connect(self.open_talk)

        self._new_talk.begun.connect(self.open_talk)
        self._new_talk.resume_requested.connect(self.open_talk)
        self._new_talk.cancelled.connect(self.show_students)
        self._new_talk.student_wanted.connect(self._on_new_talk_student_wanted)

        self._talks.resume_requested.connect(self.open_talk)
        self._talks.report_requested.connect(self.finish_talk)

        self._conversation.finish_requested.connect(self.finish_talk)
        self._conversation.left.connect(self.show_students)

        self._finish.back_requested.connect(self._on_finish_back_requested)
        self._finish.done.connect(self.show_students)
        self._finish.folder_chosen.connect(self._on_finish_folder_chosen)

        for page in self._pages():
            page.troubled.connect(self._window.tell)

        self._window.add_shortcut("Ctrl+K", self.find)
        self._window.add_shortcut("Ctrl+N", lambda: self.prepare_talk(None))
        self._window.add_shortcut("F1", self.show_keys)

    def show_students(self) -> None:
        """Show *Mijn studenten*."""
        self._go(self._students, rail=_STUDENTS)

    def show_talks(self) -> None:
        """Show *Gesprekken*."""
        self._go(self._talks, rail=_TALKS)

    def prepare_talk(self, student_id: str | None) -> None:
        """Show *Nieuw gesprek*, for this student if one is given."""
        if not self._left_behind():
            return
        self._new_talk.prepare(student_id)
        self._go(self._new_talk, rail=_TALKS)

    def open_talk(self, conversation_id: str) -> None:
        """Go on with a talk; a closed one is shown as what went into its report."""
        if not self._left_behind():
            return
        try:
            state = self._services.conversations.conversation(conversation_id).state
            if state == ConversationState.CLOSED:
                self.finish_talk(conversation_id)
                return
            self._conversation.open(conversation_id)
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        self._go(self._conversation)

    def finish_talk(self, conversation_id: str) -> None:
        """Show what goes into the student file."""
        if not self._left_behind():
            return
        try:
            self._finish.open(conversation_id)
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        self._go(self._finish, rail=_TALKS)

    def show_keys(self) -> None:
        """Show the keys of the page on screen."""
        page = self._window.page()
        if isinstance(page, Page):
            _open(KeysDialog(keys_of(type(page).__name__), self._window))

    def find(self) -> None:
        """Let the coach go to a student or page by typing a few letters."""
        try:
            items = self._find_items()
        except WorldError as error:
            self._window.tell(sentence(error))
            return
        dialog = FindDialog(items, self._window)
        dialog.chosen.connect(self._on_find_chosen)
        _open(dialog)

    def _find_items(self) -> list[FindItem]:
        items = [
            FindItem("Student", full_name(row.student), row.student.group,
                     search_text(row.student), f"student {row.student.id}")
            for row in self._services.students.caseload()
        ]  # fmt: skip
        for title, token in (
            ("Mijn studenten", f"page {_STUDENTS}"),
            ("Gesprekken", f"page {_TALKS}"),
            ("Nieuw gesprek", "talk"),
            ("Toetsen van deze pagina", "keys"),
        ):
            items.append(FindItem("Ga naar", title, "", title.lower(), token))
        return items

    def _on_find_chosen(self, token: str) -> None:
        what, _, which = token.partition(" ")
        if what == "student":
            self.prepare_talk(which)
        elif what == "page":
            self._on_rail_page_requested(which)
        elif what == "talk":
            self.prepare_talk(None)
        else:
            self.show_keys()

    def _on_rail_page_requested(self, key: str) -> None:
        if key == _TALKS:
            self.show_talks()
        else:
            self.show_students()

    def _on_new_talk_student_wanted(self) -> None:
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

    def _on_finish_back_requested(self, conversation_id: str) -> None:
        """Go back into the talk; from a closed one, which is not walked any more, to the list."""
        try:
            state = self._services.conversations.conversation(conversation_id).state
        except WorldError as error:
            self._window.tell(sentence(error))
            return
        if state == ConversationState.CLOSED:
            self.show_talks()
        else:
            self.open_talk(conversation_id)

    def _on_finish_folder_chosen(self, folder: str) -> None:
        self._preferences.export_folder = Path(folder)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
