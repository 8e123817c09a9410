"""Things in a row, or below each other where the row would not fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme

_ROW = QBoxLayout.Direction.LeftToRight
_COLUMN = QBoxLayout.Direction.TopToBottom
_NONE = Qt.AlignmentFlag(0)
_TOP, _MIDDLE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft


class SideBySide(QWidget):
    """A row that becomes a column as soon as one of its widgets has too little room."""

    def __init__(
        self, *, spacing: int = 12, top: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._top = top
        self._room: dict[QWidget, tuple[int, bool]] = {}
        self._box = QBoxLayout(_ROW, self)
        self.arrange()

    def add(self, widget: QWidget, stretch: int = 0, *, room: int = 0) -> None:
        """Put a widget at the end; in a row it wants at least `room` (at 100 % text size)."""
        self._room[widget] = (room, bool(stretch))
        self._box.addWidget(widget, stretch)
        self.arrange()

    def is_row(self) -> bool:
        """Tell whether there is room for one row now."""
        return self._box.direction() == _ROW

    @override
    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the widest thing, as in a column."""
        widths = [widget.minimumSizeHint().width() for widget in self._shown()]
        return QSize(max(widths, default=0), self._box.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose row or column for the new width."""
        super().resizeEvent(event)
        self.arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Choose anew for another text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.arrange()

    def arrange(self) -> None:
        """Choose row or column anew, after a widget was shown or hidden or became wider."""
        look = theme.current()
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(look.px(self._spacing))
        fits = self.row_width() <= self.width()
        self._box.setDirection(_ROW if fits else _COLUMN)
        for widget, (_, stretches) in self._room.items():
            across = _TOP if self._top else _NONE if stretches else _MIDDLE
            along = _NONE if stretches else _LEFT
            self._box.setAlignment(widget, across if fits else along)

    def row_width(self) -> int:
        """Return how wide it must be for a row."""
        look, shown = theme.current(), self._shown()
        gaps = look.px(self._spacing) * max(0, len(shown) - 1)
        return gaps + sum(
            max(look.px(self._room[each][0]), each.minimumSizeHint().width()) for each in shown
        )

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._room if not widget.isHidden()]
