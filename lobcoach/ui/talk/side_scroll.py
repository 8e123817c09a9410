"""Scrolling in a narrow pane, where the bar stands in the margin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from lobcoach.ui import theme


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

    def bring_into_view(self, item: QWidget) -> None:
        """Scroll until this can be seen, also when it came into the pane just now."""
        sheet = self.widget()
        layout = sheet.layout() if sheet is not None else None
        if layout is not None:
            layout.activate()
        self.ensureWidgetVisible(item, 0, theme.current().px(18))

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
