"""The pane at the right of the talk: last time, goals and agreements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goal_advice import one_may_rest
from lobcoach.core.goals import Agreement, Goal, Owner
from lobcoach.core.tagged_line import TaggedLine
from lobcoach.services.conversations import OpenTalk
from lobcoach.services.from_lines import Taken
from lobcoach.services.removing import RecordKind
from lobcoach.services.sentences import sentence
from lobcoach.ui import theme
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.commands import Command
from lobcoach.ui.dialogs.kept_dialog import KeptDialog
from lobcoach.ui.talk.last_time_card import LastTimeCard
from lobcoach.ui.talk.record_dialogs import RecordDialogs
from lobcoach.ui.talk.removable_card import RemovableCard
from lobcoach.ui.talk.removals import Removals
from lobcoach.ui.talk.side_order import shown_agreements, shown_goals
from lobcoach.ui.talk.side_scroll import SideScroll
from lobcoach.ui.talk.side_sections import (
    AgreementsSection,
    GoalsSection,
    Section,
    shown_id,
)
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

#: What is said when a line was taken before.
_HELD: Mapping[RecordKind, str] = {
    Goal: "Deze regel hoort al bij dit doel.",
    Agreement: "Deze regel hoort al bij deze afspraak.",
}
_WIDTH, _NARROWEST = 306, 250


class SidePane(QFrame):
    """Shows one talk's goals and agreements, and looks back on those of earlier talks.

    It owns no shortcuts: the page lets Ctrl+D call `new_goal`, Ctrl+J `new_agreement` and Ctrl+Z
    `put_back`, and calls `reload` when goals or agreements changed.
    """

    troubled = Signal(str)
    needed = Signal()  #: something in the pane is to be seen now
    undo_offered = Signal(bool)  #: whether there is something to put back

    def __init__(
        self, services: Services, autosave: Autosave, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._autosave = autosave
        self._talk: OpenTalk | None = None
        self._competence: Competence | None = None
        self._phase: Phase | None = None
        self._taken: dict[tuple[RecordKind, TaggedLine], str] = {}
        self.setProperty("role", "side")
        self._build()
        self._connect()

    def _build(self) -> None:
        self._held = Muted("", TextRole.SMALL)
        self._last_time = LastTimeCard(self._services, self._autosave)
        self._goals = GoalsSection(self._services.today)
        self._agreements = AgreementsSection(self._services.today)
        self._dialogs = RecordDialogs(self._services, self._autosave, self)
        self._removals = Removals(self._services, self._autosave, self)
        before = Section("Vorige keer", self._held)
        before.body.addWidget(self._last_time)
        sheet = Column(before, self._goals, self._agreements, spacing=18, margins=(16, 18, 4, 18))
        sheet.body.addStretch(1)
        self._scroll = SideScroll(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._scroll)

    def _connect(self) -> None:
        dialogs, removals = self._dialogs, self._removals
        self._goals.new_requested.connect(self.new_goal)
        self._goals.opened.connect(dialogs.open_goal)
        self._goals.removal_requested.connect(removals.remove_goal)
        self._agreements.new_requested.connect(self.new_agreement)
        self._agreements.opened.connect(dialogs.open_agreement)
        self._agreements.removal_requested.connect(removals.remove_agreement)
        for section in (self._goals, self._agreements):
            section.put_back_requested.connect(self.put_back)
        self._last_time.changed.connect(self.reload)
        self._last_time.goal_adjusted.connect(dialogs.open_goal)
        dialogs.closed.connect(self.reload)
        dialogs.removal_requested.connect(self._remove_open)
        dialogs.emptied.connect(removals.hold)
        removals.removed.connect(self._on_removed)
        removals.forgotten.connect(self.reload)
        removals.offered.connect(self.undo_offered)
        for part in (self._last_time, dialogs, removals):
            part.troubled.connect(self.troubled)

    def show_talk(self, open_talk: OpenTalk) -> None:
        """Show what belongs to this talk; what was removed in another one stays away."""
        self._talk = open_talk
        self._dialogs.talk = self._removals.talk = open_talk.conversation.id
        self._taken.clear()
        self._last_time.show_talk(open_talk.conversation.id, open_talk.student)
        self.follow(open_talk.dialogue.phase, open_talk.dialogue.competence)
        self._removals.forget()
        self.reload()

    def follow(self, phase: Phase, competence: Competence | None) -> None:
        """Give the next new goal this competence; with another phase nothing is put back more."""
        self._competence = competence
        for section in (self._goals, self._agreements):
            section.say("")
        if phase != self._phase:
            self._phase = phase
            self._removals.forget()

    def reload(self) -> None:
        """Read goals and agreements again; what is being typed stays."""
        talk = self._talk
        if talk is None:
            return
        try:
            whose, this = talk.conversation.student_id, talk.conversation.id
            goals = self._services.goals.goals(whose, this)
            agreements = self._services.goals.agreements(whose, this)
        except (WorldError, RuleError) as error:
            self.troubled.emit(sentence(error))
            return
        gone = self._removals.gone
        self._last_time.reload()
        self._held.setText(self._last_time.held_words())
        too_many = one_may_rest(goals, own=whose is None)
        self._goals.show_goals(shown_goals(goals, this, gone), talk.student, one_may_rest=too_many)
        self._agreements.show_agreements(shown_agreements(agreements, this, gone), talk.student)
        follow_layout(self)

    def new_goal(self) -> None:
        """Make a new goal and open it."""
        talk = self._talk
        if talk is not None:
            goals, competence = self._services.goals, self._competence
            this, whose = talk.conversation.id, talk.conversation.student_id
            self._dialogs.open(lambda: goals.new_goal(whose, this, competence))

    def new_agreement(self) -> None:
        """Make a new agreement and open it."""
        talk = self._talk
        if talk is not None:
            goals, this = self._services.goals, talk.conversation.id
            whose = talk.conversation.student_id
            owner = Owner.COACH if whose is None else Owner.STUDENT
            self._dialogs.open(lambda: goals.new_agreement(whose, this, owner))

    def goal_from(self, line: TaggedLine) -> None:
        """Make a goal of this line and open it where it goes on, or show where the line is."""
        lines, competence = self._services.from_lines, self._competence
        self._take(Goal, line, lambda this: lines.goal(this, line, competence))

    def agreement_from(self, line: TaggedLine) -> None:
        """Make an agreement of this line and open it, or show where the line is."""
        lines = self._services.from_lines
        self._take(Agreement, line, lambda this: lines.agreement(this, line))

    def commands(self, in_view: bool) -> tuple[Command, ...]:
        """What can be done with the goal or agreement at hand, while the pane is `in_view`."""
        here = [card for card in self.findChildren(RemovableCard) if card.hasFocus()]

        def remove() -> None:
            for card in here:
                card.ask_removal()

        return (
            Command("haal het gekozen doel of de gekozen afspraak weg", remove, "Del",
                    in_view and bool(here), heard=True),
            Command("zet terug wat je net weghaalde", self.put_back, "Ctrl+Z",
                    in_view and self._removals.gone is not None, heard=True),
        )  # fmt: skip

    def put_back(self) -> bool:
        """Put back what was removed last, and bring the keyboard there; False without any."""
        record = self._removals.put_back()
        if record is not None:
            self._point_at(type(record), record.id)
        return record is not None

    @override
    def sizeHint(self) -> QSize:
        """Prefer the width of the design."""
        return QSize(theme.current().px(_WIDTH), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        """Accept a narrower pane; it scrolls when it is lower than its content."""
        return QSize(theme.current().px(_NARROWEST), 120)

    def open_record(self, is_goal: bool, record_id: str) -> KeptDialog | None:
        """Open a goal or an agreement by its id; None, telling why, when that cannot be."""
        dialogs = self._dialogs
        (dialogs.open_goal if is_goal else dialogs.open_agreement)(record_id)
        return dialogs.current

    def _take(
        self,
        kind: RecordKind,
        line: TaggedLine,
        take: Callable[[str], Taken[Goal] | Taken[Agreement]],
    ) -> None:
        """Open what `take` makes of the line; what was made of it before takes the focus."""
        if self._talk is None or self._dialogs.current is not None:
            return
        self._autosave.flush()
        known = self._taken.get((kind, line), "")
        if self._section(kind).items.shows(known):
            self._point_at(kind, known, _HELD[kind])
            return
        try:
            taken = take(self._talk.conversation.id)
        except (WorldError, RuleError) as error:
            self.troubled.emit(sentence(error))
            return
        self._taken[kind, line] = taken.record.id
        if taken.already:
            self.reload()
            self._point_at(kind, taken.record.id, _HELD[kind])
        else:
            self._dialogs.open(lambda: taken.record, at_next=True)

    def _remove_open(self) -> None:
        dialog = self._dialogs.current
        if dialog is not None and self._removals.remove(type(dialog.record), dialog.record.id):
            dialog.close_removed()

    def _on_removed(self) -> None:
        gone = self._removals.gone
        if gone is not None:
            self.reload()
            self._point_at(type(gone.record), shown_id(gone))

    def _point_at(self, kind: RecordKind, shown: str, words: str = "") -> None:
        """Bring the keyboard to something in the pane, wherever that is, and say this with it."""
        self.needed.emit()
        section = self._section(kind)
        section.say(words)
        self._scroll.bring_into_view(section.items.widget(shown))

    def _section(self, kind: RecordKind) -> GoalsSection | AgreementsSection:
        return self._goals if kind is Goal else self._agreements
