"""*Gesprek voorbereiden*: a whole plan at once, and everything worth knowing beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.care_talk import is_care
from lobcoach.core.changes import Kind
from lobcoach.core.errors import InputError, RuleError, WorldError
from lobcoach.core.framework import Competence, ConversationType
from lobcoach.core.names import full_name
from lobcoach.core.routes import route_of
from lobcoach.core.voices import OWN_CAREER
from lobcoach.services.preparing import Prepared
from lobcoach.services.sentences import sentence
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.commands import Command, listen, pressing
from lobcoach.ui.pages.page import Page
from lobcoach.ui.preparing.beside_plan import LastTalkCard, OpenCard, ParkedCard, ValuesCard
from lobcoach.ui.preparing.competence_choice import CompetenceChoice
from lobcoach.ui.preparing.frame_card import FrameCard
from lobcoach.ui.preparing.plan_card import PlanCard
from lobcoach.ui.preparing.plan_changes import PlanChanges
from lobcoach.ui.preparing.route_choice import RouteChoice
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import PrimaryButton, QuietButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services


class PreparePage(Page):
    """Shows one planned talk; whatever the coach changes is kept at once."""

    shows: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.CONVERSATIONS, Kind.GOALS, Kind.AGREEMENTS, Kind.COACH, Kind.STUDENTS, Kind.QUESTIONS}
    )
    start_requested = Signal(str)  #: the id of the talk
    discard_requested = Signal(str)
    left = Signal()

    def __init__(
        self, services: Services, autosave: Autosave, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, parent)
        self._autosave = autosave
        self._prepared: Prepared | None = None
        self._proposed = ""
        self._title = Heading()
        self._discard = QuietButton("Niet plannen")
        self._done = QuietButton("Klaar", keys="Esc")
        self._start = PrimaryButton("Start gesprek", "play", keys="Ctrl Enter")
        self._banner = Banner()
        framework = services.library.framework
        kinds = [kind for kind in framework.available_types if kind.code != OWN_CAREER]
        self._frame = FrameCard(kinds, autosave, services.today)
        self._competences = CompetenceChoice(framework.competences, services.today)
        self._route = RouteChoice()
        self._plan = PlanCard(services.idioms.for_coach)
        self._last, self._open = LastTalkCard(), OpenCard()
        self._parked, self._values = ParkedCard(), ValuesCard()
        self._changes = PlanChanges(services, autosave, self._plan, self._banner, self)
        self._build()
        self._connect()
        listen(self, self.commands)

    def open(self, conversation_id: str) -> None:
        """Show a planned talk; WorldError or RuleError when that cannot be."""
        self._changes.forget()
        self._plan.own.hide()
        self._proposed = ""
        self._show(self.services.preparing.open(conversation_id))

    @property
    @override
    def about(self) -> str:
        """The id of the talk."""
        return self._prepared.conversation.id if self._prepared else ""

    @override
    def reload(self) -> None:
        """Read again; what is being typed stays. A talk that is planned no more is left."""
        if not self.about:
            return
        try:
            self._show(self.services.preparing.prepared(self.about))
        except (WorldError, RuleError) as error:
            self._prepared = None
            self.tell(error)
            self.left.emit()

    @override
    def leave(self) -> bool:
        """Store what is typed; False when words are not in the file yet, or are no day."""
        return self._autosave.flush() and self._frame.may_close()

    @override
    def commands(self) -> Sequence[Command]:
        """Begin the talk, change its plan, or go."""
        return (
            pressing(self._start, "start gesprek", "Ctrl+Return Ctrl+Enter"),
            *self._plan.commands(),
            Command("zet de vraag terug die je net weghaalde", self._changes.undo, "Ctrl+Z",
                    self._changes.can_undo(), heard=True),
            Command("klaar; alles is bewaard", self._step_back, "Esc", button=self._done),
        )  # fmt: skip

    def start(self) -> None:
        """Begin the talk as it is planned."""
        if self.about and self._autosave.flush():
            self.start_requested.emit(self.about)

    def _build(self) -> None:
        scroll = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=12)
        for button in (self._discard, self._done, self._start):
            flow.addWidget(button)
        header = SideBySide(spacing=24)
        header.add(Column(Muted("Gesprek voorbereiden"), self._title, spacing=0), 1, room=300)
        header.add(buttons, room=420)
        about = Card(padding=18)
        about.body.addWidget(Heading("Competenties", TextRole.SECTION))
        about.body.addWidget(self._competences)
        about.body.addWidget(self._route)
        beside = Column(self._last, self._open, self._parked, self._values, spacing=14)
        beside.body.addStretch(1)
        frame = Column(self._frame, about, spacing=14)
        frame.body.addStretch(1)
        parts = SideBySide(spacing=18, top=True)
        parts.add(frame, 28, room=270)
        parts.add(self._plan, 51, room=460)
        parts.add(beside, 26, room=230)
        for each in (header, self._banner, parts):
            scroll.body.addWidget(each)
        scroll.body.addStretch(1)
        self.lead_focus_to(self._start)
        self._plan.reached.connect(scroll.bring_into_view)

    def _connect(self) -> None:
        self._discard.clicked.connect(lambda: self.discard_requested.emit(self.about))
        self._done.clicked.connect(self.left)
        self._start.clicked.connect(self.start)
        self._frame.frame_chosen.connect(self._on_frame_chosen)
        self._competences.changed.connect(self._on_competences_changed)
        self._route.chosen.connect(self._on_route_chosen)
        self._parked.take_up_requested.connect(self._changes.take_up)
        self._changes.failed.connect(self._on_change_failed)
        self._changes.done.connect(lambda: self.troubled.emit(""))

    def _show(self, prepared: Prepared) -> None:
        """Show the plan as it stands; the only place that brings one on screen."""
        self._prepared = prepared
        talk, student, today = prepared.conversation, prepared.student, self.services.today()
        name = prepared.kind.name
        self._title.setText(f"{full_name(student)} · {name[0].lower()}{name[1:]}")
        self._frame.show_talk(talk)
        self._show_competences(prepared)
        self._route.show_talk(talk, prepared.steps, self.services.idioms.for_coach().names)
        self._plan.show_plan(prepared)
        self._changes.show_plan(prepared)
        last = self.services.preparing.last_talk(talk.id)
        kinds = self.services.library.framework.types
        self._last.show_last(last, kinds[last.conversation.type] if last else None, today)
        self._open.show_open(self.services.goals.last_time(talk.id), student, today)
        parked = self.services.preparing.parked(student.id, care=is_care(talk))
        self._parked.show_parked(parked, today)
        self._values.show_steps(prepared.steps, self.services.idioms.for_coach())
        follow_layout(self)

    def _show_competences(self, prepared: Prepared) -> None:
        talk = prepared.conversation
        self._competences.set_idiom(self.services.idioms.for_coach())
        if self._proposed != f"{talk.id} {talk.type}":
            self._proposed = f"{talk.id} {talk.type}"
            proposal = self.services.conversations.proposal(talk.student_id or "", talk.type)
            last = self.services.preparing.last_talk(talk.id)
            self._competences.propose(prepared.kind, proposal, first=last is None)
        self._competences.show_chosen(talk.competences)

    def _on_frame_chosen(self, code: str, minutes: int) -> None:
        try:
            about = self._about(self.services.library.framework.types[code])
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        if not self._change_frame(code, minutes, about):
            self.reload()

    def _about(self, kind: ConversationType) -> tuple[Competence, ...]:
        """Return what a talk of this kind is about: what is ticked, as far as it takes that.

        After a kind that could do without it is what was least discussed.
        """
        fewest, most = kind.competences
        chosen = self._competences.chosen()[:most] if fewest else ()
        if len(chosen) >= fewest or self._prepared is None:
            return chosen
        student_id = self._prepared.conversation.student_id or ""
        return self.services.conversations.proposal(student_id, kind.code).order[:fewest]

    def _on_competences_changed(self) -> None:
        if self._prepared is not None:
            talk = self._prepared.conversation
            if self._competences.chosen() != talk.competences:
                self._change_frame(talk.type, talk.minutes_planned, self._competences.chosen())

    def _on_route_chosen(self, code: str) -> None:
        choose = self.services.preparing.choose_route
        if not self._changes.do(lambda: choose(self.about, route_of(code))):
            self.reload()

    def _change_frame(self, code: str, minutes: int, about: tuple[Competence, ...]) -> bool:
        change = partial(self.services.preparing.change_frame, self.about, code, minutes, about)
        try:
            change_made = self._autosave.flush()
            if change_made:
                change()
        except InputError as error:
            # All the rest is chosen from what can be chosen.
            self._competences.show_problem(sentence(error))
            return False
        except (WorldError, RuleError) as error:
            self.tell(error)
            return False
        return change_made

    def _on_change_failed(self, error: WorldError | RuleError) -> None:
        """Show the plan as it is kept, and say why it is not as the coach wanted."""
        self.reload()
        self.tell(error)

    def _step_back(self) -> None:
        """Put the own question away when it is open; else leave."""
        if self._plan.own.isVisible():
            self._plan.own.hide()
        else:
            self.left.emit()
