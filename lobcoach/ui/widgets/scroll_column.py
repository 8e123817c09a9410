"""The column that a page stands in: as wide as the page, scrolling only when it must."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme

_SIDE, _TOP = 32, 26


class ScrollColumn(QScrollArea):
    """Holds the content of a page in `body`; it takes no focus of its own."""

    def __init__(self, *, spacing: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spacing = spacing
        sheet = QWidget()
        sheet.setProperty("role", "sheet")
        self.body = QVBoxLayout(sheet)
        self.setWidget(sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        look = theme.current()
        side, top = look.px(_SIDE), look.px(_TOP)
        self.body.setContentsMargins(side, top, side, top)
        self.body.setSpacing(look.px(self._spacing))
