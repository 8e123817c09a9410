"""*Nieuw gesprek*: with whom, what kind, how long, about what; ready within seconds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.errors import InputError, RuleError, WorldError
from lobcoach.core.framework import ConversationType
from lobcoach.core.names import called
from lobcoach.core.overviews import CaseloadRow
from lobcoach.core.regie import offered, regie_of
from lobcoach.core.school_year import talks_in_a_year
from lobcoach.core.voices import OWN_CAREER
from lobcoach.services.planning import NewTalk
from lobcoach.services.sentences import sentence
from lobcoach.ui.commands import Command, listen, pressing
from lobcoach.ui.pages.page import Page
from lobcoach.ui.preparing.competence_choice import CompetenceChoice
from lobcoach.ui.preparing.student_choice import StudentChoice
from lobcoach.ui.preparing.type_choice import TypeChoice
from lobcoach.ui.preparing.who_joins import WhoJoins
from lobcoach.ui.talk.regie_line import BEFOREHAND
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton, QuietButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.empty_state import EmptyState
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.form_field import FormField
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.segmented import Choice, Segmented
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Caption, Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_NO_ONE = "Een gesprek voer je met een student. Voeg er eerst een toe."
_CHOOSE = "Kies een student uit de lijst."
_SUBTITLE = "Met wie, en waarover? De vragen staan daarna klaar."


class NewTalkPage(Page):
    """Begins a talk; everything but the student is filled in already."""

    shows: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.STUDENTS, Kind.CONVERSATIONS, Kind.COACH, Kind.QUESTIONS}
    )
    begun = Signal(str)
    planned = Signal(str)  #: the id of a talk to prepare
    cancelled = Signal()
    resume_requested = Signal(str)
    student_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        framework = services.library.framework
        self._rows: dict[str, CaseloadRow] = {}
        self._cancel = QuietButton("Annuleren", keys="Esc")
        self._start = PrimaryButton("Start gesprek", "play", keys="Ctrl Enter")
        self._plan = OutlineButton("Bereid voor", "prepare", keys="Ctrl B")
        self._banner = Banner()
        self._student = StudentChoice()
        self._student_field = FormField("Student", self._student)
        self._year = Muted("", TextRole.SMALL)
        self._rhythm = 0
        self._type = TypeChoice(framework.available_types)
        self._minutes = Segmented("Tijd in minuten")
        self._table = WhoJoins()
        self._competences = CompetenceChoice(framework.competences, services.today)
        self._regie = Muted("", TextRole.SMALL)
        self._goal = QLineEdit()
        self._goal_field = FormField("Doel van dit gesprek (mag ook straks)", self._goal)
        self._no_one = EmptyState(_NO_ONE, "Voeg een student toe", icon="students", primary=True)
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def prepare(self, student_id: str | None) -> None:
        """Get ready for a talk with this student, or with one still to choose.

        A goal that was typed before stays when it is about the same student.
        """
        if student_id != (self._student.student_id() or None):
            self._goal.clear()
        self._student_field.show_problem("")
        self.reload()
        self._student.set_student(student_id)
        self._propose_type()

    @property
    @override
    def about(self) -> str:
        """The id of the student who is chosen."""
        return self._student.student_id()

    @override
    def reload(self) -> None:
        """Read the students anew; what was chosen stays."""
        try:
            rows = self.services.students.caseload()
            coach = self.services.coach.get()
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        self._rows = {row.student.id: row for row in rows}
        self._student.set_students([row.student for row in rows])
        self._rhythm = talks_in_a_year(coach)
        self._competences.set_idiom(self.services.idioms.for_coach())
        self._stack.setCurrentIndex(0 if rows else 1)
        self._start.setVisible(bool(rows))
        self._plan.setVisible(bool(rows))
        self._show_row()

    @override
    def commands(self) -> Sequence[Command]:
        """Begin the talk, prepare it, or go."""
        return (
            pressing(self._start, "start gesprek", "Ctrl+Return Ctrl+Enter"),
            pressing(self._plan, "bereid het gesprek voor", "Ctrl+B"),
            pressing(self._cancel, "annuleren", "Esc"),
        )

    def start(self) -> None:
        """Begin the talk as it is filled in; say what is still missing."""
        if self._type.kind().code == OWN_CAREER:
            self._start_own()
            return
        self._keep(self.services.conversations.begin, self.begun)

    def plan(self) -> None:
        """Keep the talk as it is filled in, to prepare it; say what is still missing."""
        self._keep(self.services.preparing.plan, self.planned)

    def _keep(self, keep: Callable[[NewTalk], str], kept: SignalInstance) -> None:
        student_id = self._student.student_id()
        self._student_field.show_problem("" if student_id else _CHOOSE)
        if not student_id:
            return
        new = NewTalk(
            student_id,
            self._type.kind().code,
            int(self._minutes.current()),
            self._competences.chosen(),
            self._goal.text(),
            self._table.company(),
        )
        try:
            made = keep(new)
        except InputError as error:
            # All the rest is chosen from what can be chosen.
            self._competences.show_problem(sentence(error))
            return
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        self._goal.clear()
        kept.emit(made)

    def _start_own(self) -> None:
        """Begin the talk without a student, of the coach alone."""
        minutes, goal = int(self._minutes.current()), self._goal.text()
        try:
            begun = self.services.own_career.begin(minutes, goal)
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        self._goal.clear()
        self.begun.emit(begun)

    def _build(self) -> None:
        scroll = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        header = SideBySide(spacing=24)
        header.add(Column(Heading("Nieuw gesprek"), Muted(_SUBTITLE), spacing=2), 1, room=300)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=12)
        for button in (self._cancel, self._plan, self._start):
            flow.addWidget(button)
        header.add(buttons, room=430)
        parts = SideBySide(spacing=18, top=True)
        parts.add(self._frame_card(), 1, room=330)
        parts.add(self._subject_column(), 1, room=330)
        self._stack.addWidget(parts)
        self._stack.addWidget(self._no_one)
        for each in (header, self._banner, self._stack):
            scroll.body.addWidget(each)
        scroll.body.addStretch(1)
        self.lead_focus_to(self._student)

    def _frame_card(self) -> Card:
        card = Card(spacing=18)
        self._with = Column(self._student_field, self._year, spacing=4)
        card.body.addWidget(self._with)
        card.body.addWidget(Column(Caption("Soort gesprek", self._type), self._type, spacing=4))
        minutes = Column(Caption("Tijd in minuten", self._minutes), self._minutes, spacing=4)
        card.body.addWidget(minutes)
        return card

    def _subject_column(self) -> Column:
        self._subject = competences = Card(spacing=12)
        competences.body.addWidget(Heading("Competenties", TextRole.SECTION))
        competences.body.addWidget(self._regie)
        competences.body.addWidget(self._competences)
        goal = Card()
        goal.body.addWidget(self._goal_field)
        return Column(self._table, competences, goal, spacing=16)

    def _connect(self) -> None:
        self._student.student_chosen.connect(self._on_student_chosen)
        self._type.type_chosen.connect(self._on_type_chosen)
        self._start.clicked.connect(self.start)
        self._plan.clicked.connect(self.plan)
        self._cancel.clicked.connect(self.cancelled)
        self._no_one.action_requested.connect(self.student_wanted)
        listen(self, self.commands)

    def _row(self) -> CaseloadRow | None:
        return self._rows.get(self._student.student_id())

    def _propose_type(self) -> None:
        """Choose the kind of talk that is likely next, with its usual length."""
        self._type.set_type(_likely(self.services.library.framework.available_types, self._row()))
        self._propose()
        self._show_row()

    def _propose(self) -> None:
        """Show the lengths of this kind of talk, and tick what was least discussed."""
        kind, row = self._type.kind(), self._row()
        own = kind.code == OWN_CAREER
        self._subject.setVisible(not own)
        self._with.setVisible(not own)
        self._plan.setEnabled(not own)  # what one asks oneself is planned for no student
        self._offer_unfinished(None if own else row)
        self._table.show_kind(kind)
        self._minutes.set_choices([Choice(str(n), str(n)) for n in kind.lengths])
        self._minutes.set_current(str(kind.default_minutes))
        self._order_tabs()
        student_id = row.student.id if row else ""
        try:
            proposal = self.services.conversations.proposal(student_id, kind.code)
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        first = row is None or row.last_on is None
        self._competences.propose(kind, proposal, first=first)
        fewest = kind.competences[0]
        regie = regie_of(row.student) if row and fewest else None
        self._competences.offer(offered(regie, proposal.order, fewest) if fewest else ())
        self._regie.setText(BEFOREHAND[regie] if regie else "")
        self._regie.setVisible(regie is not None)

    def _order_tabs(self) -> None:
        """Let Tab follow the page from student to start; new lengths would come last."""
        follow_layout(self._stack)
        self.setTabOrder(self._goal, self._cancel)
        self.setTabOrder(self._cancel, self._plan)
        self.setTabOrder(self._plan, self._start)

    def _show_row(self) -> None:
        """Say what is known of the student that is chosen."""
        row = self._row()
        self._year.setText(spoken_this_year(row.talks_this_year, self._rhythm) if row else "")
        self._year.setVisible(row is not None)
        own = self._type.kind().code == OWN_CAREER
        self._offer_unfinished(None if own else row)

    def _offer_unfinished(self, row: CaseloadRow | None) -> None:
        if row is None or (row.unfinished_id is None and row.planned_id is None):
            self._banner.clear()
            return
        if row.unfinished_id is None:
            planned = row.planned_id
            self._banner.show_message(
                f"Er staat al een gesprek met {called(row.student)} gepland.",
                Tone.NEUTRAL,
                [("Bekijk dat gesprek", lambda: self.planned.emit(planned))],
            )
            return
        talk = row.unfinished_id
        self._banner.show_message(
            f"Met {called(row.student)} is nog een gesprek niet afgerond.",
            Tone.WAIT,
            [("Ga verder met dat gesprek", lambda: self.resume_requested.emit(talk))],
        )

    def _on_student_chosen(self) -> None:
        self._student_field.show_problem("")
        self._propose_type()

    def _on_type_chosen(self) -> None:
        self._propose()


def spoken_this_year(talks: int, rhythm: int) -> str:
    """Return how often someone was spoken to this school year, beside how often is meant."""
    spoken = f"{talks} keer gesproken" if talks else "nog niet gesproken"
    return f"Dit schooljaar {spoken}; je ritme is {rhythm} keer."


def _likely(kinds: tuple[ConversationType, ...], row: CaseloadRow | None) -> str:
    """Return the first kind for a first talk, the shortest one after that."""
    if row is None or row.last_on is None:
        return kinds[0].code
    return min(kinds, key=lambda kind: kind.default_minutes).code
