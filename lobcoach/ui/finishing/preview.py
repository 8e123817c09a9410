"""The pages of the report as they will be printed, on a desk of the soft colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.painting import paint_box, paint_line
from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.typography import TextRole

_WIDEST_PAGE = 680
_NARROWEST_PAGE = 240
_MARGIN = 28
_GAP = 20
_RADIUS = 14
#: A4, portrait.
_HEIGHT_FOR_WIDTH = 297 / 210
_SHADOW_STEPS = 5


class ReportPreview(QFrame):
    """Shows pages below each other; the keyboard scrolls them, a screen reader reads them."""

    width_changed = Signal()  #: pictures of another width are needed to be crisp

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = _Desk()
        self._scroll = QScrollArea()
        self._column = QVBoxLayout(self)
        self._build()
        self._desk.page_width_changed.connect(self.width_changed)

    def page_pixels(self) -> int:
        """Return how many device pixels a page is wide now."""
        return round(self._desk.page_width() * self.devicePixelRatioF())

    def show_pages(self, pages: Sequence[QImage], text: str) -> None:
        """Show the pages; `text` says the same to a screen reader."""
        self._desk.show_pages(pages)
        self._scroll.setAccessibleDescription(text)

    def show_words(self, words: str) -> None:
        """Show an empty sheet with a line instead of pages."""
        self._desk.show_words(words)
        self._scroll.setAccessibleDescription(words)

    def page_count(self) -> int:
        """Return how many pages are shown."""
        return len(self._desk.pages)

    @override
    def minimumSizeHint(self) -> QSize:
        """Keep room for a page that can just be read."""
        return QSize(theme.current().px(_NARROWEST_PAGE + 2 * _MARGIN), 120)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk behind the pages; only its corner at the top left is in the window."""
        look = theme.current()
        radius = look.px(_RADIUS)
        area = QRectF(self.rect()).adjusted(0, 0, radius, radius)
        paint_box(QPainter(self), area, radius, fill=look.tokens.soft)

    def _build(self) -> None:
        self._scroll.setWidget(self._desk)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName("Voorbeeld van het verslag")
        for ground in (self._scroll.viewport(), self._desk):
            ground.setAutoFillBackground(False)
        self.setFocusProxy(self._scroll)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._scroll)


class _Desk(QWidget):
    """The sheets; only those in view are painted."""

    page_width_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pages: tuple[QImage, ...] = ()
        self._words = ""
        self._width = self.page_width()
        self._place_sheets()

    def page_width(self) -> int:
        look = theme.current()
        free = self.width() - 2 * look.px(_MARGIN)
        return max(look.px(_NARROWEST_PAGE), min(free, look.px(_WIDEST_PAGE)))

    def show_pages(self, pages: Sequence[QImage]) -> None:
        self.pages, self._words = tuple(pages), ""
        self._place_sheets()
        self.update()

    def show_words(self, words: str) -> None:
        self.pages, self._words = (), words
        self._place_sheets()
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sheets()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._place_sheets()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        seen = QRectF(event.rect())
        for place, page in zip(self._places(), self.pages or (None,), strict=True):
            if place.intersects(seen):
                _paint_sheet(painter, place)
                if page is not None:
                    painter.drawImage(place, page)
        if self._words:
            look = theme.current()
            first = self._places()[0].adjusted(look.px(32), look.px(32), -look.px(32), 0)
            first.setHeight(look.line_height(TextRole.BODY))
            font = look.font(TextRole.BODY)
            paint_line(painter, first, self._words, font, LIGHT.ink2)

    def _places(self) -> list[QRectF]:
        look = theme.current()
        width = self.page_width()
        left = max(0, (self.width() - width) // 2)
        top = look.px(_MARGIN)
        places = []
        for page in self.pages or (None,):
            ratio = page.height() / page.width() if page is not None else _HEIGHT_FOR_WIDTH
            place = QRectF(left, top, width, round(width * ratio))
            places.append(place)
            top = round(place.bottom()) + look.px(_GAP)
        return places

    def _place_sheets(self) -> None:
        if self._width != self.page_width():
            self._width = self.page_width()
            self.page_width_changed.emit()
        self.setMinimumHeight(round(self._places()[-1].bottom()) + theme.current().px(_MARGIN))


def _paint_sheet(painter: QPainter, place: QRectF) -> None:
    """Paint paper with a faint shadow; it is white in the dark too, as it will be printed."""
    for step in range(_SHADOW_STEPS, 0, -1):
        shade = place.adjusted(-step, -step + 2, step, step + 2)
        painter.fillRect(shade, QColor(0, 0, 0, 5))
    painter.fillRect(place, QColor(LIGHT.card))
