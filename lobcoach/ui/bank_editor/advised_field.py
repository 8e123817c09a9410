"""A field of a question: its name, what it is for, and advice beneath it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from lobcoach.core.own_questions import Advice
from lobcoach.ui import spoken
from lobcoach.ui.bank_editor.advice_text import AdviceText, advice_words
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.text import Caption, Muted


class AdvisedField(Column):
    """Caption, editor, hint and advice; a screen reader hears hint and advice at the editor."""

    def __init__(self, caption: str, editor: QWidget, hint: str = "") -> None:
        self.editor = editor
        self._hint = hint
        self._advice = AdviceText()
        editor.setAccessibleName(caption)
        parts: list[QWidget] = [Caption(caption, editor), editor]
        if hint:
            parts.append(Muted(hint, TextRole.SMALL))
        super().__init__(*parts, self._advice, spacing=4)
        self.lead_focus_to(editor)
        self.show_advice(())

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Show these remarks; the keyboard stays where it is."""
        self._advice.show_advice(advice)
        said = (advice_words(each) for each in advice)
        self.editor.setAccessibleDescription(spoken.sentences(self._hint, *said))

    def advice(self) -> str:
        """Return what is said beneath the field; empty when nothing is."""
        return self._advice.text()
