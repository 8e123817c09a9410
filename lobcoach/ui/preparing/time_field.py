"""The field for a time of day that may stay open."""

from __future__ import annotations

from datetime import time

from PySide6.QtWidgets import QLineEdit

from lobcoach.core.drafts import FieldKey
from lobcoach.core.dutch_dates import clock_time
from lobcoach.core.time_input import read_time
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.form_field import ProblemText

NOT_UNDERSTOOD = "Schrijf een tijd, zoals 10.15."


class KeptTime(Column):
    """An optional time of one field of one record; what is not a time is said, and not kept."""

    def __init__(self, autosave: Autosave, accessible_name: str) -> None:
        self.line = QLineEdit()
        self._problem = ProblemText()
        super().__init__(self.line, self._problem, spacing=4)
        self._autosave = autosave
        self._key: FieldKey | None = None
        self.line.setAccessibleName(accessible_name)
        self.line.setPlaceholderText("10.15")
        self.lead_focus_to(self.line)
        self.line.textEdited.connect(self._on_line_edited)
        self.line.editingFinished.connect(self._on_line_left)

    def show_field(self, key: FieldKey, stored: time | None) -> None:
        """Show this field: what was typed last, or `stored`; never under the coach's hands."""
        if key == self._key and (self.line.hasFocus() or self.problem()):
            return
        self._key = key
        moment = self._autosave.latest(key, stored)
        self.line.setText(clock_time(moment) if isinstance(moment, time) else "")
        self._problem.say("")

    def problem(self) -> str:
        """Return what is said below the field; empty when all is well."""
        return self._problem.text()

    def _on_line_edited(self, text: str) -> None:
        self._problem.say("")
        moment = read_time(text)
        if self._key is not None and (moment is not None or not text.strip()):
            self._autosave.put(self._key, moment)

    def _on_line_left(self) -> None:
        text = self.line.text()
        moment = read_time(text)
        if moment is not None:
            self.line.setText(clock_time(moment))
        self._problem.say(NOT_UNDERSTOOD if text.strip() and moment is None else "")
        self.line.setAccessibleDescription(self._problem.text())
