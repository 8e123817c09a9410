"""A field with its name above it and, when something is wrong, a sentence below it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.text import Caption, Text


class ProblemText(Text):
    """One calm sentence about what cannot be kept as it is; hidden without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", TextRole.SMALL, parent)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show this sentence; an empty one takes it away."""
        self.setText(sentence)
        self.setVisible(bool(sentence))

    @override
    def _ink(self) -> str:
        return theme.current().tokens.tones[Tone.ATTENTION].text


class FormField(Column):
    """Caption, editor and problem; a screen reader hears the problem at the editor."""

    def __init__(self, caption: str, editor: QWidget) -> None:
        self._editor = editor
        self._problem = ProblemText()
        self._caption = Caption(caption, editor)
        editor.setAccessibleName(caption)
        super().__init__(self._caption, editor, self._problem, spacing=4)

    def show_problem(self, sentence: str) -> None:
        """Say below the field what is wrong and go there; an empty sentence takes it away."""
        self.say(sentence)
        if sentence:
            self._editor.setFocus()

    def say(self, sentence: str) -> None:
        """Say below the field what is wrong, and leave the focus where it is."""
        self._problem.say(sentence)
        self._editor.setAccessibleDescription(sentence)

    def problem(self) -> str:
        """Return the sentence below the field; empty when there is none."""
        return self._problem.text()
