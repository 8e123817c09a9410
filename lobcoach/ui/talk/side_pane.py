"""The pane at the right of the talk: last time, goals and agreements."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.framework import Competence
from lobcoach.core.goal_advice import one_may_rest
from lobcoach.core.goals import LIVE_GOALS, Goal, Owner
from lobcoach.services.conversations import OpenTalk
from lobcoach.services.sentences import sentence
from lobcoach.ui import theme
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.agreement_dialog import AgreementDialog
from lobcoach.ui.dialogs.goal_dialog import GoalDialog
from lobcoach.ui.dialogs.kept_dialog import KeptDialog
from lobcoach.ui.talk.last_time_card import LastTimeCard
from lobcoach.ui.talk.side_scroll import SideScroll
from lobcoach.ui.talk.side_sections import AgreementsSection, GoalsSection, Section
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Muted

if TYPE_CHECKING:
    from lobcoach.services.opening import Services

_WIDTH, _NARROWEST = 306, 250


class SidePane(QFrame):
    """Shows one talk's goals and agreements, and looks back on those of earlier talks.

    It owns no shortcuts: the page lets Ctrl+D call `new_goal` and Ctrl+J `new_agreement`, and
    calls `reload` when goals or agreements changed.
    """

    troubled = Signal(str)

    def __init__(
        self, services: Services, autosave: Autosave, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._autosave = autosave
        self._talk: OpenTalk | None = None
        self._competence: Competence | None = None
        self._dialog: KeptDialog | None = None
        self.setProperty("role", "side")
        self._build()
        self._arrange()
        self._connect()

    def _build(self) -> None:
        self._held = Muted("", TextRole.SMALL)
        self._last_time = LastTimeCard(self._services, self._autosave)
        self._goals = GoalsSection(self._services.today)
        self._agreements = AgreementsSection(self._services.today)

    def _arrange(self) -> None:
        before = Section("Vorige keer", self._held)
        before.body.addWidget(self._last_time)
        sheet = Column(before, self._goals, self._agreements, spacing=18, margins=(16, 18, 4, 18))
        sheet.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(SideScroll(sheet))

    def _connect(self) -> None:
        self._goals.goal_requested.connect(self.new_goal)
        self._goals.opened.connect(self._open_goal)
        self._agreements.agreement_requested.connect(self.new_agreement)
        self._agreements.opened.connect(self._open_agreement)
        self._last_time.troubled.connect(self.troubled)
        self._last_time.changed.connect(self.reload)
        self._last_time.goal_adjusted.connect(self._open_goal)

    def show_talk(self, open_talk: OpenTalk) -> None:
        """Show what belongs to this talk."""
        self._talk = open_talk
        self._competence = open_talk.dialogue.competence
        self._last_time.show_talk(open_talk.conversation.id, open_talk.student)
        self.reload()

    def set_competence(self, competence: Competence | None) -> None:
        """Give the next new goal this competence: that of the prompt on screen."""
        self._competence = competence

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
        self._last_time.reload()
        self._held.setText(self._last_time.held_words())
        too_many = one_may_rest(goals, own=whose is None)
        self._goals.show_goals(_shown_goals(goals, this), talk.student, one_may_rest=too_many)
        self._agreements.show_agreements(
            [each for each in agreements if each.conversation_id == this], talk.student
        )
        follow_layout(self)

    def new_goal(self) -> None:
        """Make a new goal and open it."""
        talk = self._talk
        if talk is not None and self._dialog is None:
            goals, competence = self._services.goals, self._competence
            this, whose = talk.conversation.id, talk.conversation.student_id
            self._open(lambda: self._goal_dialog(
                goals.new_goal(whose, this, competence).id))  # fmt: skip

    def new_agreement(self) -> None:
        """Make a new agreement and open it."""
        talk = self._talk
        if talk is not None and self._dialog is None:
            goals, this = self._services.goals, talk.conversation.id
            whose = talk.conversation.student_id
            owner = Owner.COACH if whose is None else Owner.STUDENT
            self._open(lambda: self._agreement_dialog(
                goals.new_agreement(whose, this, owner).id))  # fmt: skip

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
        (self._open_goal if is_goal else self._open_agreement)(record_id)
        return self._dialog

    def _open_goal(self, goal_id: str) -> None:
        self._open(lambda: self._goal_dialog(goal_id))

    def _open_agreement(self, agreement_id: str) -> None:
        self._open(lambda: self._agreement_dialog(agreement_id))

    def _goal_dialog(self, goal_id: str) -> GoalDialog:
        goal = self._services.goals.goal(goal_id)
        return GoalDialog(self._services, self._autosave, goal, self.window())

    def _agreement_dialog(self, agreement_id: str) -> AgreementDialog:
        agreement = self._services.goals.agreement(agreement_id)
        return AgreementDialog(self._services, self._autosave, agreement, self.window())

    def _open(self, make: Callable[[], KeptDialog]) -> None:
        try:
            dialog = make()
        except (WorldError, RuleError) as error:
            self.troubled.emit(sentence(error))
            return
        self._dialog = dialog
        dialog.troubled.connect(self.troubled)
        dialog.finished.connect(lambda: self._on_dialog_finished(dialog))
        dialog.open()

    def _on_dialog_finished(self, dialog: KeptDialog) -> None:
        dialog.deleteLater()
        self._dialog = None
        self.reload()


def _shown_goals(goals: list[Goal], conversation_id: str) -> list[Goal]:
    """Return the goals of this talk, then those of earlier talks that still live."""
    here = [goal for goal in goals if goal.conversation_id == conversation_id]
    earlier = [goal for goal in goals if goal not in here and goal.status in LIVE_GOALS]
    return [*here, *earlier]
