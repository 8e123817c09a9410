"""Fields that keep what is typed in them: every letter goes to the autosave they are given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from lobcoach.core.drafts import FieldKey
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.widgets.date_field import DateField
from lobcoach.ui.widgets.growing_text import GrowingText


class KeptLine(QLineEdit):
    """One line of text of one field of one record."""

    def __init__(self, autosave: Autosave, accessible_name: str, placeholder: str = "") -> None:
        super().__init__()
        self._autosave = autosave
        self._key: FieldKey | None = None
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self._on_edited)

    def show_field(self, key: FieldKey, stored: str) -> None:
        """Show this field: what was typed last, or `stored`; never under the coach's hands."""
        if key == self._key and self.hasFocus():
            return
        self._key = key
        text = str(self._autosave.latest(key, stored))
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def _on_edited(self, text: str) -> None:
        if self._key is not None:
            self._autosave.put(self._key, text)


class KeptText(GrowingText):
    """A growing text of one field of one record."""

    def __init__(
        self,
        autosave: Autosave,
        accessible_name: str,
        placeholder: str = "",
        *,
        lines: tuple[int, int] = (1, 4),
        paragraphs: bool = False,
    ) -> None:
        super().__init__(accessible_name, placeholder, lines=lines, paragraphs=paragraphs)
        self._autosave = autosave
        self._key: FieldKey | None = None
        self.edited.connect(self._on_edited)

    def show_field(self, key: FieldKey, stored: str) -> None:
        """Show this field: what was typed last, or `stored`; never under the coach's hands."""
        if key == self._key and self.hasFocus():
            return
        self._key = key
        self.show_text(str(self._autosave.latest(key, stored)))

    def _on_edited(self, text: str) -> None:
        if self._key is not None:
            self._autosave.put(self._key, text)


class KeptDate(DateField):
    """An optional day of one field of one record."""

    def __init__(
        self,
        autosave: Autosave,
        accessible_name: str,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(accessible_name, today, parent)
        self._autosave = autosave
        self._key: FieldKey | None = None
        self.changed.connect(self._on_changed)

    def show_field(self, key: FieldKey, stored: date | None) -> None:
        """Show this field: the day typed last, or `stored`; never under the coach's hands."""
        if key != self._key:
            self.line.setModified(False)
        self._key = key
        day = self._autosave.latest(key, stored)
        self.set_day(day if isinstance(day, date) else None)

    def _on_changed(self, day: date | None) -> None:
        if self._key is not None:
            self._autosave.put(self._key, day)


_FEWEST_LETTERS = 12


class CalmComboBox(QComboBox):
    """A choice box that a turning wheel passes by, so that nothing is chosen unseen."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)

    def set_narrow(self) -> None:
        """Give way where there is little room: the list itself shows the whole words."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST_LETTERS)

    def show_key(self, key: str) -> None:
        """Show the entry with this data without sending a signal; the first one if unknown."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(key)))

    def current_key(self) -> str:
        """Return the data of the entry that is shown."""
        return str(self.currentData() or "")

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
