"""Scrolling in a narrow pane, where the bar stands in the margin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override


class SideScroll(QScrollArea):
    """Lets a pane scroll; its content is equally wide with and without the scroll bar."""

    def __init__(self, sheet: QWidget) -> None:
        super().__init__()
        sheet.setProperty("role", "sheet")
        self.setWidget(sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Keep free what the bar of another text size takes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._make_room()

    def _make_room(self) -> None:
        bar = self.verticalScrollBar()
        free = 0 if bar.maximum() > 0 else bar.sizeHint().width()
        self.setViewportMargins(0, 0, free, 0)
