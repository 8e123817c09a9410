"""A list of backups, the newest first: when, why, and how large."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListView

from lobcoach.core.backups import Backup
from lobcoach.core.dutch_dates import clock_time, short_date
from lobcoach.ui.file_wording import REASONS, size_words
from lobcoach.ui.models.kept_selection import select_first, selected_id
from lobcoach.ui.models.value_table import Column, ValueTable
from lobcoach.ui.widgets.line_delegate import LineDelegate

_ROW_HEIGHT = 44


class BackupList(QListView):
    """Arrows choose; what was chosen is told at once."""

    picked = Signal(object)  #: a Backup

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._table: ValueTable[Backup] = ValueTable(
            [Column("Reservekopie", self.title, self._spoken)], lambda each: str(each.path), self
        )
        self.setAccessibleName("Reservekopieën")
        self.setProperty("role", "plain")
        self.setModel(self._table)
        self.setItemDelegate(LineDelegate(self._words, _ROW_HEIGHT, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Show these, the first one chosen."""
        self._table.set_rows(backups)
        select_first(self)

    def backup(self) -> Backup | None:
        """Return the one that is chosen."""
        wanted = selected_id(self)
        rows = (self._table.value(row) for row in range(self._table.rowCount()))
        return next((each for each in rows if str(each.path) == wanted), None)

    def title(self, backup: Backup) -> str:
        """Return when it was made."""
        made = backup.name.made.astimezone()
        day = short_date(made.date(), self._today)
        return f"{day[0].upper()}{day[1:]} {clock_time(made.time())}"

    def _words(self, backup: Backup) -> tuple[str, str, str]:
        return self.title(backup), REASONS[backup.name.reason], aside(backup)

    def _spoken(self, backup: Backup) -> str:
        return ", ".join(self._words(backup))

    def _on_selection_changed(self) -> None:
        chosen = self.backup()
        if chosen is not None:
            self.picked.emit(chosen)


def aside(backup: Backup) -> str:
    """Return what stands at the end of the line."""
    return size_words(backup.size) if backup.opens else "op slot"
