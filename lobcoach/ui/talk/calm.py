"""What makes a talk calm and safe, kept in step with the question on screen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Competence, ConversationType, Phase
from lobcoach.core.people import Student
from lobcoach.ui.talk.over_talk import OverTalk
from lobcoach.ui.talk.thinking_time import ThinkingTime
from lobcoach.ui.talk.walk_column import WalkColumn


class Calm(QObject):
    """Gives time to think after each question, says the order, and offers a gentle way on."""

    def __init__(self, column: WalkColumn, over: OverTalk, page: QWidget) -> None:
        super().__init__(page)
        self._column = column
        self._student = Student()
        self.thinking = ThinkingTime(parent=self)
        self.thinking.watch(page)
        self._lines = (column.thinking, over.show_screen.thinking, over.away_screen.thinking)
        for line in self._lines:
            self.thinking.changed.connect(line.show_thinking)
        column.quiet.own_question_requested.connect(column.prompt.open_own_question)
        column.quiet.show_requested.connect(over.toggle_shown)

    def start(self, student: Student, kind: ConversationType) -> None:
        """Begin a talk of this kind with this student."""
        self._student = student
        self._column.care.start(kind)
        self.thinking.stop()
        for line in self._lines:
            line.offer(student.literal_language)

    def show_dialogue(
        self, dialogue: Dialogue, question: str, names: Mapping[Competence, str]
    ) -> None:
        """Follow the walk; `names` are what the coach calls the competences."""
        column = self._column
        column.care.show_phase(dialogue.phase)
        about_care = column.care.is_for_this_talk()
        column.quiet.show_talk(dialogue, self._student, names, led=not about_care)
        column.ask_first.setVisible(dialogue.phase is Phase.LOOK_AHEAD)
        column.prompt.choices.offer_unknown(dialogue.phase is Phase.REFLECT)
        if self._student.literal_language and dialogue.current is not None:
            self.thinking.ask(f"{dialogue.current.id} {question}")
