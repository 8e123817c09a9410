"""The column that a page stands in: as wide as the page, scrolling only when it must."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme

_SIDE, _TOP = 32, 26
_SHARE_OF_SCREEN = 0.92


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

    def height_for(self, width: int) -> int:
        """Return how high the column is when nothing of it need scroll."""
        sheet = self.widget()
        assert sheet is not None
        return (
            sheet.heightForWidth(width) if sheet.hasHeightForWidth() else sheet.sizeHint().height()
        )

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to this widget, also where it came only now and has no place yet."""
        part = widget.parentWidget()
        while part is not None and part is not self.viewport():
            layout = part.layout()
            if layout is not None:
                layout.activate()
            part = part.parentWidget()
        self.ensureWidgetVisible(widget)

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


def size_within(dialog: QWidget, column: ScrollColumn, buttons: QWidget, width: int) -> QSize:
    """Return the size of a dialog with this column above its buttons, within the screen.

    `width` is that of the design at 100 % text size.
    """
    room = dialog.screen().availableSize() * _SHARE_OF_SCREEN
    wide = min(theme.current().px(width), room.width())
    high = column.height_for(wide) + buttons.sizeHint().height()
    return QSize(wide, min(high, room.height()))
