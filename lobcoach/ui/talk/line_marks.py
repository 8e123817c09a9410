"""How marked lines of a note look: a quiet ground with a bar, and the word at the right."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from lobcoach.core.talk import Tag
from lobcoach.ui import icons, theme
from lobcoach.ui.painting import line_width, paint_box, paint_line
from lobcoach.ui.talk.line_tags import tags_of
from lobcoach.ui.typography import TextRole

#: The icon that stands for each mark.
TAG_ICONS = {Tag.QUOTE: "quote", Tag.INSIGHT: "insight", Tag.STEP: "step"}
_BAR = 3


class LineMarks(QWidget):
    """The strip at the right of an editor with the words of the marks, beside their lines."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._shown: list[tuple[QRect, tuple[Tag, ...]]] = []
        self.hide()

    def width_for(self, most: int) -> int:
        """Return the width needed for lines with at most so many marks."""
        widths = sorted((_width(tag) for tag in Tag), reverse=True)
        return round(sum(widths[:most])) + theme.current().px(8) if most else 0

    def follow(self) -> None:
        """Stand right of the viewport, as wide as was made room for."""
        area = self._editor.viewport().geometry()
        room = self._editor.viewportMargins().right()
        self.setVisible(room > 0)
        self.setGeometry(QRect(area.right() + 1, area.top(), room, area.height()))

    def paint_grounds(self, painter: QPainter) -> None:
        """Paint the ground and the bar of every marked line in view.

        The words beside them follow when another line is marked, or one stands elsewhere.
        """
        look = theme.current()
        width = self._editor.viewport().width()
        marked = list(self._marked_in_view())
        shown = [(rect.toRect(), tags_of(block)) for block, rect in marked]
        if shown != self._shown:
            self._shown = shown
            self.update()
        for _, rect in marked:
            ground = QRectF(0, rect.top(), width, rect.height())
            paint_box(painter, ground, look.px(4), fill=look.tokens.soft)
            paint_box(painter, ground.adjusted(0, 0, _BAR - width, 0), 0, fill=look.tokens.ink2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and word of every mark in view."""
        look = theme.current()
        tokens, height = look.tokens, look.line_height(TextRole.NOTE)
        painter = QPainter(self)
        for block, rect in self._marked_in_view():
            left = float(look.px(8))
            for tag in tags_of(block):
                side = look.px(14)
                spot = QRectF(left, rect.top() + (height - side) / 2, side, side)
                icons.paint(painter, TAG_ICONS[tag], tokens.ink2, spot)
                words = QRectF(left + look.px(18), rect.top(), _width(tag), height)
                paint_line(painter, words, tag.value, look.font(TextRole.TINY), tokens.ink2)
                left += _width(tag)

    def _marked_in_view(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        editor = self._editor
        layout = editor.document().documentLayout()
        scrolled = editor.verticalScrollBar().value()
        block = editor.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, -scrolled)
            if rect.top() > editor.viewport().height():
                return
            if tags_of(block):
                yield block, rect
            block = block.next()


def _width(tag: Tag) -> float:
    look = theme.current()
    return look.px(18) + line_width(tag.value, look.font(TextRole.TINY)) + look.px(10)
