"""How a row of one line looks: a title, what belongs to it, and at the right keys and a word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.models.value_table import VALUE_ROLE, Index
from lobcoach.ui.painting import line_width, paint_box, paint_line
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.key_cap import key_cap_size, paint_key_cap


class LineDelegate(QStyledItemDelegate):
    """Paints rows `height` high at 100 %; `words` gives title, what is behind it, and the aside.

    `keys` gives those that do the same, empty for none. What is behind the title is left out where
    there is no room for it.
    """

    def __init__(
        self,
        words: Callable[..., tuple[str, str, str]],
        height: int,
        parent: QWidget | None = None,
        keys: Callable[..., str] = lambda _value: "",
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._keys = keys
        self._height = height

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Scale with the text."""
        return QSize(0, theme.current().px(self._height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the chosen row, and the words."""
        look = theme.current()
        tokens = look.tokens
        title, behind, aside = self._words(index.data(VALUE_ROLE))
        area = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            line = tokens.border if selected else ""
            paint_box(painter, area, look.px(10), fill=tokens.soft, line=line)
        inner = area.adjusted(look.px(12), 0, -look.px(12), 0)
        small, strong = look.font(TextRole.SMALL), look.font(TextRole.STRONG)
        aside_width = min(line_width(aside, small), inner.width() / 3)
        place = inner.adjusted(inner.width() - aside_width - 1, 0, 0, 0)
        paint_line(painter, place, aside, small, tokens.ink2)
        words = inner.adjusted(0, 0, -aside_width - look.px(12), 0)
        keys = self._keys(index.data(VALUE_ROLE))
        if keys:
            words.setRight(self._paint_keys(painter, words, keys) - look.px(12))
        paint_line(painter, words, title, strong, tokens.ink)
        after = line_width(title, strong) + look.px(10)
        if behind and after < words.width():
            rest = words.adjusted(after, 0, 0, 0)
            paint_line(painter, rest, behind, small, tokens.ink2)

    def _paint_keys(self, painter: QPainter, area: QRectF, keys: str) -> float:
        """Paint a key cap at the right of `area`; return where it begins."""
        size = key_cap_size(keys)
        place = QRectF(area.right() - size.width(), 0, size.width(), size.height())
        place.moveTop(area.top() + (area.height() - size.height()) / 2)
        tokens = theme.current().tokens
        paint_key_cap(painter, place, keys, tokens.ink2, tokens.card)
        return place.left()
