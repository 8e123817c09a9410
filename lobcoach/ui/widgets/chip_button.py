"""A round button: a filter that is on or off, or a follow-up question to pick."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.painting import line_width, paint_box, paint_line, paint_ring
from lobcoach.ui.typography import STYLES, TextRole, make_font
from lobcoach.ui.widgets.pressable import Pressable

_RING_GAP = 4


class ChipButton(Pressable):
    """Words in a round outline; filled with ink while it is checked."""

    def __init__(
        self, text: str, *, checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setCheckable(checkable)
        self.setAutoDefault(False)

    @override
    def sizeHint(self) -> QSize:
        """Fit the words."""
        look = theme.current()
        return QSize(math.ceil(line_width(self.text(), _font()) + 2 * look.px(13)), look.px(31))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the outline or fill, the focus ring and the words."""
        look = theme.current()
        tokens = look.tokens
        painter = QPainter(self)
        area, radius = self.area(), self.height() / 2
        on = self.isChecked()
        ink = tokens.on_primary if on else tokens.ink if self.is_hovered() else tokens.ink2
        if on and self.hasFocus():
            inner = area.adjusted(_RING_GAP, _RING_GAP, -_RING_GAP, -_RING_GAP)
            paint_box(painter, inner, inner.height() / 2, fill=tokens.primary)
        elif on:
            paint_box(painter, area, radius, fill=tokens.primary)
        else:
            fill = tokens.soft if self.is_hovered() else tokens.card
            paint_box(painter, area, radius, fill=fill, line=tokens.line)
        if self.hasFocus():
            paint_ring(painter, area, radius, tokens.ink)
        padding = look.px(13)
        words = area.adjusted(padding, 0, -padding, 0)
        paint_line(painter, words, self.text(), _font(), ink if self.isEnabled() else tokens.ink3)


def _font() -> QFont:
    return make_font(theme.current().px(13), STYLES[TextRole.STRONG].weight)
