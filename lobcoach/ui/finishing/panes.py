"""Cards at the left and the preview at the right, or one of the two where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.widgets.segmented import Choice, Segmented

#: Between the page and the right edge of the window.
PAGE_EDGE = 32
#: Qt's name for a width without a limit.
QWIDGETSIZE_MAX = 16777215
_CARDS, _PREVIEW = "kaarten", "voorbeeld"
#: The cards take this share of the width, within the limits below.
_SHARE = 0.36
_NARROWEST, _WIDEST = 356, 460
#: The least room at 100 % text size, and the pixels of height that are enough at any size.
_LEAST, _ENOUGH = QSize(260, 300), 420
#: Below this width (at 100 % text size) only one of the two is shown.
_BOTH_FROM = 730


class FinishPanes(QWidget):
    """Arranges the cards and the preview for the room that there is."""

    def __init__(self, cards: QWidget, preview: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = Segmented(
            "Wat je ziet", [Choice(_CARDS, "Onderdelen"), Choice(_PREVIEW, "Voorbeeld")]
        )
        self._preview = preview
        self._scroll = QScrollArea()
        self._columns = QHBoxLayout()
        self._rows = QVBoxLayout(self)
        self._build(cards)
        self._arrange()
        self._choice.chosen.connect(self._show)

    def shows_both(self) -> bool:
        """Tell whether cards and preview stand beside each other."""
        return self.width() >= theme.current().px(_BOTH_FROM)

    def to_top(self) -> None:
        """Scroll to the first card."""
        self._scroll.verticalScrollBar().setValue(0)

    @override
    def sizeHint(self) -> QSize:
        """Ask for no more than is needed: both panes scroll."""
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """Keep room in which a card can be read."""
        look = theme.current()
        return QSize(look.px(_LEAST.width()), min(look.px(_LEAST.height()), _ENOUGH))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each its share, or hide one."""
        super().resizeEvent(event)
        self._show()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self, cards: QWidget) -> None:
        cards.setProperty("role", "sheet")
        self._scroll.setWidget(cards)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._columns.addWidget(self._scroll)
        self._columns.addWidget(self._preview, 1)
        self._rows.addWidget(self._choice)
        self._rows.addLayout(self._columns, 1)

    def _arrange(self) -> None:
        look = theme.current()
        self._rows.setSpacing(look.px(12))
        self._columns.setSpacing(look.px(16))
        self._show()

    def _show(self) -> None:
        look = theme.current()
        both = self.shows_both()
        self._choice.setVisible(not both)
        chosen = self._choice.current()
        self._scroll.setVisible(both or chosen == _CARDS)
        self._preview.setVisible(both or chosen == _PREVIEW)
        share = round(self.width() * _SHARE)
        wide = max(look.px(_NARROWEST), min(look.px(_WIDEST), share))
        self._scroll.setMinimumWidth(wide if both else 0)
        self._scroll.setMaximumWidth(wide if both else QWIDGETSIZE_MAX)
        # The desk of the preview reaches the edge of the window, the cards do not.
        self._rows.setContentsMargins(0, 0, 0 if both else look.px(PAGE_EDGE), 0)
