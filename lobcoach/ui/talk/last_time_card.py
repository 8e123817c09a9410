"""What the talk opens with: promises first, then the step, then goals to look back on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.drafts import FieldKey
from lobcoach.core.dutch_dates import day_and_month, local_day, long_date
from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.goals import Agreement, AgreementReview, Goal, GoalStatus
from lobcoach.core.names import called
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, StepOutcome
from lobcoach.services.goals import LastTime, StepToReview
from lobcoach.services.sentences import sentence
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.keyed_column import KeyedColumn
from lobcoach.ui.talk.last_time_items import DueItem, PromiseItem, SettledItem, StepItem
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.text import Body, Caption, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

Done = TypeVar("Done")

FIRST_TALK = "Dit is jullie eerste gesprek."
NOTHING_OPEN = "Er staan geen afspraken open."
#: The fixed prompt that belongs to this card and not to the walk (domain/8 §9).
STEP_PROMPT = "ls-t-01"


class LastTimeCard(Column):
    """The open things of earlier talks; every answer is kept at once."""

    troubled = Signal(str)
    changed = Signal()  #: something was looked back on; what else shows it reads again
    goal_adjusted = Signal(str)  #: the id of the successor, which is to be reworded

    def __init__(self, services: Services, autosave: Autosave) -> None:
        super().__init__(spacing=12)
        self._services = services
        self._autosave = autosave
        self._conversation_id = ""
        self._student = Student()
        self._held = ""
        self._build()

    def _build(self) -> None:
        self._nothing = Muted(FIRST_TALK)
        self._care = Body()
        self._mine = self._promises()
        self._theirs = self._promises()
        self._steps = KeyedColumn[StepToReview, StepItem](
            self._make_step, self._update_step, lambda found: found.goal.id, spacing=16
        )
        self._due = KeyedColumn[Goal, DueItem](
            self._make_due, lambda item, goal: item.show_goal(goal), _id, spacing=16
        )
        self._settled = KeyedColumn[Goal, SettledItem](
            self._make_settled, lambda item, goal: item.show_goal(goal), _id, spacing=16
        )
        self._mine_card = _card("Wat ik beloofde", self._mine.box)
        self._theirs_card = _card("Wat verder was afgesproken", self._theirs.box)
        self._steps_card = _card("", self._steps.box)
        self._goals_card = _card("Doelen van eerder", self._due.box, self._settled.box)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._care)
        self._care.hide()
        for card in (self._mine_card, self._theirs_card, self._steps_card, self._goals_card):
            self.body.addWidget(card)
            card.hide()

    def show_talk(self, conversation_id: str, student: Student) -> None:
        """Show from the next `reload` what this talk has to look back on."""
        self._conversation_id = conversation_id
        self._student = student

    def reload(self) -> None:
        """Read again; what is being typed stays."""
        try:
            found = self._services.goals.last_time(self._conversation_id)
        except (WorldError, RuleError) as error:
            self.troubled.emit(sentence(error))
            return
        self._show(found)

    def held_words(self) -> str:
        """Return the day of the talk before, e.g. `8 oktober`; empty when there was none."""
        return self._held

    def _show(self, found: LastTime) -> None:
        self._held = _day_words(found.held_on, self._services.today())
        self._nothing.setText(FIRST_TALK if found.is_first else NOTHING_OPEN)
        self._care.setText(_care_words(found.care, self._services.today()))
        self._care.setVisible(found.care is not None)
        self._nothing.setVisible(not found)
        self._mine.show(found.coach_promises)
        self._theirs.show(found.other_promises)
        self._steps.show(found.steps)
        self._due.show(found.due)
        self._settled.show(found.settled)
        self._mine_card.setVisible(bool(found.coach_promises))
        self._theirs_card.setVisible(bool(found.other_promises))
        self._steps_card.setVisible(bool(found.steps))
        self._goals_card.setVisible(bool(found.due or found.settled))

    def _promises(self) -> KeyedColumn[Agreement, PromiseItem]:
        return KeyedColumn[Agreement, PromiseItem](
            self._make_promise, self._update_promise, _id, spacing=16
        )

    def _make_promise(self, agreement: Agreement) -> PromiseItem:
        item = PromiseItem(self._autosave, agreement, self._student)
        item.reviewed.connect(self._on_promise_reviewed)
        return item

    def _update_promise(self, item: PromiseItem, agreement: Agreement) -> None:
        item.show_promise(agreement, self._conversation_id, self._services.today())

    def _make_step(self, found: StepToReview) -> StepItem:
        prompt = self._services.library.find(STEP_PROMPT)
        question = prompt.text if prompt is not None else ""
        item = StepItem(self._autosave, found.goal, called(self._student), question)
        item.reviewed.connect(self._on_step_reviewed)
        return item

    def _update_step(self, item: StepItem, found: StepToReview) -> None:
        item.show_step(found, self._services.today())

    def _make_due(self, goal: Goal) -> DueItem:
        item = DueItem(goal, self._services.today())
        item.settled.connect(self._on_goal_settled)
        item.postponed.connect(self._on_goal_postponed)
        return item

    def _make_settled(self, goal: Goal) -> SettledItem:
        item = SettledItem(self._autosave, goal)
        item.taken_up.connect(self._on_goal_taken_up)
        return item

    def _on_promise_reviewed(self, agreement_id: str, review: AgreementReview | None) -> None:
        goals = self._services.goals
        self._do(lambda: goals.review_agreement(agreement_id, self._conversation_id, review))

    def _on_step_reviewed(self, goal_id: str, outcome: StepOutcome | None) -> None:
        goals = self._services.goals
        self._do(lambda: goals.review_step(goal_id, self._conversation_id, outcome))

    def _on_goal_settled(self, goal_id: str, status: GoalStatus) -> None:
        goals = self._services.goals
        if status == GoalStatus.ADJUSTED:
            successor = self._do(lambda: goals.adjust(goal_id, self._conversation_id))
            if successor is not None:
                self.goal_adjusted.emit(successor.id)
        elif self._do(lambda: goals.set_status(goal_id, status)) is not None:
            self._settled.widget(goal_id).focus_words()

    def _on_goal_postponed(self, goal_id: str, day: date) -> None:
        key = FieldKey(Goal, goal_id, "look_back_on")
        self._do(lambda: self._autosave.put_now(key, day))

    def _on_goal_taken_up(self, goal_id: str) -> None:
        self._do(lambda: self._services.goals.take_up_again(goal_id))

    def _do(self, act: Callable[[], Done]) -> Done | None:
        """Do it and show how things stand then; None when it could not be done."""
        try:
            done = act()
        except (WorldError, RuleError) as error:
            self.troubled.emit(sentence(error))
            done = None
        self.reload()
        self.changed.emit()
        return done


def _day_words(day: date | None, today: date) -> str:
    if day is None:
        return ""
    return day_and_month(day) if day.year == today.year else long_date(day)


def _care_words(talk: Conversation | None, today: date) -> str:
    """Return that they would look back on a talk about a worry, and when that was."""
    if talk is None or talk.next_on is None:
        return ""
    held = _day_words(local_day(talk.started or talk.created), today)
    would = "zouden jullie" if talk.next_on <= today else "kijken jullie"
    back = "terugkijken" if talk.next_on <= today else "terug"
    return f"Op {_day_words(talk.next_on, today)} {would} {back} op het zorggesprek van {held}."


def _id(record: Agreement | Goal) -> str:
    return record.id


def _card(title: str, *columns: QWidget) -> Card:
    card = Card(padding=12, spacing=12)
    if title:
        card.body.addWidget(Caption(title))
    for column in columns:
        card.body.addWidget(column)
    return card
