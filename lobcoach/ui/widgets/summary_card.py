"""A card with one fact that asks attention, and what pressing it does."""

from __future__ import annotations

import html

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import icons, spoken, theme
from lobcoach.ui.painting import line_width, paint_box, paint_line, paint_ring
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.pressable import Pressable
from lobcoach.ui.widgets.row_painting import button_size, paint_button

_NARROWS = "Laat alleen deze studenten zien"
_RADIUS, _PADDING = 14, 18
_LINES = ((TextRole.CAPTION, 6), (TextRole.LEAD, 2), (TextRole.SMALL, 0))


class SummaryCard(Pressable):
    """A caption, a headline and a detail; disabled it only tells.

    With `action` words it does that at once; a checkable one narrows the list below while it
    is on. A screen reader hears all of it as the name of one button.
    """

    def __init__(
        self,
        caption: str,
        *,
        action: str = "",
        icon: str = "",
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(caption, parent)
        self._action = action
        self._icon = icon
        self._headline = ""
        self._detail = ""
        self.setCheckable(checkable)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_fact(self, headline: str, detail: str) -> None:
        """Show another fact."""
        self._headline, self._detail = headline, detail
        self.setAccessibleName(spoken.sentences(self.text(), headline, detail))
        # Else a screen reader would read out the tooltip, which says it again.
        self.setAccessibleDescription(self._action or _NARROWS)
        # A tooltip would take a student's name for markup.
        lines = "<br>".join(html.escape(part) for part in (headline, detail) if part)
        self.setToolTip(f"<span>{lines}</span>")
        self.update()

    def headline(self) -> str:
        """Return what the card says first."""
        return self._headline

    def detail(self) -> str:
        """Return the quiet line below it."""
        return self._detail

    @override
    def sizeHint(self) -> QSize:
        """Fit the three lines, and share the width with the other cards."""
        look = theme.current()
        height = sum(look.line_height(role) + look.px(gap) for role, gap in _LINES)
        return QSize(look.px(200), height + 2 * look.px(_PADDING - 2))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, its three lines, and what pressing it does."""
        look = theme.current()
        tokens = look.tokens
        painter = QPainter(self)
        on = self.isChecked() or self.isDown()
        fill = tokens.soft if on else tokens.card
        line = tokens.border if on or self.is_hovered() else tokens.line
        paint_box(painter, self.area(), look.px(_RADIUS), fill=fill, line=line)
        if self.hasFocus():
            paint_ring(painter, self.area(), look.px(_RADIUS), tokens.ink)
        edge = look.px(_PADDING)
        inner = self.area().adjusted(edge, look.px(_PADDING - 2), -edge, 0)
        self._paint_lines(painter, inner, self._paint_sign(painter, inner))

    def _paint_sign(self, painter: QPainter, inner: QRectF) -> float:
        """Paint the action or the sign of a filter; return where the headline must end."""
        look = theme.current()
        if not self.isEnabled():
            return inner.right()
        # Beside the headline, so that caption and detail have the whole width.
        caption, gap = _LINES[0]
        middle = inner.top() + look.line_height(caption) + look.px(gap)
        middle += look.line_height(TextRole.LEAD) / 2
        if not self._action:
            side = look.px(16)
            spot = QRectF(inner.right() - side, middle - side / 2, side, side)
            sign = "close" if self.isChecked() else "chevron-right"
            icons.paint(painter, sign, look.tokens.ink2, spot)
            return spot.left() - look.px(8)
        words, size = self._action, button_size(self._action, self._icon)
        if self._headline_width(TextRole.LEAD) + look.px(10) + size.width() > inner.width():
            words, size = "", button_size("", self._icon)
        place = QRectF(QPointF(inner.right() - size.width(), middle - size.height() / 2), size)
        paint_button(painter, place, words, self._icon, hovered=self.is_hovered(), focused=False)
        return place.left() - look.px(10)

    def _paint_lines(self, painter: QPainter, inner: QRectF, end: float) -> None:
        look = theme.current()
        top = inner.top()
        words = (self.text(), self._headline, self._detail)
        for text, (line, gap) in zip(words, _LINES, strict=True):
            height, role = look.line_height(line), line
            right = inner.right()
            if line is TextRole.LEAD:
                right = end
                fits = self._headline_width(line) <= end - inner.left()
                role = line if fits else TextRole.SECTION
            place = QRectF(inner.left(), top, right - inner.left(), height)
            paint_line(painter, place, text, look.font(role), look.text_colour(role))
            top += height + look.px(gap)

    def _headline_width(self, role: TextRole) -> float:
        return line_width(self._headline, theme.current().font(role))
