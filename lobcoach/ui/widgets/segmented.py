"""One choice out of a few, all in view, moved with the arrow keys."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import icons, theme
from lobcoach.ui.painting import line_width, paint_box, paint_line, paint_ring
from lobcoach.ui.theme_tokens import Tokens, Tone
from lobcoach.ui.typography import STYLES, TextRole, make_font
from lobcoach.ui.widgets.focus_holder import FocusHolder
from lobcoach.ui.widgets.pressable import Pressable

_DONE_ICON = "check"
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Look(StrEnum):
    """How the choices stand together."""

    TRACK = "track"  #: in one soft track, the chosen one raised from it
    PILLS = "pills"  #: loose words, a soft pill around the chosen one
    BLOCKS = "blocks"  #: soft blocks, the chosen one filled with ink


@dataclass(frozen=True)
class Choice:
    """One thing that can be chosen; `key` is for the program, `text` for the coach."""

    key: str
    text: str
    icon: str = ""
    done: bool = False


class Segmented(FocusHolder):
    """A row of choices of which exactly one is chosen, as soon as there are any.

    To the keyboard it is one stop: arrows, Home and End move the choice. To a screen reader
    it is a group of radio buttons under `accessible_name`.
    """

    chosen = Signal(str)  #: the coach chose another key; not sent by `set_current`

    def __init__(
        self,
        accessible_name: str,
        choices: Sequence[Choice] = (),
        *,
        look: Look = Look.TRACK,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self._look = look
        self._segments: dict[str, _Segment] = {}
        self._row = QHBoxLayout(self)
        stretches = QSizePolicy.Policy.Fixed if look is Look.PILLS else QSizePolicy.Policy.Minimum
        self.setSizePolicy(stretches, QSizePolicy.Policy.Fixed)
        self._arrange()
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; what was chosen stays chosen if it is among them."""
        before = self.current()
        had_focus = any(segment.hasFocus() for segment in self._segments.values())
        for segment in self._segments.values():
            self._row.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self._segments = {choice.key: self._make(choice) for choice in choices}
        if self._segments:
            key = before if before in self._segments else choices[0].key
            self.set_current(key)
            if had_focus:
                self._segments[key].setFocus()

    def current(self) -> str:
        """Return the key of what is chosen; empty without choices."""
        for key, segment in self._segments.items():
            if segment.isChecked():
                return key
        return ""

    def set_current(self, key: str) -> None:
        """Choose without sending `chosen`; KeyError for an unknown key."""
        had_focus = any(segment.hasFocus() for segment in self._segments.values())
        self._segments[key].setChecked(True)
        for other, segment in self._segments.items():
            stops = other == key
            policy = Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(policy)
        self.lead_focus_to(self._segments[key])
        if had_focus:
            self._segments[key].setFocus()

    def choose(self, key: str) -> None:
        """Choose a key as the coach does, which is told."""
        self.set_current(key)
        self.chosen.emit(key)

    def has(self, key: str) -> bool:
        """Tell whether this can be chosen."""
        return key in self._segments

    def set_done(self, key: str, done: bool) -> None:
        """Show or remove the tick behind a choice; KeyError for an unknown key."""
        self._segments[key].set_done(done)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track."""
        if self._look is Look.TRACK:
            look = theme.current()
            painter = QPainter(self)
            paint_box(painter, QRectF(self.rect()), look.px(12), fill=look.tokens.soft)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        look = theme.current()
        edge = look.px(4) if self._look is Look.TRACK else 0
        self._row.setContentsMargins(edge, edge, edge, edge)
        self._row.setSpacing(look.px(6) if self._look is Look.BLOCKS else look.px(2))

    def _make(self, choice: Choice) -> _Segment:
        segment = _Segment(choice, self._look, self)
        segment.setAccessibleDescription(self.accessibleName())
        segment.clicked.connect(lambda: self.choose(choice.key))
        segment.moved.connect(lambda key: self._move(choice.key, key))
        self._row.addWidget(segment, 1)
        segment.show()
        return segment

    def _move(self, origin: str, key: int) -> None:
        keys = list(self._segments)
        if key == Qt.Key.Key_Home:
            target = keys[0]
        elif key == Qt.Key.Key_End:
            target = keys[-1]
        else:
            target = keys[(keys.index(origin) + _STEPS[Qt.Key(key)]) % len(keys)]
        if target != origin:
            self._segments[target].setFocus(Qt.FocusReason.TabFocusReason)
            self.choose(target)


class _Segment(Pressable):
    """One choice in the row."""

    moved = Signal(int)  #: an arrow key, Home or End was pressed on it

    def __init__(self, choice: Choice, look: Look, parent: QWidget) -> None:
        super().__init__(choice.text, parent)
        self._icon_name = choice.icon
        self._look = look
        self._done = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.set_done(choice.done)

    def set_done(self, done: bool) -> None:
        self._done = done
        self.setAccessibleName(f"{self.text()}, klaar" if done else self.text())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(
            math.ceil(self._content_width(_font(bold=True)) + 2 * self._padding()),
            look.px(28 if self._look is Look.PILLS else 30 if self._look is Look.BLOCKS else 38),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS or event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.moved.emit(event.key())
            return
        super().keyPressEvent(event)

    @override
    def nextCheckState(self) -> None:
        self.setChecked(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        tokens = look.tokens
        painter = QPainter(self)
        area = self.area()
        radius = area.height() / 2 if self._look is Look.PILLS else look.px(9)
        ink, fill, line = self._colours(tokens)
        paint_box(painter, area, radius, fill=fill, line=line)
        if self.hasFocus():
            ring = area
            if self._look is Look.BLOCKS and self.isChecked():
                paint_box(painter, area, radius, fill=tokens.card)
                paint_box(painter, area.adjusted(4, 4, -4, -4), radius - 4, fill=fill)
            paint_ring(painter, ring, radius, tokens.ink)
        self._paint_content(painter, ink)

    def _colours(self, tokens: Tokens) -> tuple[str, str, str]:
        """Return ink, fill and line; empty paints nothing."""
        ink = tokens.ink3 if not self.isEnabled() else tokens.ink2
        if self._look is Look.BLOCKS:
            if self.isChecked():
                return tokens.on_primary, tokens.primary, ""
            return (tokens.ink if self.is_hovered() else ink), tokens.soft, ""
        if self.isChecked():
            raised = self._look is Look.TRACK
            return (
                tokens.ink,
                tokens.card if raised else tokens.soft,
                tokens.line if raised else "",
            )
        return (tokens.ink if self.is_hovered() else ink), "", ""

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        look = theme.current()
        font = _font(bold=self.isChecked() or self._look is Look.BLOCKS)
        gap, side = look.px(8), look.px(16)
        left = max(float(self._padding()), (self.width() - self._content_width(font)) / 2)
        top = (self.height() - side) / 2
        if self._icon_name:
            icons.paint(painter, self._icon_name, ink, QRectF(left, top, side, side))
            left += side + gap
        width = line_width(self.text(), font)
        paint_line(painter, QRectF(left, 0, width, self.height()), self.text(), font, ink)
        if self._done:
            good = look.tokens.tones[Tone.GOOD].text if self._look is not Look.BLOCKS else ink
            spot = QRectF(left + width + gap, top, side, side)
            icons.paint(painter, _DONE_ICON, good, spot)

    def _content_width(self, font: QFont) -> float:
        look = theme.current()
        extras = sum(1 for shown in (self._icon_name, self._done) if shown)
        return line_width(self.text(), font) + extras * (look.px(16) + look.px(8))

    def _padding(self) -> int:
        return theme.current().px(10 if self._look is Look.PILLS else 12)


def _font(*, bold: bool) -> QFont:
    weight = STYLES[TextRole.STRONG].weight if bold else QFont.Weight.Medium
    return make_font(theme.current().px(13), weight)
