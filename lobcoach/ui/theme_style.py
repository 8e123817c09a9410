"""The base style: Fusion with the project's own ticks, arrows and focus rings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QStyleOptionComplex, QWidget
from typing_extensions import override

from lobcoach.ui import icons
from lobcoach.ui.painting import RING_WIDTH, paint_box, paint_ring
from lobcoach.ui.theme import current
from lobcoach.ui.theme_fields import (
    combo_part,
    field_size,
    paint_chevron,
    paint_combo_box,
    paint_spin_box,
    spin_part,
)

_Primitive = QStyle.PrimitiveElement
_State = QStyle.StateFlag
_Control = QStyle.ComplexControl
_FIELDS = (QStyle.ContentsType.CT_ComboBox, QStyle.ContentsType.CT_SpinBox)
_TURNS = {
    _Primitive.PE_IndicatorArrowDown: 0,
    _Primitive.PE_IndicatorArrowLeft: 90,
    _Primitive.PE_IndicatorArrowUp: 180,
    _Primitive.PE_IndicatorArrowRight: 270,
}


class LobStyle(QProxyStyle):
    """Paints the small parts that a style sheet can only show with image files."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._painters: dict[
            QStyle.PrimitiveElement, Callable[[QPainter, QRectF, QStyle.StateFlag], None]
        ] = {
            _Primitive.PE_IndicatorCheckBox: self._paint_check_box,
            _Primitive.PE_IndicatorItemViewItemCheck: self._paint_check_box,
            _Primitive.PE_IndicatorRadioButton: self._paint_radio_button,
            _Primitive.PE_FrameFocusRect: self._paint_focus,
        }

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint ticks, arrows and focus rings; leave the rest to Fusion."""
        own = self._painters.get(element)
        if own is not None:
            own(painter, QRectF(option.rect), option.state)
        elif element in _TURNS:
            tokens = current().tokens
            colour = tokens.ink if option.state & _State.State_Enabled else tokens.ink3
            paint_chevron(painter, QRectF(option.rect), colour, _TURNS[element])
        else:
            super().drawPrimitive(element, option, painter, widget)

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint choice boxes and spin boxes; leave the rest to Fusion."""
        if control == _Control.CC_ComboBox:
            paint_combo_box(painter, option)
        elif control == _Control.CC_SpinBox:
            paint_spin_box(painter, option)
        else:
            super().drawComplexControl(control, option, painter, widget)

    @override
    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Place the parts of choice boxes and spin boxes; leave the rest to Fusion."""
        if control == _Control.CC_ComboBox and part != QStyle.SubControl.SC_ComboBoxListBoxPopup:
            return combo_part(option, part)
        if control == _Control.CC_SpinBox:
            return spin_part(option, part)
        # The stub leaves out that Qt passes no widget too.
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]

    @override
    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Make choice boxes and spin boxes as high as the other fields, and rows airy.

        Rows get their air here because a list measures them before the style sheet reaches it.
        """
        if kind in _FIELDS:
            return field_size(size)
        own = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        if kind == QStyle.ContentsType.CT_ItemViewItem:
            return own.grownBy(QMargins(0, current().px(6), 0, current().px(6)))
        return own

    def _paint_check_box(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        theme = current()
        tokens = theme.tokens
        box = _square(rect)
        filled = bool(state & (_State.State_On | _State.State_NoChange))
        able = bool(state & _State.State_Enabled)
        full = tokens.primary if able else tokens.ink3
        fill, line = (full, full) if filled else (tokens.card, tokens.border)
        paint_box(painter, box, theme.px(5), fill=fill, line=line, width=1.5)
        if state & _State.State_On:
            inset = box.width() * 0.14
            inner = box.adjusted(inset, inset, -inset, -inset)
            icons.paint(painter, "check", tokens.on_primary, inner)
        elif filled:
            _paint_dash(painter, box, tokens.on_primary)

    def _paint_radio_button(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        tokens = current().tokens
        circle = _square(rect)
        chosen = bool(state & _State.State_On)
        full = tokens.primary if state & _State.State_Enabled else tokens.ink3
        line = full if chosen else tokens.border
        paint_box(painter, circle, circle.width() / 2, fill=tokens.card, line=line, width=1.5)
        if chosen:
            inset = circle.width() * 0.27
            dot = circle.adjusted(inset, inset, -inset, -inset)
            paint_box(painter, dot, dot.width() / 2, fill=full)

    def _paint_focus(self, painter: QPainter, rect: QRectF, _state: QStyle.StateFlag) -> None:
        theme = current()
        paint_ring(painter, rect, theme.px(6), theme.tokens.ink)


def _square(rect: QRectF) -> QRectF:
    side = min(rect.width(), rect.height()) - RING_WIDTH / 2
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    return square


def _paint_dash(painter: QPainter, box: QRectF, colour: str) -> None:
    reach = box.width() * 0.22
    middle = box.center()
    painter.save()
    painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))
    painter.restore()
