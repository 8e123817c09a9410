"""How a question is painted in the list: a tick box, its value, its words, how it stands."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from lobcoach.core.question_bank import BankEntry
from lobcoach.ui import icons, theme
from lobcoach.ui.bank.entry_words import EntryWords, standing
from lobcoach.ui.models.value_table import VALUE_ROLE, Index
from lobcoach.ui.painting import line_width, paint_line, paint_ring
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.chips import VALUE_ICONS

#: Lengths at 100 % text size: the zone of the tick box, and where the words begin.
TICK_ZONE = 46
_BOX, _ICON, _LEAD, _STANDING, _EDGE, _ABOVE = 18, 18, 82, 108, 18, 8
#: Narrower than this the standing goes below the words.
_ROOM_BESIDE = 480
MOST_LINES = 3


class EntryDelegate(QStyledItemDelegate):
    """Paints rows that all have room for `lines` lines of question."""

    def __init__(self, words: EntryWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.lines = 1

    def lines_for(self, longest: float, width: int) -> int:
        """Return how many lines a question of `longest` pixels takes in a list this wide."""
        room = max(1.0, self._words_width(width))
        # Lines break between words: a tenth of the room may stay empty.
        return max(1, min(MOST_LINES, math.ceil(longest / (room * 0.9))))

    def height(self) -> int:
        """Return the height of a row."""
        look = theme.current()
        words = self.lines * look.line_height(TextRole.BODY) + look.line_height(TextRole.SMALL)
        return words + 2 * look.px(_ABOVE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row with its ground."""
        look = theme.current()
        tokens = look.tokens
        entry: BankEntry = index.data(VALUE_ROLE)
        rect = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.soft))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        self._paint_box(painter, rect, index)
        area = QRectF(rect)
        side = look.px(_ICON)
        spot = QRectF(area.left() + look.px(54), area.center().y() - side / 2, side, side)
        colour = tokens.ink3 if entry.off else tokens.values[entry.prompt.value].text
        icons.paint(painter, VALUE_ICONS[entry.prompt.value], colour, spot)
        self._paint_words(painter, area, entry, strong=chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, area.adjusted(3, 2, -3, -3), look.px(8), tokens.ink)

    def _paint_box(self, painter: QPainter, rect: QRect, index: Index) -> None:
        look, option = theme.current(), QStyleOptionViewItem()
        side = look.px(_BOX)
        option.rect = QRect(rect.left() + look.px(18), rect.center().y() - side // 2, side, side)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        option.state = QStyle.StateFlag.State_Enabled | (
            QStyle.StateFlag.State_On if ticked else QStyle.StateFlag.State_Off
        )
        QApplication.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, option, painter
        )

    def _paint_words(
        self, painter: QPainter, area: QRectF, entry: BankEntry, *, strong: bool
    ) -> None:
        look = theme.current()
        tokens = look.tokens
        beside = self._stands_beside(round(area.width()))
        left, width = area.left() + look.px(_LEAD), self._words_width(round(area.width()))
        small, line = look.font(TextRole.SMALL), look.line_height(TextRole.SMALL)
        role = TextRole.STRONG if strong else TextRole.BODY
        layout, taken = self._laid_out(entry.prompt.text, role, width)
        top = area.center().y() - (taken + line) / 2
        painter.setPen(QColor(tokens.ink2 if entry.off else tokens.ink))
        layout.draw(painter, QPointF(left, top))
        detail = self._words.detail(entry)
        how = standing(entry)
        below = QRectF(left, top + taken, width, line)
        paint_line(painter, below, detail if beside else f"{detail} · {how}", small, tokens.ink2)
        if beside:
            room = look.px(_STANDING)
            words = min(room, line_width(how, small) + 1)
            right = area.right() - look.px(_EDGE)
            paint_line(
                painter, QRectF(right - words, area.top(), words, area.height()), how, small,
                tokens.ink2,
            )  # fmt: skip

    def _laid_out(self, text: str, role: TextRole, width: float) -> tuple[QTextLayout, float]:
        """Return the lines of a question; the last one ends in "…" where more would follow."""
        look = theme.current()
        font, height = look.font(role), look.line_height(TextRole.BODY)
        layout = QTextLayout(text, font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        top = 0.0
        for _ in range(self.lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            top += height
        layout.endLayout()
        return layout, top

    def _stands_beside(self, width: int) -> bool:
        return width >= theme.current().px(_ROOM_BESIDE)

    def _words_width(self, width: int) -> float:
        look = theme.current()
        beside = look.px(_STANDING + 12) if self._stands_beside(width) else 0
        return float(width - look.px(_LEAD) - look.px(_EDGE) - beside)
