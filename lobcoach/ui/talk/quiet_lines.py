"""What is said quietly above the question: the order of things, and who leads."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.people import Student
from lobcoach.core.regie import Regie, regie_of
from lobcoach.core.talk_order import order_of_phase, phases_to_come
from lobcoach.ui.talk.order_words import order_in_phase, order_of_talk
from lobcoach.ui.talk.regie_line import RegieLine
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.text import Muted


class QuietLines(Column):
    """The order for a student with literal language; who leads for everyone, in *openen* only."""

    own_question_requested = Signal()
    show_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._order = Muted(role=TextRole.SMALL)
        self._regie = RegieLine()
        super().__init__(self._order, self._regie, spacing=6)
        self.setParent(parent)
        self._regie.own_question_requested.connect(self.own_question_requested)
        self._regie.show_requested.connect(self.show_requested)

    def show_talk(
        self,
        dialogue: Dialogue,
        student: Student,
        names: Mapping[Competence, str],
        *,
        led: bool = True,
    ) -> None:
        """Show what is worth saying at this point of the talk; who leads only if it is `led`."""
        order = _order(dialogue, names) if student.literal_language else ""
        self._order.setText(order)
        self._order.setVisible(bool(order))
        regie = regie_of(student) if led and dialogue.phase is Phase.OPENING else None
        if regie is Regie.STUDENT_BRINGS and _has_own_question(dialogue):
            regie = None
        self._regie.show_regie(regie)
        self.setVisible(bool(order) or regie is not None)


def _order(dialogue: Dialogue, names: Mapping[Competence, str]) -> str:
    if dialogue.current is None:
        return ""
    if dialogue.current is dialogue.steps[0]:
        return order_of_talk(phases_to_come(dialogue))
    return order_in_phase(order_of_phase(dialogue), names)


def _has_own_question(dialogue: Dialogue) -> bool:
    return any(not step.prompt_id for step in dialogue.steps)
