"""How choice boxes and spin boxes look: a style sheet cannot draw their arrows without files."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionComplex

from lobcoach.ui import icons
from lobcoach.ui.painting import paint_box, paint_ring
from lobcoach.ui.theme import current

_Part = QStyle.SubControl
_State = QStyle.StateFlag

_HEIGHT = 39
_RADIUS = 10
_PADDING = 12
_ARROW_SPACE = 32


def paint_combo_box(painter: QPainter, option: QStyleOptionComplex) -> None:
    """Paint a choice box: the field and one arrow."""
    _paint_field(painter, option)
    _paint_arrow(painter, option, combo_part(option, _Part.SC_ComboBoxArrow), turn=0)


def paint_spin_box(painter: QPainter, option: QStyleOptionComplex) -> None:
    """Paint a spin box or date field: the field and its arrows, as far as it has them."""
    _paint_field(painter, option)
    for part, turn in ((_Part.SC_SpinBoxUp, 180), (_Part.SC_SpinBoxDown, 0)):
        if option.subControls & part:
            _paint_arrow(painter, option, spin_part(option, part), turn)


def combo_part(option: QStyleOptionComplex, part: QStyle.SubControl) -> QRect:
    """Return where a part of a choice box stands."""
    look = current()
    padding, space = look.px(_PADDING), look.px(_ARROW_SPACE)
    if part == _Part.SC_ComboBoxArrow:
        found = QRect(
            option.rect.right() - space + 1, option.rect.top(), space, option.rect.height()
        )
    elif part == _Part.SC_ComboBoxEditField:
        found = option.rect.adjusted(padding, 2, -space, -2)
    else:
        found = option.rect
    return QStyle.visualRect(option.direction, option.rect, found)


def spin_part(option: QStyleOptionComplex, part: QStyle.SubControl) -> QRect:
    """Return where a part of a spin box stands."""
    look = current()
    padding, space = look.px(_PADDING), look.px(_ARROW_SPACE)
    half = option.rect.height() // 2
    left = option.rect.right() - space + 1
    if part == _Part.SC_SpinBoxUp:
        found = QRect(left, option.rect.top(), space, half)
    elif part == _Part.SC_SpinBoxDown:
        found = QRect(left, option.rect.top() + half, space, half)
    elif part == _Part.SC_SpinBoxEditField:
        found = option.rect.adjusted(padding, 2, -space, -2)
    else:
        found = option.rect
    return QStyle.visualRect(option.direction, option.rect, found)


def field_size(contents: QSize) -> QSize:
    """Return the size of a choice box or spin box whose words need `contents`."""
    look = current()
    width = contents.width() + look.px(_PADDING) + look.px(_ARROW_SPACE) + look.px(8)
    return QSize(width, max(look.px(_HEIGHT), contents.height() + look.px(12)))


def _paint_field(painter: QPainter, option: QStyleOptionComplex) -> None:
    look = current()
    tokens = look.tokens
    area, radius = QRectF(option.rect), look.px(_RADIUS)
    if not option.state & _State.State_Enabled:
        paint_box(painter, area, radius, fill=tokens.soft, line=tokens.line)
        return
    paint_box(painter, area, radius, fill=tokens.card, line=tokens.border)
    if option.state & _State.State_HasFocus:
        paint_ring(painter, area, radius, tokens.ink)


def _paint_arrow(painter: QPainter, option: QStyleOptionComplex, place: QRect, turn: int) -> None:
    look = current()
    able = option.state & _State.State_Enabled
    paint_chevron(painter, QRectF(place), look.tokens.ink if able else look.tokens.ink3, turn)


def paint_chevron(painter: QPainter, place: QRectF, colour: str, turn: int) -> None:
    """Paint an arrow head in the middle of `place`; it points down, `turn` degrees clockwise."""
    size = min(current().px(16), int(place.height()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(place.center())
    painter.rotate(turn)
    icons.paint(painter, "chevron-down", colour, QRectF(-size / 2, -size / 2, size, size))
    painter.restore()
