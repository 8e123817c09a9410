"""All fields of a question, with what it looks like beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.framework import Framework, Idiom, Phase
from lobcoach.core.own_questions import Advice, QuestionField
from lobcoach.core.prompts import Prompt
from lobcoach.ui.bank_editor.around_card import AroundCard
from lobcoach.ui.bank_editor.fits_card import FitsCard
from lobcoach.ui.bank_editor.more_card import MoreCard
from lobcoach.ui.bank_editor.preview_card import PreviewCard
from lobcoach.ui.bank_editor.question_card import QuestionCard
from lobcoach.ui.bank_editor.wording import missing_at
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.tab_order import follow_layout

_LEFT, _RIGHT = 430, 330


class QuestionForm(SideBySide):
    """Fields at the left, preview and the rest at the right; one column where it is narrow."""

    changed = Signal()  #: the coach typed or chose something

    def __init__(self, framework: Framework, prompt: Prompt) -> None:
        super().__init__(spacing=16, top=True)
        self._prompt = prompt
        self._question = QuestionCard(framework)
        self._around = AroundCard()
        self._preview = PreviewCard(framework)
        self._fits = FitsCard(framework)
        self._more = MoreCard()
        left = Column(self._question, self._around, spacing=16)
        right = Column(self._preview, self._fits, self._more, spacing=16)
        for column in (left, right):
            column.body.addStretch(1)
        self.add(left, 4, room=_LEFT)
        self.add(right, 3, room=_RIGHT)
        for card in (self._question, self._around, self._fits, self._more):
            card.changed.connect(self._on_card_changed)
        for signal in (self._question.reshaped, self._more.unfolded):
            signal.connect(lambda: follow_layout(self))
        self.show_prompt(prompt)

    @property
    def first(self) -> QWidget:
        """Where typing begins."""
        return self._question.first

    def use_words(self, idiom: Idiom) -> None:
        """Call the competences and core values as this school does."""
        self._preview.use_words(idiom)
        self._question.use_words(idiom)

    def show_prompt(self, prompt: Prompt) -> None:
        """Show a prompt, without sending `changed`; what was said about another one goes."""
        self._prompt = prompt
        for card in (self._question, self._around, self._fits, self._more):
            card.show_prompt(prompt)
        self._preview.show_prompt(prompt)
        self.show_advice(())
        follow_layout(self)

    def prompt(self) -> Prompt:
        """Return the prompt as it is filled in now."""
        filled: dict[str, Any] = {
            **self._question.filled_in(),
            **self._around.filled_in(),
            **self._fits.filled_in(),
        }
        filled |= self._more.filled_in(Phase(filled["phase"]))
        return replace(self._prompt, **filled)

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Show at each field what is said about it; the keyboard stays where it is."""
        by_field: dict[QuestionField, list[Advice]] = defaultdict(list)
        for each in advice:
            by_field[each.field].append(each)
        for card in (self._question, self._around, self._fits):
            card.show_advice(by_field)

    def go_to_missing(self, field: QuestionField) -> None:
        """Say at this field that it is needed, and bring the keyboard there."""
        needed = Advice(field, missing_at(field), must=True)
        if field is QuestionField.FOLLOW_UP:
            self._around.say_missing(needed)
        else:
            self.show_advice([needed])
        if field in (QuestionField.FOLLOW_UP, QuestionField.HINT):
            self._around.go_to(field)
        elif field is QuestionField.TYPES:
            self._fits.go_to_types()
        else:
            self._question.go_to(field)

    def _on_card_changed(self) -> None:
        prompt = self.prompt()
        self._more.show_phase(prompt.phase)
        self._preview.show_prompt(prompt)
        self.changed.emit()
