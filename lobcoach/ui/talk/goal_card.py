"""A goal in the pane beside the talk; pressing it opens it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from lobcoach.core.goal_advice import missing
from lobcoach.core.goals import Goal, GoalStatus
from lobcoach.ui import spoken
from lobcoach.ui.talk.removable_card import RemovableCard
from lobcoach.ui.talk.wording import look_back_words, missing_words
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.chips import StateChip
from lobcoach.ui.widgets.text import Muted, Text

NO_WORDS_YET = "Nog geen woorden voor dit doel"
#: How a status looks as a chip; an open goal needs none.
STATUS_TONES = {
    GoalStatus.IN_PROGRESS: Tone.WAIT,
    GoalStatus.ACHIEVED: Tone.GOOD,
    GoalStatus.ADJUSTED: Tone.NEUTRAL,
    GoalStatus.RELEASED: Tone.NEUTRAL,
}


class GoalCard(RemovableCard):
    """The student's words, how it will be noticed, and when it is looked back on."""

    def __init__(self) -> None:
        super().__init__(raised=True)
        self._chip = StateChip(Tone.NEUTRAL, "", "")
        self._wording = Text("", TextRole.STRONG)
        self._sign = Muted("", TextRole.SMALL)
        self._when = Muted("", TextRole.SMALL)
        self._arrange()

    def _arrange(self) -> None:
        self.add(self._wording)
        self.add(self._sign)
        self.add(self._when)
        self.add(self._chip)
        self.body.setAlignment(self._chip, Qt.AlignmentFlag.AlignLeft)

    def show_goal(self, goal: Goal, today: date) -> None:
        """Show the goal as it is now."""
        self.record_id = goal.id
        self._wording.setText(goal.wording.strip() or NO_WORDS_YET)
        sign = goal.sign_of_success.strip()
        self._say(self._sign, f"Merkbaar: {sign}" if sign else "")
        lacking = missing(goal)
        when = look_back_words(goal, today)
        self._say(self._when, missing_words(lacking) if lacking else when)
        self._show_chip(goal)
        parts = (self._wording.text(), self._sign.text(), self._when.text(), self._chip.text())
        self.setAccessibleName(f"Doel: {spoken.sentences(*parts)}")

    def _show_chip(self, goal: Goal) -> None:
        if goal.is_concept:
            self._chip.set_state(Tone.NEUTRAL, "concept", "")
        elif goal.status in STATUS_TONES:
            self._chip.set_state(STATUS_TONES[goal.status], goal.status.value, "")
        else:
            self._chip.set_state(Tone.NEUTRAL, "", "")
        self._chip.setVisible(bool(self._chip.text()))

    @staticmethod
    def _say(label: Text, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))
