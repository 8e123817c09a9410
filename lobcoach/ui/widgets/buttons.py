"""The three ranks of buttons, and the button that is only an icon."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.ui import icons, spoken, theme
from lobcoach.ui.painting import line_width, paint_box, paint_line, paint_ring
from lobcoach.ui.theme_tokens import Tokens, mix
from lobcoach.ui.typography import STYLES, TextRole, make_font
from lobcoach.ui.widgets.key_cap import key_cap_size, paint_key_cap
from lobcoach.ui.widgets.pressable import Pressable

_RADIUS = 10
#: Between the focus ring of a filled button and its fill.
_RING_GAP = 4


class _Measures(NamedTuple):
    """The sizes of a button at 100 % text size."""

    height: int
    padding: int
    icon: int
    gap: int
    font: int


_REGULAR = _Measures(height=40, padding=16, icon=18, gap=8, font=14)
_COMPACT = _Measures(height=32, padding=12, icon=16, gap=8, font=13)


class Colours(NamedTuple):
    """What a button is painted with at this moment; an empty colour paints nothing."""

    ink: str
    fill: str = ""
    line: str = ""


class Button(Pressable):
    """A button with words, and optionally an icon and the keys that do the same.

    `keys` (such as `Ctrl D`) are only shown and read out: the page owns the shortcut.
    """

    #: Whether the focus ring needs a gap to stand out against the fill.
    _ring_outside = False

    def __init__(
        self,
        text: str,
        icon: str = "",
        *,
        keys: str = "",
        compact: bool = False,
        icon_after: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self._icon_after = icon_after
        self._measures = _COMPACT if compact else _REGULAR
        self._keys = ""
        self._cap = True
        self.set_keys(keys)

    def set_icon(self, name: str) -> None:
        """Show another icon; an empty name shows none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_keys(self, keys: str) -> None:
        """Show other keys; empty shows none."""
        self._keys = keys
        self.setAccessibleDescription(spoken.shortcut(keys))
        self.updateGeometry()
        self.update()

    def show_cap(self, cap: bool) -> None:
        """Show the keys, or leave them to the ear only where there is no room."""
        if cap != self._cap:
            self._cap = cap
            self.updateGeometry()
            self.update()

    def keys(self) -> str:
        """Return the keys that are shown."""
        return self._keys if self._cap else ""

    @override
    def sizeHint(self) -> QSize:
        """Fit the icon, the words and the keys."""
        look = theme.current()
        parts = [self._text_width(), self._icon_width(), self._keys_width()]
        filled = [part for part in parts if part]
        gaps = look.px(self._measures.gap) * max(0, len(filled) - 1)
        width = sum(filled) + gaps + 2 * self._padding()
        return QSize(math.ceil(width), look.px(self._measures.height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, focus ring, icon, words and keys."""
        painter = QPainter(self)
        colours = self._colours(theme.current().tokens)
        self._paint_ground(painter, colours)
        self._paint_content(painter, colours)

    def _colours(self, tokens: Tokens) -> Colours:
        """Return the colours for the state that the button is in."""
        raise NotImplementedError

    def _paint_ground(self, painter: QPainter, colours: Colours) -> None:
        look = theme.current()
        area, radius = self.area(), look.px(_RADIUS)
        if self.hasFocus() and self._ring_outside:
            paint_ring(painter, area, radius, look.tokens.ink)
            inner = area.adjusted(_RING_GAP, _RING_GAP, -_RING_GAP, -_RING_GAP)
            paint_box(painter, inner, radius - _RING_GAP, fill=colours.fill)
            return
        paint_box(painter, area, radius, fill=colours.fill, line=colours.line)
        if self.hasFocus():
            paint_ring(painter, area, radius, look.tokens.ink)

    def _paint_content(self, painter: QPainter, colours: Colours) -> None:
        look = theme.current()
        gap = look.px(self._measures.gap)
        slack = max(0.0, (self.width() - self.sizeHint().width()) / 2)
        left = self._padding() + slack
        right = self.width() - left
        middle = self.height() / 2
        if self.keys():
            size = key_cap_size(self._keys)
            right -= size.width()
            cap = QRectF(right, middle - size.height() / 2, size.width(), size.height())
            ground = colours.fill or look.tokens.paper
            paint_key_cap(painter, cap, self._keys, self._key_ink(colours), ground)
            right -= gap
        if self._icon_name:
            side = self._icon_width()
            if self._icon_after:
                right -= side
            spot = QRectF(right if self._icon_after else left, middle - side / 2, side, side)
            icons.paint(painter, self._icon_name, colours.ink, spot)
            if self._icon_after:
                right -= gap
            else:
                left += side + gap
        words = QRectF(left, 0, max(0.0, right - left), self.height())
        paint_line(painter, words, self._words(), self._font(), colours.ink)

    def _key_ink(self, colours: Colours) -> str:
        return mix(colours.ink, theme.current().tokens.ink2, 0.6)

    def _words(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _font(self) -> QFont:
        look = theme.current()
        return make_font(look.px(self._measures.font), STYLES[TextRole.STRONG].weight)

    def _padding(self) -> int:
        return theme.current().px(self._measures.padding)

    def _text_width(self) -> float:
        return line_width(self._words(), self._font())

    def _icon_width(self) -> int:
        return theme.current().px(self._measures.icon) if self._icon_name else 0

    def _keys_width(self) -> float:
        return key_cap_size(self._keys).width() if self.keys() else 0.0


class PrimaryButton(Button):
    """The one thing to do on a screen: filled with ink, at the right."""

    _ring_outside = True

    @override
    def _colours(self, tokens: Tokens) -> Colours:
        if not self.isEnabled():
            return Colours(tokens.ink3, tokens.soft)
        share = 0.2 if self.isDown() else 0.1 if self.is_hovered() else 0.0
        return Colours(tokens.on_primary, mix(tokens.primary, tokens.card, share))

    @override
    def _key_ink(self, colours: Colours) -> str:
        return colours.ink


class OutlineButton(Button):
    """Another thing to do here; when checkable, the soft fill shows that it is on."""

    @override
    def _colours(self, tokens: Tokens) -> Colours:
        if not self.isEnabled():
            return Colours(tokens.ink3, tokens.card, tokens.line)
        if self.isDown():
            return Colours(tokens.ink, tokens.line, tokens.line)
        raised = self.is_hovered() or self.isChecked()
        return Colours(tokens.ink, tokens.soft if raised else tokens.card, tokens.line)


class QuietButton(Button):
    """A thing that can be done but does not ask for it: words only."""

    @override
    def _padding(self) -> int:
        return theme.current().px(10)

    @override
    def _colours(self, tokens: Tokens) -> Colours:
        if not self.isEnabled():
            return Colours(tokens.ink3)
        if self.isDown():
            return Colours(tokens.ink, tokens.line)
        if self.is_hovered() or self.isChecked():
            return Colours(tokens.ink, tokens.soft)
        return Colours(tokens.ink2)


class IconButton(OutlineButton):
    """A button that is only an icon; its name is for screen readers and the tooltip."""

    def __init__(
        self,
        icon: str,
        accessible_name: str,
        *,
        compact: bool = True,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", icon, compact=compact, parent=parent)
        self._quiet = quiet
        self.setAccessibleName(accessible_name)
        self.setToolTip(accessible_name)

    @override
    def _padding(self) -> int:
        return theme.current().px(8 if self._measures is _COMPACT else 11)

    @override
    def _colours(self, tokens: Tokens) -> Colours:
        colours = super()._colours(tokens)
        if not self._quiet:
            return colours
        fill = "" if colours.fill == tokens.card else colours.fill
        return Colours(colours.ink, fill)
