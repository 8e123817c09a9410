"""The question itself: what is asked, where in a talk, and which value it shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from lobcoach.core.framework import MIDDLE_PHASES, Competence, Framework, Idiom, Phase
from lobcoach.core.own_questions import Advice, QuestionField
from lobcoach.core.prompts import Prompt
from lobcoach.ui.bank_editor.advised_field import AdvisedField
from lobcoach.ui.bank_editor.behaviour_choice import BehaviourChoice
from lobcoach.ui.bank_editor.choice_box import ChoiceBox
from lobcoach.ui.bank_editor.question_text import QuestionText
from lobcoach.ui.bank_editor.wording import PHASES
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.side_by_side import SideBySide

_HINT = "Eén korte open vraag. Begin met wat, hoe, wie, waar of welk."
_ROOM = 190


class QuestionCard(Card):
    """Openings and closings belong to the whole talk, so they have no competence."""

    changed = Signal()
    reshaped = Signal()  #: other fields are asked for now

    def __init__(self, framework: Framework) -> None:
        super().__init__(spacing=16)
        self._text = QuestionText("De vraag", "Welk moment …?", lines=(2, 6))
        self._text.setProperty("role", "question")
        self._question = AdvisedField("De vraag", self._text, _HINT)
        self._phase = ChoiceBox("Fase", PHASES)
        names = {each.competence.value: each.name for each in framework.competences.values()}
        self._competence = ChoiceBox("Competentie", names)
        self._value = BehaviourChoice("Kernwaarde", "kies een kernwaarde", framework)
        self._second = BehaviourChoice("Tweede kernwaarde", "geen tweede", framework)
        place = SideBySide(spacing=12, top=True)
        place.add(self._phase, 1, room=_ROOM)
        place.add(self._competence, 1, room=_ROOM)
        for part in (self._question, place, self._value, self._second):
            self.body.addWidget(part)
        self._text.edited.connect(self.changed)
        self._phase.chosen.connect(self._on_phase_chosen)
        self._competence.chosen.connect(self.changed)
        for each in (self._value, self._second):
            each.changed.connect(self.reshaped)
            each.changed.connect(self.changed)

    @property
    def first(self) -> QWidget:
        """The field of the question itself."""
        return self._text

    def use_words(self, idiom: Idiom) -> None:
        """Call the competences and core values as this school does."""
        for choice in (self._value, self._second):
            choice.use_words(idiom)
        self._competence.set_choices({each.value: idiom.names[each] for each in Competence})

    def show_prompt(self, prompt: Prompt) -> None:
        """Show what this prompt says here."""
        self._text.show_text(prompt.text)
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        self._phase.show_key(prompt.phase)
        self._competence.show_key(prompt.competence or "")
        self._competence.setVisible(prompt.phase in MIDDLE_PHASES)
        self._value.show_behaviour(prompt.behaviour)
        self._second.show_behaviour(prompt.secondary_behaviour or "")

    def filled_in(self) -> Mapping[str, object]:
        """Return the fields of a prompt that are filled in here."""
        phase = Phase(self._phase.key())
        middle = phase in MIDDLE_PHASES
        return {
            "text": self._text.toPlainText(),
            "phase": phase,
            "competence": Competence(self._competence.key()) if middle else None,
            "behaviour": self._value.behaviour(),
            "secondary_behaviour": self._second.behaviour() or None,
        }

    def show_advice(self, advice: Mapping[QuestionField, Sequence[Advice]]) -> None:
        """Show at each field what is said about it."""
        self._question.show_advice(advice.get(QuestionField.QUESTION, ()))
        self._value.show_advice(advice.get(QuestionField.VALUE, ()))
        self._second.show_advice(advice.get(QuestionField.SECOND_VALUE, ()))

    def go_to(self, field: QuestionField) -> None:
        """Bring the keyboard to this field."""
        (self._value if field is QuestionField.VALUE else self._question).setFocus()

    def _on_phase_chosen(self, key: str) -> None:
        self._competence.setVisible(Phase(key) in MIDDLE_PHASES)
        self.reshaped.emit()
        self.changed.emit()
