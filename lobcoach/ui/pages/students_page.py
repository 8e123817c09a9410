"""*Mijn studenten*: who is next, what asks attention, and the caseload."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.dutch_dates import weekday_date
from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.names import full_name
from lobcoach.core.overviews import CaseloadRow
from lobcoach.core.people import Student
from lobcoach.core.school_year import spoken_since
from lobcoach.ui.commands import Command, listen, pressing
from lobcoach.ui.file_drop import FileDrop
from lobcoach.ui.lists.caseload_list import CaseloadList
from lobcoach.ui.lists.summary import Summary
from lobcoach.ui.pages.page import Page
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton, QuietButton
from lobcoach.ui.widgets.empty_state import EmptyState
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.search_field import SearchField
from lobcoach.ui.widgets.segmented import Choice, Look, Segmented
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_ACTIVE, _ARCHIVE = "studenten", "archief"
_NOON, _EVENING = 12, 18
_FIRST = "Hier staan straks je studenten, met hun gesprekken en afspraken."
_NO_ARCHIVE = "Hier komen studenten te staan die je archiveert. Alles van hen blijft bewaard."


def greeting(hour: int, coach: str) -> str:
    """Return e.g. `Goedemorgen, Marleen` for an hour of the day and a coach's full name."""
    parts = (_NOON, "Goedemorgen"), (_EVENING, "Goedemiddag")
    words = next((words for until, words in parts if hour < until), "Goedenavond")
    return ", ".join([words, *coach.split()[:1]])


