"""One phase of the walk: its number or tick, its name, and the minutes meant for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.core.dialogue import Progress
from lobcoach.core.framework import Phase
from lobcoach.ui import icons, theme
from lobcoach.ui.painting import line_width, paint_box, paint_line, paint_ring
from lobcoach.ui.talk.time_bar import BAR_HEIGHT, paint_time_bar
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import STYLES, TextRole, make_font
from lobcoach.ui.widgets.pressable import Pressable

_HEIGHT, _CIRCLE, _PADDING, _GAP = 42, 24, 10, 12
_RADIUS = 10
_SPOKEN = {Progress.HERE: ", nu", Progress.BEHIND: ", besproken", Progress.AHEAD: ""}


class PhaseButton(Pressable):
    """Goes to a phase when pressed; tells in words and in shape how far that phase is."""

    def __init__(self, number: int, phase: Phase, parent: QWidget | None = None) -> None:
        super().__init__(phase.value.capitalize(), parent)
        self._number = number
        self._minutes = ""
        self._progress = Progress.AHEAD
        self._share = 0.0
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_progress(Progress.AHEAD)

    def show_minutes(self, minutes: int) -> None:
        """Show how many minutes are meant for this phase."""
        self._minutes = f"{minutes} min"
        self.setToolTip(f"{self.text()}, {self._minutes} (Alt+↑ of Alt+↓)")
        self.setAccessibleDescription(f"ongeveer {minutes} minuten")
        self.updateGeometry()
        self.update()

    def show_progress(self, progress: Progress) -> None:
        """Show whether this phase is still to come, on screen, or done."""
        name = f"Fase {self._number}: {self.text()}{_SPOKEN[progress]}"
        if name == self.accessibleName():
            return
        self._progress = progress
        self.setAccessibleName(name)
        self.update()

    def show_share(self, share: float) -> None:
        """Show how much of its minutes the phase on screen took, from 0 to 1; full is just full."""
        if share != self._share:
            self._share = share
            self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the circle only, or everything."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Fit the circle, the name and the minutes."""
        look = theme.current()
        around = 2 * look.px(_PADDING) + look.px(_CIRCLE)
        words = line_width(self.text(), _font(bold=True)) + line_width(self._minutes, _small())
        inner = 0 if self._compact else round(words) + 2 * look.px(_GAP)
        return QSize(around + inner, look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the phase on screen, the circle and the words."""
        look = theme.current()
        tokens = look.tokens
        painter = QPainter(self)
        here = self._progress is Progress.HERE
        radius = look.px(_RADIUS)
        if here or self.is_hovered():
            paint_box(painter, self.area(), radius, fill=tokens.soft)
        if self.hasFocus():
            paint_ring(painter, self.area(), radius, tokens.ink)
        side = look.px(_CIRCLE)
        circle = QRectF(look.px(_PADDING), (self.height() - side) / 2, side, side)
        if self._compact:
            circle.moveLeft((self.width() - side) / 2)
        self._paint_circle(painter, circle)
        if not self._compact:
            self._paint_words(painter, circle, tokens.ink if here else tokens.ink2)
        if here:
            paint_time_bar(painter, self._bar(circle), self._share)

    def _bar(self, circle: QRectF) -> QRectF:
        """Return where the time of this phase stands: under its name, or under its circle."""
        look = theme.current()
        high = look.px(BAR_HEIGHT)
        top = self.height() - high - look.px(2)
        if self._compact:
            return QRectF(circle.left(), top, circle.width(), high)
        left = circle.right() + look.px(_GAP)
        return QRectF(left, top, self.width() - look.px(_PADDING) - left, high)

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        tokens = theme.current().tokens
        half = circle.height() / 2
        if self._progress is Progress.BEHIND:
            good = tokens.tones[Tone.GOOD]
            paint_box(painter, circle, half, fill=good.tint)
            inset = circle.width() * 0.2
            inner = circle.adjusted(inset, inset, -inset, -inset)
            icons.paint(painter, "check", good.text, inner)
            return
        here = self._progress is Progress.HERE
        ink = tokens.on_primary if here else tokens.ink2
        if here:
            paint_box(painter, circle, half, fill=tokens.primary)
        else:
            paint_box(painter, circle, half, line=tokens.line, width=1.5)
        painter.setFont(make_font(theme.current().px(12), STYLES[TextRole.STRONG].weight))
        painter.setPen(QColor(ink))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_words(self, painter: QPainter, circle: QRectF, ink: str) -> None:
        look = theme.current()
        minutes = line_width(self._minutes, _small())
        right = self.width() - look.px(_PADDING) - minutes
        left = circle.right() + look.px(_GAP)
        name = QRectF(left, 0, max(0.0, right - left - look.px(4)), self.height())
        font = _font(bold=self._progress is Progress.HERE)
        paint_line(painter, name, self.text(), font, ink)
        spot = QRectF(right, 0, minutes + 1, self.height())
        paint_line(painter, spot, self._minutes, _small(), look.tokens.ink2)


def _font(*, bold: bool) -> QFont:
    weight = STYLES[TextRole.STRONG].weight if bold else QFont.Weight.Medium
    return make_font(theme.current().px(14), weight)


def _small() -> QFont:
    return theme.current().font(TextRole.SMALL)
