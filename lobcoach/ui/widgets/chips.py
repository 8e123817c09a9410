"""Round labels of an icon and a word: core values, competences and small states."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.core.framework import Competence, CoreValue
from lobcoach.ui import icons, theme
from lobcoach.ui.painting import line_width, paint_box, paint_line
from lobcoach.ui.theme_tokens import Pair, Tokens, Tone
from lobcoach.ui.typography import STYLES, TextRole, make_font

#: The icon that stands for each core value, everywhere.
VALUE_ICONS = {
    CoreValue.AMBITIOUS: "mountain",
    CoreValue.ATTENTIVE: "ear",
    CoreValue.DECISIVE: "lightning",
    CoreValue.RELIABLE: "anchor",
    CoreValue.INVOLVED: "heart",
}
#: The icon that stands for each career competence, everywhere.
COMPETENCE_ICONS = {
    Competence.QUALITIES: "gem",
    Competence.MOTIVES: "compass",
    Competence.WORK_EXPLORATION: "binoculars",
    Competence.CAREER_STEERING: "signpost",
    Competence.NETWORKING: "people",
}
_TONE_ICONS = {
    Tone.GOOD: "check",
    Tone.WAIT: "look-back",
    Tone.ATTENTION: "warning",
    Tone.NEUTRAL: "",
}
#: Room for the icon and the usual names.
_NARROWEST = 130


class Chip(QLabel):
    """A round label; plain ink on the soft colour unless a kind of chip says otherwise."""

    def __init__(self, word: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self._icon_name = icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """Fit the icon and the word."""
        look = theme.current()
        gap = look.px(6) if self._icon_name and self.text() else 0
        icon = look.px(14) + gap if self._icon_name else 0
        width = 2 * look.px(10) + icon + line_width(self.text(), _font())
        return QSize(math.ceil(width), look.px(25))

    @override
    def minimumSizeHint(self) -> QSize:
        """Keep room for the icon and the word."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the round ground, the icon and the word."""
        look = theme.current()
        colours = self._pair(look.tokens)
        area = QRectF(self.rect())
        painter = QPainter(self)
        paint_box(painter, area, area.height() / 2, fill=colours.tint)
        left = look.px(10)
        if self._icon_name:
            side = look.px(14)
            spot = QRectF(left, (area.height() - side) / 2, side, side)
            icons.paint(painter, self._icon_name, colours.text, spot)
            left += side + look.px(6)
        words = area.adjusted(left, 0, -look.px(10), 0)
        paint_line(painter, words, self.text(), _font(), colours.text)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def icon_name(self) -> str:
        """Return the name of the icon, empty when there is none."""
        return self._icon_name

    def _show(self, word: str, icon: str) -> None:
        self._icon_name = icon
        self.setText(word)
        self.updateGeometry()
        self.update()

    def _pair(self, tokens: Tokens) -> Pair:
        return Pair(tokens.ink, tokens.soft)


class ValueChip(Chip):
    """A core value: its icon and word in its colour.

    `word` is what this coach calls the value; without one it has its usual name.
    """

    def __init__(self, value: CoreValue, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(word or value.value, VALUE_ICONS[value], parent)
        self._value = value
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        """Give way where a school has a long name and there is little room."""
        full = self.sizeHint()
        return QSize(min(full.width(), theme.current().px(_NARROWEST)), full.height())

    def value(self) -> CoreValue:
        """Return the core value that is shown."""
        return self._value

    def set_value(self, value: CoreValue, word: str = "") -> None:
        """Show another core value."""
        self._value = value
        self._show(word or value.value, VALUE_ICONS[value])

    @override
    def _pair(self, tokens: Tokens) -> Pair:
        return tokens.values[self._value]


class CompetenceChip(Chip):
    """A career competence: its ink icon, and the word that this school uses for it."""

    def __init__(self, competence: Competence, word: str, parent: QWidget | None = None) -> None:
        super().__init__(word, COMPETENCE_ICONS[competence], parent)


class StateChip(Chip):
    """How something stands, as a word; the colour only supports it.

    Without `icon` the tone brings its own; an empty `icon` shows none.
    """

    def __init__(
        self, tone: Tone, word: str, icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(word, _TONE_ICONS[tone] if icon is None else icon, parent)
        self._tone = tone

    def tone(self) -> Tone:
        """Return how the state is meant."""
        return self._tone

    def set_state(self, tone: Tone, word: str, icon: str | None = None) -> None:
        """Show another state."""
        self._tone = tone
        self._show(word, _TONE_ICONS[tone] if icon is None else icon)

    @override
    def _pair(self, tokens: Tokens) -> Pair:
        return tokens.tones[self._tone]


def _font() -> QFont:
    return make_font(theme.current().px(13), STYLES[TextRole.STRONG].weight)