class StudentsPage(Page):
    """The start of every day. `now` is asked for the greeting only; today comes from services."""

    shows: ClassVar[frozenset[Kind]] = frozenset(
        {
            Kind.STUDENTS,
            Kind.CONVERSATIONS,
            Kind.GOALS,
            Kind.AGREEMENTS,
            Kind.COACH,
            Kind.QUESTIONS,
        }
    )
    talk_requested = Signal(str)
    prepare_requested = Signal(str)
    new_talk_requested = Signal()
    resume_requested = Signal(str)
    class_list_requested = Signal()
    turn_of_year_requested = Signal()
    file_dropped = Signal(Path)

    def __init__(
        self,
        services: Services,
        parent: QWidget | None = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(services, parent)
        self._now = now
        self._stale = True
        self._title = Heading()
        self._subtitle = Muted()
        self._search = SearchField("Zoek student", "Ctrl F")
        self._add = OutlineButton("Student", "plus")
        self._new_talk = PrimaryButton("Nieuw gesprek", "plus", keys="Ctrl N")
        self._banner = Banner()
        self._summary = Summary(services.library.framework)
        self._which = Segmented(
            "Welke studenten",
            [Choice(_ACTIVE, "Mijn studenten"), Choice(_ARCHIVE, "Archief")],
            look=Look.PILLS,
        )
        self._all = QuietButton("Toon alle studenten")
        self._class_list = QuietButton("Klassenlijst", "class-list")
        self._turn_of_year = QuietButton("Nieuw schooljaar", "school-year")
        self._list = CaseloadList(
            services.library.framework, services.today, services.idioms.for_coach
        )
        self._no_one = EmptyState(_FIRST, "Voeg je eerste student toe", icon="students",
                                  primary=True, second="Lees een klassenlijst in")  # fmt: skip
        self._empty_archive = EmptyState(_NO_ARCHIVE, icon="archive")
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    @override
    def reload(self) -> None:
        """Read the caseload anew; the chosen row and the scroll position stay."""
        self._stale = False
        archived = self._which.current() == _ARCHIVE
        try:
            students = self.services.students.caseload()
            put_away = self.services.students.caseload(archived=True)
            unfinished = self.services.talk_lists.unfinished()
            coach = self.services.coach.get()
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        self._greet(coach.name, len(students))
        since = spoken_since(coach, self.services.today())
        self._summary.show_caseload(students, unfinished, since)
        self._list.set_rows(put_away if archived else students)
        self._show_parts(bool(students), bool(put_away), archived)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read again: the day or the part of the day may be another."""
        self._stale = True
        super().showEvent(event)

    @override
    def commands(self) -> Sequence[Command]:
        """Find someone, or do something with the chosen student."""
        archived = self._which.current() == _ARCHIVE
        other, name = (_ACTIVE, "je studenten") if archived else (_ARCHIVE, "het archief")
        return (
            Command("zoek in de lijst", self._on_find_pressed, "Ctrl+F",
                    self._search.isVisible()),
            *self._list.commands(),
            *self._summary.commands(),
            pressing(self._add, "student toevoegen"),
            Command(f"toon {name}", partial(self._which.choose, other),
                    can=self._choices.isVisible()),
        )  # fmt: skip

    def add_student(self) -> None:
        """Ask for a new student."""
        self.edit_student("")

    def say(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Say calmly what was done, with the way back if there is one."""
        actions = [("Ongedaan maken", undo)] if undo is not None else []
        self._banner.show_message(words, Tone.NEUTRAL, actions)

    def edit_student(self, student_id: str, typed: Student | None = None) -> None:
        """Show a student's data to change them; `typed` is what was filled in before.

        Without an id it is a new student.
        """
        try:
            student = self.services.students.get(student_id) if student_id else None
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        from lobcoach.ui.dialogs.student_dialog import StudentDialog

        dialog = StudentDialog(self.services, student, self, typed)
        dialog.saved.connect(self._on_dialog_saved)
        dialog.open()

    def _build(self) -> None:
        scroll = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._all.setVisible(False)
        self._add.setAccessibleName("Student toevoegen")
        self._add.setToolTip("Student toevoegen")
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=12)
        flow.addWidget(self._add)
        flow.addWidget(self._new_talk)
        actions = SideBySide()
        actions.add(self._search, 1, room=220)
        actions.add(buttons, room=340)
        header = SideBySide(spacing=24)
        header.add(Column(self._title, self._subtitle, spacing=2), 2, room=260)
        header.add(actions, 3, room=560)
        several = QWidget()
        flow = FlowLayout(several, spacing=8)
        for button in (self._all, self._class_list, self._turn_of_year):
            flow.addWidget(button)
        self._choices = SideBySide(spacing=8)
        self._choices.add(self._which)
        self._choices.add(QWidget(), 1)
        self._choices.add(several, room=340)
        for part in (self._list, self._no_one, self._empty_archive):
            self._stack.addWidget(part)
        for each in (header, self._banner, self._summary, self._choices):
            scroll.body.addWidget(each)
        scroll.body.addWidget(self._stack, 1)
        self.lead_focus_to(self._search)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._list.search)
        self._search.left_for_list.connect(self._list.focus_rows)
        self._add.clicked.connect(self.add_student)
        self._new_talk.clicked.connect(self.new_talk_requested)
        self._summary.resume_requested.connect(self.resume_requested)
        self._summary.filter_changed.connect(self._on_summary_filter_changed)
        self._which.chosen.connect(self._on_which_chosen)
        self._all.clicked.connect(self._on_all_requested)
        self._list.talk_requested.connect(self.talk_requested)
        self._list.prepare_requested.connect(self.prepare_requested)
        self._list.resume_requested.connect(self.resume_requested)
        self._list.edit_requested.connect(self.edit_student)
        self._list.archive_requested.connect(self._on_list_archive_requested)
        self._list.bring_back_requested.connect(self._on_list_bring_back_requested)
        self._list.show_all_requested.connect(self._on_all_requested)
        self._no_one.action_requested.connect(self.add_student)
        self._no_one.second_requested.connect(self.class_list_requested)
        self._class_list.clicked.connect(self.class_list_requested)
        self._turn_of_year.clicked.connect(self.turn_of_year_requested)
        FileDrop(self).dropped.connect(self.file_dropped)
        listen(self, self.commands)

    def _greet(self, coach: str, students: int) -> None:
        day = weekday_date(self.services.today())
        count = "1 student" if students == 1 else f"{students} studenten"
        parts = [f"{day[0].upper()}{day[1:]}", *([count] if students else [])]
        self._title.setText(greeting(self._now().hour, coach))
        self._subtitle.setText(" · ".join(parts))

    def _show_parts(self, students: bool, put_away: bool, archived: bool) -> None:
        """Show only what has something to say: an empty screen has one sentence, one action."""
        shown = put_away if archived else students
        self._choices.setVisible(students or put_away or archived)
        self.lead_focus_to(self._search if shown else self._no_one)
        if shown:
            part: QWidget = self._list
        else:
            part = self._empty_archive if archived else self._no_one
        self._stack.setCurrentWidget(part)
        self._search.setVisible(shown)
        self._add.setVisible(students or archived)
        self._new_talk.setVisible(students)
        self._turn_of_year.setVisible(students)
        self._summary.setVisible(students and not archived)

    def _on_dialog_saved(self, student_id: str) -> None:
        self._list.select(student_id)

    def _on_summary_filter_changed(self, test: Callable[[CaseloadRow], bool] | None) -> None:
        self._all.setVisible(test is not None)
        self._list.show_only(test)

    def _on_which_chosen(self) -> None:
        self._on_all_requested()
        self.reload()

    def _on_all_requested(self) -> None:
        self._search.clear()
        self._summary.clear_filter()

    def _on_find_pressed(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def _on_list_archive_requested(self, student_id: str) -> None:
        self._move(student_id, self.services.students.archive, "staat nu in het archief.")

    def _on_list_bring_back_requested(self, student_id: str) -> None:
        self._move(student_id, self.services.students.bring_back, "staat weer bij je studenten.")

    def _move(self, student_id: str, move: Callable[[str], Student], words: str) -> None:
        """Put a student away or bring one back, and offer to undo it."""
        students = self.services.students
        opposite = students.bring_back if move == students.archive else students.archive
        try:
            moved = move(student_id)
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        self.say(f"{full_name(moved)} {words}", lambda: self._undo(student_id, opposite))

    def _undo(self, student_id: str, move: Callable[[str], Student]) -> None:
        self._banner.clear()
        try:
            move(student_id)
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        self._list.select(student_id)
        self._list.focus_rows()
