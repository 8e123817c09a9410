"""The question of this moment, large; everything else about it quiet and at hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from lobcoach.core.dutch_dates import long_date
from lobcoach.core.framework import CoreValue
from lobcoach.ui.commands import Command, pressing
from lobcoach.ui.talk.addressed import Addressed
from lobcoach.ui.talk.follow_ups import FollowUps
from lobcoach.ui.talk.own_question import OwnQuestion
from lobcoach.ui.talk.prompt_actions import PromptActions
from lobcoach.ui.talk.prompt_view import PromptView
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import IconButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.chips import Chip, ValueChip
from lobcoach.ui.widgets.line_icon import LineIcon
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Body, Caption, ElidedLabel, Heading, Muted

_MORE, _LESS = "Toon gedrag en let op", "Verberg gedrag en let op"


class AddressedChip(Chip):
    """The initials and role of the one to whom a question is spoken; hidden without one."""

    def __init__(self) -> None:
        super().__init__("", "talks")
        self.hide()

    def show_addressed(self, to: Addressed | None) -> None:
        """Show whom the question is for."""
        if to is not None:
            self._show(to.chip, self.icon_name())
            self.setAccessibleName(to.spoken)
        self.setVisible(to is not None)


class PromptCard(Card):
    """Shows one prompt; what else can be done with it is in `choices`.

    Whether the explanation is open is remembered from prompt to prompt. It is open at first when
    the coach wants many hints.
    """

    follow_up_used = Signal(str)
    own_question_asked = Signal(str)
    own_question_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=22, spacing=10, parent=parent)
        self._unfolded = False
        self._build()
        self._arrange_parts()
        self._connect()

    def show_prompt(self, view: PromptView) -> None:
        """Show another prompt, or the same one as it stands now."""
        self.set_bar(view.value)
        self._value.setVisible(view.value is not None)
        if view.value is not None:
            self._value.set_value(view.value, view.value_name)
        self._own.setVisible(view.own)
        self._to.show_addressed(view.to)
        self._about.setText(view.about)
        number, how_many = view.place
        self._place.setText(f"vraag {number} van {how_many}" if how_many else "")
        self._ask(view.text)
        earlier = view.last_asked
        self._earlier.setText(f"Eerder gevraagd op {long_date(earlier)}" if earlier else "")
        self._earlier.setVisible(earlier is not None)
        if self._follow_ups.show_follow_ups(view.follow_ups, view.asked):
            follow_layout(self)
        self._hint.setText(view.hint)
        self._hint_row.setVisible(bool(view.hint))
        self._show_explanation(view)

    def question(self) -> str:
        """Return the question on screen."""
        return self._question.text()

    def question_bottom(self) -> int:
        """Return where the question ends within the card, in pixels from its top."""
        return self._question.geometry().bottom()

    def commands(self) -> Sequence[Command]:
        """What can be done with the question."""
        explain = _LESS if self._info.isChecked() else _MORE
        return (
            *self.choices.commands(),
            pressing(self._info, f"{explain[0].lower()}{explain[1:]}"),
        )

    def open_own_question(self) -> None:
        """Show the line for an own question, ready to type."""
        self._own_question.open()

    def own_question_is_open(self) -> bool:
        """Tell whether the coach is typing an own question."""
        return not self._own_question.isHidden()

    def put_own_question_away(self) -> None:
        """Hide the line for an own question; its words come back when it is opened again."""
        self._own_question.put_away()

    def finish_own_question(self) -> None:
        """Empty the line for an own question: it stands in the talk now."""
        self._own_question.finish()

    def _build(self) -> None:
        self._value = ValueChip(CoreValue.ATTENTIVE)
        self._own = Chip("eigen vraag", "edit")
        self._to = AddressedChip()
        self._about = ElidedLabel(role=TextRole.MUTED)
        self._place = ElidedLabel(role=TextRole.MUTED)
        self._place.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._info = IconButton("info", _MORE, quiet=True)
        self._info.setCheckable(True)
        self._question = Heading(role=TextRole.QUESTION)
        self._earlier = Muted(role=TextRole.SMALL)
        self._follow_ups = FollowUps()
        self._hint = Muted()
        self._hint_row = Row(spacing=12, margins=(0, 5, 0, 0))
        self._hint_row.body.addWidget(
            LineIcon("lightbulb", TextRole.MUTED), 0, Qt.AlignmentFlag.AlignTop
        )
        self._hint_row.body.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignTop)
        self._behaviour = Body()
        self._watch_for = Body()
        self._behaviour_part = Column(Caption("Wat je hiermee doet"), self._behaviour, spacing=0)
        self._watch_part = Column(Caption("Let op"), self._watch_for, spacing=0)
        self._explanation = Column(self._behaviour_part, self._watch_part, spacing=8)
        self._explanation.hide()
        self.choices = PromptActions()
        self._own_question = OwnQuestion()

    def _arrange_parts(self) -> None:
        about = Row(self._value, self._own, self._about, self._place, self._info, spacing=12)
        about.body.setStretch(2, 1)
        head = SideBySide(spacing=12)
        head.add(self._to)
        head.add(about, 1, room=300)
        rule = QFrame()
        rule.setProperty("role", "rule")
        foot = SideBySide(spacing=12, top=True)
        foot.add(self._hint_row, 1, room=280)
        foot.add(self.choices, room=330)
        for part in (head, self._question, self._earlier, self._follow_ups, rule,
                     self._explanation, foot, self._own_question):  # fmt: skip
            self.body.addWidget(part)

    def _connect(self) -> None:
        self._info.toggled.connect(self._on_info_toggled)
        self._follow_ups.used.connect(self.follow_up_used)
        self.choices.own_requested.connect(self.open_own_question)
        self._own_question.asked.connect(self.own_question_asked)
        self._own_question.closed.connect(self.own_question_closed)

    def _ask(self, question: str) -> None:
        """Show a question, and have it read out if it is another one."""
        news = question != self._question.text()
        self._question.setText(question)
        if news and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, question))

    def _show_explanation(self, view: PromptView) -> None:
        if view.unfolded != self._unfolded:
            self._unfolded = view.unfolded
            self._info.setChecked(view.unfolded)
        self._behaviour.setText(view.behaviour)
        self._behaviour_part.setVisible(bool(view.behaviour))
        self._watch_for.setText(view.watch_for)
        self._watch_part.setVisible(bool(view.watch_for))
        explained = bool(view.behaviour or view.watch_for)
        self._info.setVisible(explained)
        self._explanation.setVisible(explained and self._info.isChecked())

    def _on_info_toggled(self, on: bool) -> None:
        words = _LESS if on else _MORE
        self._info.setAccessibleName(words)
        self._info.setToolTip(words)
        self._explanation.setVisible(on)
