"""The questions that were found as an item model, with the ticks of those to be shared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from typing_extensions import override

from lobcoach.core.question_bank import BankEntry
from lobcoach.ui.bank.entry_words import EntryWords
from lobcoach.ui.models.value_table import Column, Index, ValueTable

_TICK = Qt.ItemDataRole.CheckStateRole
_TITLE = "Vraag"


class EntryTable(ValueTable[BankEntry]):
    """One row for each question in view; ticks stay while other questions are looked for."""

    ticks_changed = Signal()

    def __init__(self, words: EntryWords, parent: QObject | None = None) -> None:
        column = Column[BankEntry](_TITLE, lambda entry: entry.prompt.text, words.spoken)
        super().__init__([column], lambda entry: entry.prompt.id, parent)
        self._ticked: dict[str, None] = {}

    def row_of(self, prompt_id: str) -> int:
        """Return in which row a question stands; -1 when it is not in view."""
        rows = range(self.rowCount()) if prompt_id else ()
        return next((row for row in rows if self.value(row).prompt.id == prompt_id), -1)

    def ticked(self) -> list[str]:
        """Return the ids of the questions with a tick, in the order in which they got it."""
        return list(self._ticked)

    def set_ticked(self, prompt_ids: Iterable[str]) -> None:
        """Give these questions a tick, and no others."""
        self._ticked = dict.fromkeys(prompt_ids)
        self._tell()

    def tick_all_in_view(self) -> None:
        """Give every question in view a tick as well."""
        in_view = (self.value(row).prompt.id for row in range(self.rowCount()))
        self.set_ticked([*self._ticked, *in_view])

    def is_ticked(self, prompt_id: str) -> bool:
        """Tell whether this question has a tick."""
        return prompt_id in self._ticked

    def turn(self, prompt_id: str) -> None:
        """Give a question a tick, or take it away."""
        rest = [each for each in self._ticked if each != prompt_id]
        self.set_ticked(rest if self.is_ticked(prompt_id) else [*rest, prompt_id])

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the tick of a row as well."""
        if role == _TICK and index.isValid():
            on = self.is_ticked(self.value(index.row()).prompt.id)
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return super().data(index, role)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Let a screen reader tick a row."""
        if role != _TICK or not index.isValid():
            return False
        self.turn(self.value(index.row()).prompt.id)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that every row can have a tick."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def _tell(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0), [_TICK])
        self.ticks_changed.emit()
