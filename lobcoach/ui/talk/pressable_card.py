"""Something written down that can be pressed to change it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.painting import paint_box, paint_ring
from lobcoach.ui.widgets.pressable import Pressable


class PressableCard(Pressable):
    """A button as large as its content, which stands in the layout `body`.

    A `raised` one is a card of its own, another one a row within a card. To a screen reader
    it is one button: what it says is `setAccessibleName`.
    """

    def __init__(self, *, raised: bool) -> None:
        super().__init__("")
        self._raised = raised
        self.body = QVBoxLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(False)
        self._space()

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others; presses on it go to the card."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.body.addWidget(widget)

    @override
    def sizeHint(self) -> QSize:
        """Fit the content."""
        return self.body.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """Keep room for the content."""
        return self.body.minimumSize()

    @override
    def hasHeightForWidth(self) -> bool:
        """Say yes: the words wrap."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of the content at this width."""
        return self.body.heightForWidth(width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, a soft one under the pointer, and the focus ring."""
        look = theme.current()
        tokens = look.tokens
        painter = QPainter(self)
        radius = look.px(14 if self._raised else 10)
        fill = tokens.soft if self.is_hovered() or self.isDown() else ""
        if self._raised:
            paint_box(painter, self.area(), radius, fill=fill or tokens.card, line=tokens.line)
        else:
            paint_box(painter, self.area(), radius, fill=fill)
        if self.hasFocus():
            paint_ring(painter, self.area(), radius, tokens.ink)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        look = theme.current()
        across, along = (16, 14) if self._raised else (8, 6)
        self.body.setContentsMargins(look.px(across), look.px(along), look.px(across),
                                     look.px(along))  # fmt: skip
        self.body.setSpacing(look.px(4))
