"""What stands where there is nothing yet: one sentence and one thing to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import icons, theme
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton
from lobcoach.ui.widgets.text import Muted


class EmptyState(QWidget):
    """Says in one sentence what will stand here, and offers the action that starts it.

    `primary` only where the screen has no primary button of its own; `second` is another way.
    """

    action_requested = Signal()
    second_requested = Signal()

    def __init__(
        self,
        sentence: str,
        action: str = "",
        *,
        icon: str = "",
        primary: bool = False,
        second: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sentence = Muted(sentence)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._icon = _BigIcon(icon) if icon else None
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        if self._icon is not None:
            self._column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self._sentence)
        if action:
            kind = PrimaryButton if primary else OutlineButton
            button = kind(action)
            button.clicked.connect(self.action_requested)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self.setFocusProxy(button)
        if second:
            other = OutlineButton(second)
            other.clicked.connect(self.second_requested)
            self._column.addWidget(other, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self._arrange()

    def set_sentence(self, sentence: str) -> None:
        """Say something else."""
        self._sentence.setText(sentence)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        look = theme.current()
        edge = look.px(24)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.px(14))


class _BigIcon(QWidget):
    """The icon above the sentence; only decoration."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = theme.current().px(32)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self._name, theme.current().tokens.ink3, QRectF(self.rect()))
