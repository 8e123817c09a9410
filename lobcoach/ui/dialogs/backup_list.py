"""A list of backups, the newest first: when, why, and how large."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from lobcoach.core.backups import Backup
from lobcoach.core.dutch_dates import clock_time, short_date
from lobcoach.ui import theme
from lobcoach.ui.file_wording import REASONS, size_words
from lobcoach.ui.models.kept_selection import select_first, selected_id
from lobcoach.ui.models.value_table import VALUE_ROLE, Column, Index, ValueTable
from lobcoach.ui.painting import line_width, paint_box, paint_line
from lobcoach.ui.typography import TextRole

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
        self.setItemDelegate(_BackupDelegate(self))
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

    def _spoken(self, backup: Backup) -> str:
        return ", ".join((self.title(backup), REASONS[backup.name.reason], aside(backup)))

    def _on_selection_changed(self) -> None:
        chosen = self.backup()
        if chosen is not None:
            self.picked.emit(chosen)


def aside(backup: Backup) -> str:
    """Return what stands at the end of the line."""
    return size_words(backup.size) if backup.opens else "op slot"


class _BackupDelegate(QStyledItemDelegate):
    """When, the reason in small letters behind it, and the size at the right."""

    def __init__(self, view: BackupList) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme.current().px(_ROW_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.current()
        tokens = look.tokens
        backup: Backup = index.data(VALUE_ROLE)
        area = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            line = tokens.border if selected else ""
            paint_box(painter, area, look.px(10), fill=tokens.soft, line=line)
        inner = area.adjusted(look.px(12), 0, -look.px(12), 0)
        small, strong = look.font(TextRole.SMALL), look.font(TextRole.STRONG)
        end = aside(backup)
        end_width = min(line_width(end, small), inner.width() / 3)
        paint_line(
            painter, inner.adjusted(inner.width() - end_width - 1, 0, 0, 0), end, small, tokens.ink2
        )
        words = inner.adjusted(0, 0, -end_width - look.px(12), 0)
        title = self._view.title(backup)
        paint_line(painter, words, title, strong, tokens.ink)
        after = line_width(title, strong) + look.px(10)
        if after < words.width():
            rest = words.adjusted(after, 0, 0, 0)
            paint_line(painter, rest, REASONS[backup.name.reason], small, tokens.ink2)
