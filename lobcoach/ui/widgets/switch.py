"""An on/off switch for something that takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.painting import paint_box, paint_ring
from lobcoach.ui.widgets.pressable import Pressable

_WIDTH, _HEIGHT = 36, 20
#: Room around the track for the focus ring.
_EDGE = 4
_KNOB_INSET = 2.5


class Switch(Pressable):
    """A switch without words of its own; `toggled` tells when it changes.

    A screen reader finds a check box called `accessible_name`.
    """

    def __init__(
        self, accessible_name: str, *, on: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setAccessibleName(accessible_name)
        self.setCheckable(True)
        self.setChecked(on)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """Fit the track and its focus ring."""
        look = theme.current()
        return QSize(look.px(_WIDTH) + 2 * _EDGE, look.px(_HEIGHT) + 2 * _EDGE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, the knob at its side, and the focus ring around them."""
        look = theme.current()
        tokens = look.tokens
        painter = QPainter(self)
        area = self.area()
        track = QRectF(0, 0, look.px(_WIDTH), look.px(_HEIGHT))
        track.moveCenter(area.center())
        on = self.isChecked()
        full = tokens.primary if self.isEnabled() else tokens.ink3
        fill, line = (full, full) if on else (tokens.soft, tokens.border)
        paint_box(painter, track, track.height() / 2, fill=fill, line=line, width=1.5)
        knob = track.adjusted(_KNOB_INSET, _KNOB_INSET, -_KNOB_INSET, -_KNOB_INSET)
        knob.setWidth(knob.height())
        if on:
            knob.moveRight(track.right() - _KNOB_INSET)
        paint_box(painter, knob, knob.height() / 2, fill=tokens.on_primary if on else tokens.border)
        if self.hasFocus():
            ring = track.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
            paint_ring(painter, ring, ring.height() / 2, tokens.ink)
