"""Avatars, chips and buttons as painted in the rows of a table."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from lobcoach.ui import icons, theme
from lobcoach.ui.painting import line_width, paint_box, paint_line, paint_ring
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import STYLES, TextRole, make_font

_TONE_ICONS = {
    Tone.GOOD: "check",
    Tone.WAIT: "look-back",
    Tone.ATTENTION: "warning",
    Tone.NEUTRAL: "",
}
_SEMIBOLD = STYLES[TextRole.STRONG].weight


def paint_avatar(painter: QPainter, rect: QRectF, initials: str) -> None:
    """Paint a circle with initials."""
    tokens = theme.current().tokens
    paint_box(painter, rect, rect.height() / 2, fill=tokens.soft, line=tokens.line)
    painter.save()
    painter.setFont(make_font(max(10, round(rect.height() * 0.37)), _SEMIBOLD))
    painter.setPen(QColor(tokens.ink2))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)
    painter.restore()


def chip_size(word: str, tone: Tone, icon_name: str = "") -> QSizeF:
    """Return the size of a state as a chip; without `icon_name` the tone brings its own icon."""
    look = theme.current()
    icon = look.px(14) + look.px(6) if icon_name or _TONE_ICONS[tone] else 0
    return QSizeF(2 * look.px(10) + icon + line_width(word, _small_bold()), look.px(25))


def paint_chip(painter: QPainter, rect: QRectF, word: str, tone: Tone, icon_name: str = "") -> None:
    """Paint a state as a chip: its tint, its icon (else that of the tone) and its word."""
    look = theme.current()
    colours = look.tokens.tones[tone]
    paint_box(painter, rect, rect.height() / 2, fill=colours.tint)
    left = rect.left() + look.px(10)
    icon = icon_name or _TONE_ICONS[tone]
    if icon:
        side = look.px(14)
        spot = QRectF(left, rect.center().y() - side / 2, side, side)
        icons.paint(painter, icon, colours.text, spot)
        left += side + look.px(6)
    words = QRectF(left, rect.top(), rect.right() - look.px(8) - left, rect.height())
    paint_line(painter, words, word, _small_bold(), colours.text)


def button_size(text: str, icon: str) -> QSizeF:
    """Return the size of a compact button; without text it is a square with an icon."""
    look = theme.current()
    if not text:
        return QSizeF(look.px(32), look.px(32))
    width = 2 * look.px(12) + look.px(16) + look.px(8) + line_width(text, _small_bold())
    return QSizeF(width if icon else width - look.px(24), look.px(32))


def paint_button(
    painter: QPainter, rect: QRectF, text: str, icon: str, *, hovered: bool, focused: bool
) -> None:
    """Paint an outlined compact button; without text only its icon, without outline."""
    look = theme.current()
    tokens = look.tokens
    side, radius = look.px(16), look.px(10)
    fill = tokens.soft if hovered else tokens.card if text else ""
    paint_box(painter, rect, radius, fill=fill, line=tokens.line if text or hovered else "")
    if focused:
        paint_ring(painter, rect, radius, tokens.ink)
    top = rect.center().y() - side / 2
    if not text:
        icons.paint(
            painter, icon, tokens.ink2, QRectF(rect.center().x() - side / 2, top, side, side)
        )
        return
    left = rect.left() + look.px(12)
    if icon:
        icons.paint(painter, icon, tokens.ink, QRectF(left, top, side, side))
        left += side + look.px(8)
    words = QRectF(left, rect.top(), rect.right() - look.px(8) - left, rect.height())
    paint_line(painter, words, text, _small_bold(), tokens.ink)


def _small_bold() -> QFont:
    return make_font(theme.current().px(13), _SEMIBOLD)
