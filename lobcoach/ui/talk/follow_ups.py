"""The follow-up questions under the question, and which of them were asked."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import icons, theme
from lobcoach.ui.painting import line_width, paint_box, paint_ring
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole, make_font
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.pressable import Pressable
from lobcoach.ui.widgets.text import Caption

_PADDING, _HEIGHT, _TICK, _GAP = 13, 31, 14, 6
_WRAP = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class FollowUps(QWidget):
    """Offers follow-ups as chips; pressing one says that it was asked."""

    used = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[FollowUpChip] = []
        self._caption = Caption("Doorvragen")
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, spacing=8)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._holder, 1)
        self._arrange()

    def show_follow_ups(self, texts: Sequence[str], asked: Collection[str]) -> bool:
        """Offer these follow-ups, of which some were asked; nothing at all without any.

        Tells whether there are new chips, which the Tab key does not know yet.
        """
        news = len(texts) > len(self._chips)
        if [chip.words for chip in self._chips] != [*texts]:
            self._replace(texts)
        for chip in self._chips:
            chip.show_asked(chip.words in asked)
        self.setVisible(bool(texts))
        return news

    def chips(self) -> list[FollowUpChip]:
        """Return the chips in order."""
        return list(self._chips)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a long follow-up wrap within the new width."""
        super().resizeEvent(event)
        self._limit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        look = theme.current()
        above = (look.px(_HEIGHT) - look.line_height(TextRole.CAPTION)) // 2
        self._caption.setContentsMargins(0, above, 0, 0)
        self._limit()

    def _limit(self) -> None:
        room = self.width() - self._caption.sizeHint().width() - 12
        for chip in self._chips:
            chip.set_limit(room)

    def _replace(self, texts: Sequence[str]) -> None:
        """Give the chips these words; a new chip costs more than a question that follows may."""
        while len(self._chips) > len(texts):
            chip = self._chips.pop()
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        while len(self._chips) < len(texts):
            chip = FollowUpChip()
            chip.clicked.connect(lambda _on=False, at=chip: self.used.emit(at.words))
            self._flow.addWidget(chip)
            chip.show()
            self._chips.append(chip)
        for chip, text in zip(self._chips, texts, strict=True):
            chip.words = text
        self._limit()


class FollowUpChip(Pressable):
    """One follow-up in a round outline; a soft ground and a tick once it was asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        # Not the button's own text, in which "&" would make a key.
        super().__init__("", parent)
        self.words = ""  #: shown with the next `show_asked`
        self._asked = False
        self._limit = 0
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_asked(False)

    def show_asked(self, asked: bool) -> None:
        """Show whether this follow-up was asked in this talk."""
        self._asked = asked
        self.setAccessibleName(f"Doorvragen: {self.words}{', gevraagd' if asked else ''}")
        self.setToolTip("" if asked else "Klik als je dit vroeg")
        self.updateGeometry()
        self.update()

    def is_asked(self) -> bool:
        """Tell whether it shows as asked."""
        return self._asked

    def set_limit(self, width: int) -> None:
        """Wrap the words where they would be wider than this; 0 is no limit."""
        if width != self._limit:
            self._limit = width
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        """Fit the words, on several lines where there is a limit."""
        look = theme.current()
        natural = math.ceil(line_width(self.words, _font())) + self._around()
        if not 0 < self._limit < natural:
            return QSize(natural, look.px(_HEIGHT))
        room = max(1, self._limit - self._around())
        box = QRectF(0, 0, room, 10_000)
        words = QFontMetricsF(_font()).boundingRect(box, int(_WRAP), self.words)
        height = math.ceil(words.height()) + look.px(12)
        return QSize(self._limit, max(look.px(_HEIGHT), height))

    @override
    def minimumSizeHint(self) -> QSize:
        """Leave the width to the limit."""
        return QSize(theme.current().px(60), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, tick and words."""
        look = theme.current()
        tokens = look.tokens
        painter = QPainter(self)
        radius = look.px(_HEIGHT) / 2
        soft = self._asked or self.is_hovered()
        fill = tokens.soft if soft else tokens.card
        paint_box(painter, self.area(), radius, fill=fill, line=tokens.line)
        if self.hasFocus():
            paint_ring(painter, self.area(), radius, tokens.ink)
        words = self.area().adjusted(look.px(_PADDING), 0, -look.px(_PADDING), 0)
        if self._asked:
            side = look.px(_TICK)
            spot = QRectF(words.left(), (self.height() - side) / 2, side, side)
            icons.paint(painter, "check", tokens.tones[Tone.GOOD].text, spot)
            words.setLeft(words.left() + side + look.px(_GAP))
        painter.setFont(_font())
        painter.setPen(QColor(tokens.ink if self.is_hovered() else tokens.ink2))
        painter.drawText(words, int(_WRAP), self.words)

    def _around(self) -> int:
        look = theme.current()
        tick = look.px(_TICK) + look.px(_GAP) if self._asked else 0
        return 2 * look.px(_PADDING) + tick + 1


def _font() -> QFont:
    return make_font(theme.current().px(13), QFont.Weight.Medium)
