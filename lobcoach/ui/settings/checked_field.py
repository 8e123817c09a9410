"""A line about the coach that is kept while it is typed, unless it cannot be as it is."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from lobcoach.core.errors import InputError
from lobcoach.services.coach import checked_line
from lobcoach.services.sentences import sentence
from lobcoach.ui import spoken
from lobcoach.ui.settings.coach_keeping import CoachKeeping
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.form_field import FormField
from lobcoach.ui.widgets.text import Muted


class CheckedField(FormField):
    """One line of the coach. What cannot be kept is said below it, and the old words stay."""

    def __init__(self, keeping: CoachKeeping, field: str, caption: str, hint: str) -> None:
        self.line = QLineEdit()
        self._keeping = keeping
        self._field = field
        self._hint = hint
        self._before = ""
        self._aside = Muted(hint, TextRole.SMALL)
        super().__init__(caption, self.line)
        self.body.addWidget(self._aside)
        self.line.setAccessibleDescription(hint)
        self.line.textEdited.connect(self._on_edited)
        self.line.editingFinished.connect(self._on_finished)

    def show_now(self) -> None:
        """Show the words as they are kept; never under the coach's hands, nor over a problem."""
        if not (self.line.hasFocus() or self.problem()):
            self.start()

    def start(self) -> None:
        """Show the words as they are kept, whatever stood here."""
        self._before = str(self._keeping.now(self._field))
        self.show_problem("")
        if self.line.text() != self._before:
            self.line.setText(self._before)
            self.line.setCursorPosition(0)

    @override
    def show_problem(self, sentence: str) -> None:
        """Say below the field what is wrong, and what stands in the file meanwhile."""
        super().show_problem(sentence)
        stays = f"Zolang blijft ‘{self._before}’ staan." if self._before else ""
        self._aside.setText(stays if sentence else self._hint)
        self.line.setAccessibleDescription(spoken.sentences(sentence, self._aside.text()))

    def _on_edited(self, text: str) -> None:
        try:
            checked_line(self._field, text)
        except InputError as error:
            self.show_problem(sentence(error))
            self._keeping.put(self._field, self._before)
            return
        self.show_problem("")
        self._keeping.put(self._field, text)

    def _on_finished(self) -> None:
        if not self.problem():
            self._before = self.line.text()
