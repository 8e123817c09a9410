"""Where the coach is: the page, whom or what it is about, how it stands, and an open form."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from lobcoach.core.goals import Goal
from lobcoach.core.people import Student
from lobcoach.ui.dialogs.kept_dialog import KeptDialog
from lobcoach.ui.dialogs.student_dialog import StudentDialog
from lobcoach.ui.locking.page_state import PageState, bring_back, state_of
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.close_page import ClosePage
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.pages.finish_page import FinishPage
from lobcoach.ui.pages.new_talk_page import NewTalkPage
from lobcoach.ui.pages.own_question_page import OwnQuestionPage
from lobcoach.ui.pages.page import Page
from lobcoach.ui.pages.prepare_page import PreparePage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.talk.side_pane import SidePane
from lobcoach.ui.workspace import Workspace


@dataclass(frozen=True)
class Place:
    """A place in an open file; it holds what is typed and not stored, so it stays in memory."""

    page: str  #: the class of the page; empty when there is none
    rail: str  #: the key of the page in the strip
    about: str  #: the id of the talk or student the page is about
    state: PageState | None
    form: Student | None = None  #: what was filled in, when a student's form was open
    record: tuple[bool, str] | None = None  #: whether it is a goal, and the id of what was open
    record_state: PageState | None = None


def place_of(window: MainWindow) -> Place:
    """Return where the coach is now."""
    page = window.page()
    if not isinstance(page, Page):
        return Place("", window.rail.current(), "", None)
    form, record, record_state = None, None, None
    for dialog in window.findChildren(QDialog):
        if not dialog.isVisible():
            continue
        if isinstance(dialog, StudentDialog):
            form = dialog.typed()
        elif isinstance(dialog, KeptDialog):
            record = (isinstance(dialog.record, Goal), dialog.record.id)
            record_state = state_of(dialog)
    return Place(
        type(page).__name__, window.rail.current(), page.about, state_of(page),
        form, record, record_state,
    )  # fmt: skip


def go_back(place: Place, workspace: Workspace, window: MainWindow) -> None:
    """Bring the coach back; what is not there any more is told, and the students are shown."""
    workspace.start()
    match place.page:
        case ConversationPage.__name__:
            workspace.open_talk(place.about)
        case FinishPage.__name__ | ClosePage.__name__:
            workspace.finish_talk(place.about)
        case NewTalkPage.__name__:
            workspace.prepare_talk(place.about or None)
        case OwnQuestionPage.__name__:
            workspace.go_to(f"question {place.about}")
        case PreparePage.__name__ if place.about:
            workspace.go_to(f"prepare {place.about}")
        case _ if place.rail:
            window.rail.page_requested.emit(place.rail)
    page = window.page()
    if type(page).__name__ != place.page or not isinstance(page, QWidget):
        return
    if place.state is not None:
        bring_back(page, place.state)
    if place.form is not None and isinstance(page, StudentsPage):
        page.edit_student(place.form.id if place.form.changes else "", place.form)
    if place.record is not None:
        _open_record(page, place.record, place.record_state)


def _open_record(page: QWidget, record: tuple[bool, str], state: PageState | None) -> None:
    for side in page.findChildren(SidePane):
        dialog = side.open_record(*record)
        if dialog is not None and state is not None:
            bring_back(dialog, state)
