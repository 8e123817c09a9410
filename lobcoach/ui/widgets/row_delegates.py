"""How the cells of a row are painted: a person, words, a state, dots, an action."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.models.value_table import VALUE_ROLE, Index
from lobcoach.ui.painting import line_width, paint_line
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.dots import dots_size, paint_dots
from lobcoach.ui.widgets.row_painting import (
    button_size,
    chip_size,
    paint_avatar,
    paint_button,
    paint_chip,
)

ROW_HEIGHT = 62
#: Room before and after what a cell shows.
PADDING = 10
_AVATAR = 34


class RowDelegate(QStyledItemDelegate):
    """Paints a cell without its ground, which belongs to the whole row."""

    #: Room before the content, at 100 % text size.
    lead = PADDING

    def content_size(self, text: str, value: Any) -> QSizeF:
        """Return how large the content is when nothing is cut off."""
        raise NotImplementedError

    def draw(self, painter: QPainter, area: QRectF, text: str, value: Any) -> None:
        """Paint the content into `area`, vertically centred."""
        raise NotImplementedError

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Fit the content and the room around it."""
        look = theme.current()
        content = self.content_size(str(index.data()), index.data(VALUE_ROLE))
        width = content.width() + look.px(self.lead) + look.px(PADDING)
        return QSize(round(width + 0.5), look.px(ROW_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the content of a cell."""
        look = theme.current()
        area = QRectF(option.rect).adjusted(look.px(self.lead), 0, -look.px(PADDING), 0)
        self.draw(painter, area, str(index.data()), index.data(VALUE_ROLE))


class PersonDelegate(RowDelegate):
    """Initials in a circle, the name, and a quiet line below it."""

    lead = 18

    def __init__(
        self,
        initials: Callable[[Any], str],
        detail: Callable[[Any], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._initials = initials
        self._detail = detail

    @override
    def content_size(self, text: str, value: Any) -> QSizeF:
        """Fit circle, name and detail."""
        look = theme.current()
        name = line_width(text, look.font(TextRole.STRONG))
        detail = line_width(self._detail(value), look.font(TextRole.SMALL))
        return QSizeF(look.px(_AVATAR + 12) + max(name, detail), look.px(ROW_HEIGHT))

    @override
    def draw(self, painter: QPainter, area: QRectF, text: str, value: Any) -> None:
        """Paint circle, name and detail."""
        look = theme.current()
        middle, side = area.center().y(), look.px(_AVATAR)
        paint_avatar(
            painter, QRectF(area.left(), middle - side / 2, side, side), self._initials(value)
        )
        left, detail = area.left() + look.px(_AVATAR + 12), self._detail(value)
        width = area.right() - left
        first, second = look.line_height(TextRole.STRONG), look.line_height(TextRole.SMALL)
        top = middle - (first + second if detail else first) / 2
        name = QRectF(left, top, width, first)
        paint_line(painter, name, text, look.font(TextRole.STRONG), look.tokens.ink)
        if detail:
            below = QRectF(left, top + first, width, second)
            paint_line(painter, below, detail, look.font(TextRole.SMALL), look.tokens.ink2)


class WordsDelegate(RowDelegate):
    """One line of words; quiet where `quiet` says that there is nothing to tell."""

    def __init__(self, quiet: Callable[[Any], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quiet = quiet

    @override
    def content_size(self, text: str, value: Any) -> QSizeF:
        """Fit the words."""
        look = theme.current()
        return QSizeF(line_width(text, look.font(TextRole.BODY)), look.line_height(TextRole.BODY))

    @override
    def draw(self, painter: QPainter, area: QRectF, text: str, value: Any) -> None:
        """Paint the words."""
        look = theme.current()
        ink = look.tokens.ink2 if self._quiet(value) else look.tokens.ink
        paint_line(painter, area, text, look.font(TextRole.BODY), ink)


class StateDelegate(WordsDelegate):
    """A state as a chip, or plain words where `tone` gives None.

    Where `icon` gives none, the chip has the icon of its tone.
    """

    def __init__(
        self,
        tone: Callable[[Any], Tone | None],
        quiet: Callable[[Any], bool],
        icon: Callable[[Any], str] = lambda _: "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(quiet, parent)
        self._tone = tone
        self._icon = icon

    @override
    def content_size(self, text: str, value: Any) -> QSizeF:
        """Fit the chip or the words."""
        tone = self._tone(value)
        if tone is None:
            return super().content_size(text, value)
        return chip_size(text, tone, self._icon(value))

    @override
    def draw(self, painter: QPainter, area: QRectF, text: str, value: Any) -> None:
        """Paint the chip or the words."""
        tone = self._tone(value)
        if tone is None:
            super().draw(painter, area, text, value)
            return
        icon = self._icon(value)
        size = chip_size(text, tone, icon).boundedTo(area.size())
        place = QRectF(QPointF(area.left(), area.center().y() - size.height() / 2), size)
        paint_chip(painter, place, text, tone, icon)


class DotsDelegate(RowDelegate):
    """Filled and open dots in a fixed order; the cell's spoken text says the same in words."""

    def __init__(
        self, filled: Callable[[Any], Sequence[bool]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._filled = filled

    @override
    def content_size(self, text: str, value: Any) -> QSizeF:
        """Fit the dots."""
        return QSizeF(dots_size(len(self._filled(value))))

    @override
    def draw(self, painter: QPainter, area: QRectF, text: str, value: Any) -> None:
        """Paint the dots."""
        paint_dots(painter, area, self._filled(value))


class ActionDelegate(RowDelegate):
    """A button in the row; the table tells when it is pressed. Without an icon there is none."""

    lead = 0

    def __init__(
        self, icon: Callable[[Any], str], *, words: bool = True, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._words = words

    @override
    def content_size(self, text: str, value: Any) -> QSizeF:
        """Fit the button."""
        return button_size(text if self._words else "", self._icon(value))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the button at the right of the cell, hovered and focused as the cell is."""
        value = index.data(VALUE_ROLE)
        text = str(index.data()) if self._words else ""
        if not self._icon(value):
            return
        paint_button(
            painter,
            self.button_rect(option, index),
            text,
            self._icon(value),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            focused=bool(option.state & QStyle.StateFlag.State_HasFocus),
        )

    def button_rect(self, option: QStyleOptionViewItem, index: Index) -> QRectF:
        """Return where in the cell the button stands."""
        cell = QRectF(option.rect)
        size = self.content_size(str(index.data()), index.data(VALUE_ROLE))
        place = QRectF(QPointF(), size.boundedTo(cell.size()))
        place.moveCenter(cell.center())
        place.moveRight(cell.right() - theme.current().px(4))
        return place
