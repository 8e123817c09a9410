"""Which core values came up in the talk so far, as five small bars without numbers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.core.framework import CoreValue
from lobcoach.ui import icons, theme
from lobcoach.ui.painting import paint_box
from lobcoach.ui.widgets.chips import VALUE_ICONS

_WIDTH, _HEIGHT, _STRIDE, _ICON = 16, 34, 30, 16
_RADIUS = 4
#: From this share of the most frequent value on, a value counts as coming up often.
_OFTEN = 0.6


class ValueBars(QLabel):
    """Five bars, each with the icon of its core value; a screen reader gets a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: Mapping[CoreValue, float] = dict.fromkeys(CoreValue, 0.0)
        self._names: Mapping[CoreValue, str] = {value: value.value for value in CoreValue}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_shares(self._shares)

    def set_names(self, names: Mapping[CoreValue, str]) -> None:
        """Use the words of this coach from now on."""
        if names != self._names:
            self._names = names
            self.show_shares(self._shares)

    def show_shares(self, shares: Mapping[CoreValue, float]) -> None:
        """Show how often each value came up, from 0 to 1."""
        self._shares = shares
        words = _in_words(shares, self._names)
        self.setAccessibleName(f"Kernwaarden in dit gesprek: {words}")
        self.setToolTip(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Fit the bars and their icons."""
        look = theme.current()
        width = look.px(_STRIDE) * (len(CoreValue) - 1) + look.px(_WIDTH)
        return QSize(width, look.px(_HEIGHT) + look.px(4) + look.px(_ICON))

    @override
    def minimumSizeHint(self) -> QSize:
        """Keep room for all five."""
        return self.sizeHint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        look = theme.current()
        painter = QPainter(self)
        width, height, side = look.px(_WIDTH), look.px(_HEIGHT), look.px(_ICON)
        for place, value in enumerate(CoreValue):
            colour = look.tokens.values[value].text
            track = QRectF(place * look.px(_STRIDE), 0, width, height)
            paint_box(painter, track, look.px(_RADIUS), fill=look.tokens.soft)
            full = track.adjusted(0, height * (1 - self._shares[value]), 0, 0)
            if full.height() > 0:
                paint_box(painter, full, look.px(_RADIUS), fill=colour)
            spot = QRectF(track.left(), height + look.px(4), side, side)
            icons.paint(painter, VALUE_ICONS[value], colour, spot)


def _in_words(shares: Mapping[CoreValue, float], names: Mapping[CoreValue, str]) -> str:
    often = [names[value] for value in CoreValue if shares[value] >= _OFTEN]
    seldom = [names[value] for value in CoreValue if 0 < shares[value] < _OFTEN]
    never = [names[value] for value in CoreValue if not shares[value]]
    parts = (("vooral", often), ("ook", seldom), ("nog niet", never))
    return "; ".join(f"{word} {', '.join(values)}" for word, values in parts if values)
