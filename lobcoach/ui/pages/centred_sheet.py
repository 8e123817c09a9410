"""A card in the middle of the window, for the pages that come before there is a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.rail import Logo
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Heading, Muted


class CentredSheet(QScrollArea):
    """Logo, title and one sentence above a card whose content goes into `card.body`."""

    def __init__(self, title: str, sentence: str, *, width: int = 640) -> None:
        super().__init__()
        self._width = width
        self._desk = QWidget()
        self._column_widget = QWidget()
        self.card = Card(padding=28, spacing=16)
        self._title = Heading(title)
        self._sentence = Muted(sentence)
        self._outer = QHBoxLayout(self._desk)
        self._column = QVBoxLayout(self._column_widget)
        self._titles = QVBoxLayout()
        self._build()
        self._arrange()

    def set_sentence(self, sentence: str) -> None:
        """Say something else below the title."""
        self._sentence.setText(sentence)

    def sentence(self) -> str:
        """Return what is said below the title."""
        return self._sentence.text()

    def add_buttons(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        """Put a row of buttons at the end of the card: below each other where it is narrow."""
        row = SideBySide()
        for button in left:
            row.add(button)
        row.add(QWidget(), 1)
        for button in right:
            row.add(button)
        self.card.body.addWidget(row)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._desk.setProperty("role", "sheet")
        self._titles.addWidget(self._title)
        self._titles.addWidget(self._sentence)
        self._column.addStretch(1)
        self._column.addWidget(Logo(44), 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(self._titles)
        self._column.addWidget(self.card)
        self._column.addStretch(2)
        self._outer.addStretch(1)
        self._outer.addWidget(self._column_widget, 100)
        self._outer.addStretch(1)
        self.setWidget(self._desk)

    def _arrange(self) -> None:
        look = theme.current()
        edge = look.px(28)
        self._outer.setContentsMargins(edge, edge, edge, edge)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(18))
        self._titles.setSpacing(look.px(4))
        self._column_widget.setMaximumWidth(look.px(self._width))
