"""What the coach has at hand around a question: follow-ups, a hint, and what to look out for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from lobcoach.core.own_questions import MOST_FOLLOW_UPS, Advice, QuestionField
from lobcoach.core.prompts import Prompt
from lobcoach.ui.bank_editor.advised_field import AdvisedField
from lobcoach.ui.bank_editor.question_text import QuestionText
from lobcoach.ui.widgets.card import Card

_FOLLOW_UPS = (
    ("Doorvragen 1", "Blijf in hetzelfde moment: wat deed je precies, wie zag het?"),
    ("Doorvragen 2", "Ga één stap verder: wat zegt dat over jou, waar komt het van pas?"),
    ("Doorvragen 3 (mag)", ""),
    ("Doorvragen 4 (mag)", ""),
)
_HINT = "Wat jij nu doet of laat: wachten, teruggeven, hun woord gebruiken. Hooguit 20 woorden."
_WATCH_FOR = "Alleen bij iets wat je echt kunt zien of horen: wat zie je, en wat doe je dan?"


class AroundCard(Card):
    """Two follow-ups and a hint are needed, the rest may be."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=14)
        assert len(_FOLLOW_UPS) == MOST_FOLLOW_UPS
        self._follow_ups = [_field(caption, hint) for caption, hint in _FOLLOW_UPS]
        self._hint = _field("Hint voor jezelf", _HINT)
        self._watch_for = _field("Let op (mag)", _WATCH_FOR)
        for field in self._fields():
            self.body.addWidget(field)
            _editor(field).edited.connect(self.changed)

    def show_prompt(self, prompt: Prompt) -> None:
        """Show what this prompt says here."""
        spare = [""] * MOST_FOLLOW_UPS
        for field, text in zip(self._follow_ups, [*prompt.follow_ups, *spare], strict=False):
            _editor(field).show_text(text)
        _editor(self._hint).show_text(prompt.coach_hint)
        _editor(self._watch_for).show_text(prompt.watch_for)

    def filled_in(self) -> Mapping[str, object]:
        """Return the fields of a prompt that are filled in here; empty follow-ups keep a place."""
        follow_ups = [_words(field) for field in self._follow_ups]
        while follow_ups and not follow_ups[-1]:
            follow_ups.pop()
        return {
            "follow_ups": tuple(follow_ups),
            "coach_hint": _words(self._hint),
            "watch_for": _words(self._watch_for),
        }

    def show_advice(self, advice: Mapping[QuestionField, Sequence[Advice]]) -> None:
        """Show at each field what is said about it."""
        said = advice.get(QuestionField.FOLLOW_UP, ())
        place = 0
        for field in self._follow_ups:
            filled = bool(_words(field).strip())
            field.show_advice([each for each in said if filled and each.number == place])
            place += filled
        self._hint.show_advice(advice.get(QuestionField.HINT, ()))
        self._watch_for.show_advice(advice.get(QuestionField.WATCH_FOR, ()))

    def say_missing(self, advice: Advice) -> None:
        """Say at the first empty follow-up that it is needed."""
        self._first_empty().show_advice([advice])

    def go_to(self, field: QuestionField) -> None:
        """Bring the keyboard to this field; of the follow-ups to the first empty one."""
        (self._hint if field is QuestionField.HINT else self._first_empty()).setFocus()

    def _first_empty(self) -> AdvisedField:
        empty = (field for field in self._follow_ups if not _words(field).strip())
        return next(empty, self._follow_ups[0])

    def _fields(self) -> tuple[AdvisedField, ...]:
        return (*self._follow_ups, self._hint, self._watch_for)


def _field(caption: str, hint: str) -> AdvisedField:
    return AdvisedField(caption, QuestionText(caption, lines=(1, 4)), hint)


def _editor(field: AdvisedField) -> QuestionText:
    assert isinstance(field.editor, QuestionText)
    return field.editor


def _words(field: AdvisedField) -> str:
    return _editor(field).toPlainText()
