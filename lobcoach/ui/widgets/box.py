"""Plain columns and rows whose margins and gaps grow with the text size."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.widgets.focus_holder import FocusHolder

_TopToBottom = QBoxLayout.Direction.TopToBottom
_LeftToRight = QBoxLayout.Direction.LeftToRight


class _Box(FocusHolder):
    """A widget that is only a place for others, in the layout `body`."""

    def __init__(
        self,
        direction: QBoxLayout.Direction,
        *widgets: QWidget,
        spacing: int,
        margins: tuple[int, int, int, int],
    ) -> None:
        super().__init__()
        self._spacing = spacing
        self._margins = margins
        self.body = QBoxLayout(direction, self)
        for widget in widgets:
            self.body.addWidget(widget)
        self._space()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        look = theme.current()
        left, top, right, bottom = map(look.px, self._margins)
        self.body.setContentsMargins(left, top, right, bottom)
        self.body.setSpacing(look.px(self._spacing))


class Column(_Box):
    """Things below each other; lengths are those of the design at 100 % text size."""

    def __init__(
        self,
        *widgets: QWidget,
        spacing: int = 8,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    ) -> None:
        super().__init__(_TopToBottom, *widgets, spacing=spacing, margins=margins)


class Row(_Box):
    """Things beside each other; lengths are those of the design at 100 % text size."""

    def __init__(
        self,
        *widgets: QWidget,
        spacing: int = 8,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    ) -> None:
        super().__init__(_LeftToRight, *widgets, spacing=spacing, margins=margins)
