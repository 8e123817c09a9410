"""Scrolling in a narrow pane, where the bar stands in the margin."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from typing_extensions import override

from lobcoach.ui import theme

_ROOM_AROUND = 48


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
        self.verticalScrollBar().rangeChanged.connect(self._keep_in_view)
        self._make_room()

    def bring_into_view(self, item: QWidget) -> None:
        """Bring the keyboard to this, and scroll until it can be seen.

        What came into the pane just now gets its place first.
        """
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        item.setFocus(Qt.FocusReason.OtherFocusReason)
        self._keep_in_view()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Keep free what the bar of another text size takes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._make_room()

    def _keep_in_view(self) -> None:
        """Scroll to what has the keyboard, if that is in the pane."""
        focused, sheet = QApplication.focusWidget(), self.widget()
        if focused is not None and sheet is not None and sheet.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, theme.current().px(_ROOM_AROUND))

    def _make_room(self) -> None:
        bar = self.verticalScrollBar()
        free = 0 if bar.maximum() > 0 else bar.sizeHint().width()
        self.setViewportMargins(0, 0, free, 0)
