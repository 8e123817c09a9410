"""The lists of goals and agreements in the pane beside the talk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.goals import Agreement, Goal
from lobcoach.core.names import called
from lobcoach.core.people import Student
from lobcoach.ui.talk.agreement_row import AgreementRow
from lobcoach.ui.talk.goal_card import GoalCard
from lobcoach.ui.talk.keyed_column import KeyedColumn
from lobcoach.ui.talk.wording import ONE_MAY_REST
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.text import Heading, Muted

NO_AGREEMENTS = "Hier komt wie wat doet, en vóór wanneer."
_Middle = Qt.AlignmentFlag.AlignVCenter


class Section(Column):
    """A title with something at its right, above the content in `body`."""

    def __init__(self, title: str, at_right: QWidget) -> None:
        super().__init__(spacing=12)
        head = Row(spacing=8)
        head.body.addWidget(Heading(title, TextRole.SECTION), 1, _Middle)
        head.body.addWidget(at_right, 0, _Middle)
        self.body.addWidget(head)


class GoalsSection(Section):
    """The goals of this talk, and those of earlier ones that still live."""

    opened = Signal(str)  #: the coach wants to change the goal with this id
    goal_requested = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        self._button = OutlineButton("Doel", "plus", keys="Ctrl D", compact=True)
        self._button.setAccessibleName("Nieuw doel")
        super().__init__("Doelen", self._button)
        self._today = today
        self._cards = KeyedColumn[Goal, GoalCard](self._make, self._update, lambda goal: goal.id)
        self._nothing = Muted("")
        self._rest = Muted(ONE_MAY_REST)
        for part in (self._cards.box, self._nothing, self._rest):
            self.body.addWidget(part)
        self._button.clicked.connect(self.goal_requested)

    def show_goals(self, goals: Sequence[Goal], student: Student, *, one_may_rest: bool) -> None:
        """Show these goals, or what they are for when there are none."""
        self._cards.show(goals)
        self._nothing.setText(
            f"Hier komt wat {called(student)} wil bereiken, en waaraan jullie dat merken."
        )
        self._nothing.setVisible(not goals)
        self._rest.setVisible(one_may_rest)

    def _make(self, _goal: Goal) -> GoalCard:
        card = GoalCard()
        card.opened.connect(self.opened)
        return card

    def _update(self, card: GoalCard, goal: Goal) -> None:
        card.show_goal(goal, self._today())


class AgreementsSection(Section):
    """The agreements of this talk; those of earlier ones stand under *Vorige keer*."""

    opened = Signal(str)  #: the coach wants to change the agreement with this id
    agreement_requested = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        self._button = OutlineButton("Afspraak", "plus", keys="Ctrl J", compact=True)
        self._button.setAccessibleName("Nieuwe afspraak")
        super().__init__("Afspraken", self._button)
        self._today = today
        self._student = Student()
        self._rows = KeyedColumn[Agreement, AgreementRow](
            self._make, self._update, lambda agreement: agreement.id, spacing=4
        )
        self._card = Card(padding=8, spacing=4)
        self._nothing = Muted(NO_AGREEMENTS)
        self._card.body.addWidget(self._rows.box)
        self.body.addWidget(self._card)
        self.body.addWidget(self._nothing)
        self._button.clicked.connect(self.agreement_requested)

    def show_agreements(self, agreements: Sequence[Agreement], student: Student) -> None:
        """Show these agreements, or what they are for when there are none."""
        self._student = student
        self._rows.show(agreements)
        self._card.setVisible(bool(agreements))
        self._nothing.setVisible(not agreements)

    def _make(self, agreement: Agreement) -> AgreementRow:
        row = AgreementRow(agreement, self._student)
        row.opened.connect(self.opened)
        return row

    def _update(self, row: AgreementRow, agreement: Agreement) -> None:
        row.show_agreement(agreement, self._today())
