"""The lists of goals and agreements in the pane beside the talk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from lobcoach.core.goals import Agreement, Goal
from lobcoach.core.names import called
from lobcoach.core.people import Student
from lobcoach.services.removing import Removed
from lobcoach.ui.talk.agreement_row import AgreementRow
from lobcoach.ui.talk.goal_card import GoalCard
from lobcoach.ui.talk.gone_line import GoneLine
from lobcoach.ui.talk.keyed_column import KeyedColumn
from lobcoach.ui.talk.wording import ONE_MAY_REST
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.text import Heading, Muted

NO_AGREEMENTS = "Hier komt wie wat doet, en vóór wanneer."
GOAL_GONE = "Het doel is weggehaald."
AGREEMENT_GONE = "De afspraak is weggehaald."
_Middle = Qt.AlignmentFlag.AlignVCenter


class Section(Column):
    """A title with something at its right, above the content in `body`."""

    def __init__(self, title: str, at_right: QWidget) -> None:
        super().__init__(spacing=12)
        head = Row(spacing=8)
        head.body.addWidget(Heading(title, TextRole.SECTION), 1, _Middle)
        head.body.addWidget(at_right, 0, _Middle)
        self.body.addWidget(head)


class RecordsSection(Section):
    """Goals or agreements; in the place of one that was removed stands the way back."""

    opened = Signal(str)  #: the coach wants to change the one with this id
    new_requested = Signal()
    removal_requested = Signal(str)
    put_back_requested = Signal()

    def __init__(self, title: str, word: str, keys: str, new: str) -> None:
        self._button = OutlineButton(word, "plus", keys=keys, compact=True)
        self._button.setAccessibleName(new)
        super().__init__(title, self._button)
        self._told = Muted("", TextRole.SMALL)
        self._told.hide()
        self.body.addWidget(self._told)
        self._button.clicked.connect(self.new_requested)

    def say(self, words: str) -> None:
        """Say something under the title, and have it read out; empty takes it away."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._told, words))

    def _joined(self, item: GoalCard | AgreementRow) -> None:
        item.opened.connect(self.opened)
        item.removal_requested.connect(self.removal_requested)

    def _gone_line(self, words: str) -> GoneLine:
        line = GoneLine(words)
        line.put_back_requested.connect(self.put_back_requested)
        return line


class GoalsSection(RecordsSection):
    """The goals of this talk, and those of earlier ones that still live."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("Doelen", "Doel", "Ctrl D", "Nieuw doel")
        self._today = today
        self.items = KeyedColumn[Goal | Removed, GoalCard | GoneLine](
            self._make, self._update, shown_id
        )
        self._nothing = Muted("")
        self._rest = Muted(ONE_MAY_REST)
        for part in (self.items.box, self._nothing, self._rest):
            self.body.addWidget(part)

    def show_goals(
        self, goals: Sequence[Goal | Removed], student: Student, *, one_may_rest: bool
    ) -> None:
        """Show these goals, or what they are for when there are none."""
        self.items.show(goals)
        self._nothing.setText(
            f"Hier komt wat {called(student)} wil bereiken, en waaraan jullie dat merken."
        )
        self._nothing.setVisible(not goals)
        self._rest.setVisible(one_may_rest)

    def _make(self, shown: Goal | Removed) -> GoalCard | GoneLine:
        if isinstance(shown, Removed):
            return self._gone_line(GOAL_GONE)
        card = GoalCard()
        self._joined(card)
        return card

    def _update(self, item: GoalCard | GoneLine, shown: Goal | Removed) -> None:
        if isinstance(item, GoalCard) and isinstance(shown, Goal):
            item.show_goal(shown, self._today())


class AgreementsSection(RecordsSection):
    """The agreements of this talk; those of earlier ones stand under *Vorige keer*."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("Afspraken", "Afspraak", "Ctrl J", "Nieuwe afspraak")
        self._today = today
        self._student = Student()
        self.items = KeyedColumn[Agreement | Removed, AgreementRow | GoneLine](
            self._make, self._update, shown_id, spacing=4
        )
        self._card = Card(padding=8, spacing=4)
        self._nothing = Muted(NO_AGREEMENTS)
        self._card.body.addWidget(self.items.box)
        self.body.addWidget(self._card)
        self.body.addWidget(self._nothing)

    def show_agreements(self, agreements: Sequence[Agreement | Removed], student: Student) -> None:
        """Show these agreements, or what they are for when there are none."""
        self._student = student
        self.items.show(agreements)
        self._card.setVisible(bool(agreements))
        self._nothing.setVisible(not agreements)

    def _make(self, shown: Agreement | Removed) -> AgreementRow | GoneLine:
        if isinstance(shown, Removed):
            return self._gone_line(AGREEMENT_GONE)
        row = AgreementRow(shown, self._student)
        self._joined(row)
        return row

    def _update(self, item: AgreementRow | GoneLine, shown: Agreement | Removed) -> None:
        if isinstance(item, AgreementRow) and isinstance(shown, Agreement):
            item.show_agreement(shown, self._today())


def shown_id(shown: Goal | Agreement | Removed) -> str:
    """Return the key of what is shown: the line about a removed record is not its card."""
    return f"weg {shown.record.id}" if isinstance(shown, Removed) else shown.id
