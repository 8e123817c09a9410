"""The frame that dialogs have in common: what it is about, and a row of buttons below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.scroll_column import ScrollColumn, size_within

#: The share of the screen that a dialog may take.
_SHARE_OF_SCREEN = 0.92


class FramedDialog(QDialog):
    """Content that scrolls when it must, above its buttons; as large as the text asks for.

    `size` is that of the design at 100 % text size; without a height it is as high as its content.
    """

    def __init__(self, title: str, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._size = size
        self.sheet: ScrollColumn  #: holds the parts, after `frame`
        self._buttons = Row(spacing=12, margins=(32, 14, 32, 18))

    def frame(
        self,
        *parts: QWidget,
        left: Sequence[QPushButton] = (),
        right: Sequence[QPushButton] = (),
        content: QWidget | None = None,
    ) -> None:
        """Put the parts in the column, or `content` in its place, and the buttons below it.

        Enter presses the button that was made the default one, and no other.
        """
        if content is None:
            content = self.sheet = ScrollColumn()
            for part in parts:
                self.sheet.body.addWidget(part)
            self.sheet.body.addStretch(1)
        for button in (*left, *right):
            button.setAutoDefault(False)
        for button in left:
            self._buttons.body.addWidget(button)
        self._buttons.body.addStretch(1)
        for button in right:
            self._buttons.body.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(content, 1)
        column.addWidget(self._buttons)

    @override
    def sizeHint(self) -> QSize:
        """Take the size of the design or of the content, within the screen."""
        if not self._size.height():
            return size_within(self, self.sheet, self._buttons, self._size.width())
        look = theme.current()
        wanted = QSize(look.px(self._size.width()), look.px(self._size.height()))
        return wanted.boundedTo(self.screen().availableSize() * _SHARE_OF_SCREEN)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Take that size; Qt would cut it off at two thirds of the screen."""
        super().showEvent(event)
        self.resize(self.sizeHint())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Become larger with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.isVisible():
            self.resize(self.sizeHint())
