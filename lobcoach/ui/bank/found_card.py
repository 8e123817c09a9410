"""The card with the questions that were found, how many there are, and what has a tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget
from typing_extensions import override

from lobcoach.core.question_bank import BankEntry
from lobcoach.ui import theme
from lobcoach.ui.bank.entry_list import EntryList
from lobcoach.ui.bank.entry_words import EntryWords, counted
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.empty_state import EmptyState
from lobcoach.ui.widgets.text import ElidedLabel

_FEWEST_ROWS = 3
_NOTHING = "Geen vraag past bij wat je zoekt."
_NOTHING_OF_YOURS = "Hier komen de vragen te staan die je zelf schrijft."


class FoundCard(Card):
    """Shows what was found, or that it is nothing, with the one thing to do then."""

    share_requested = Signal()
    clear_requested = Signal()

    def __init__(self, words: EntryWords, parent: QWidget | None = None) -> None:
        super().__init__(padding=1, spacing=0, parent=parent)
        self.list = EntryList(words)
        self._count = ElidedLabel("", TextRole.CAPTION)
        self._share = OutlineButton("Deel", "present", keys="Ctrl Shift D", compact=True)
        self._nothing = EmptyState(_NOTHING, "Wis zoekwoorden en filters", icon="search")
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def show_found(
        self, entries: Sequence[BankEntry], *, anew: bool, only_own: bool = False
    ) -> None:
        """Show these questions; `anew` when they were looked for, not only read again."""
        self.list.show_entries(entries, found=anew)
        self._nothing.set_sentence(_NOTHING_OF_YOURS if only_own else _NOTHING)
        self._stack.setCurrentWidget(self.list if entries else self._nothing)
        self._say()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._size()

    def _build(self) -> None:
        head = Row(_Still(self._count), self._share, spacing=10, margins=(18, 6, 10, 6))
        head.body.setStretch(0, 1)
        rule = QFrame()
        rule.setProperty("role", "rule")
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        # The rows stay where they are when it comes and goes.
        policy = self._share.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._share.setSizePolicy(policy)
        self._share.hide()
        for each in (head, rule):
            self.body.addWidget(each)
        self.body.addWidget(self._stack, 1)
        self._size()

    def _connect(self) -> None:
        self.list.table.ticks_changed.connect(self._say)
        self._share.clicked.connect(self.share_requested)
        self._nothing.action_requested.connect(self.clear_requested)

    def _size(self) -> None:
        self.list.setMinimumHeight(self.list.height_of(_FEWEST_ROWS))

    def _say(self) -> None:
        ticked = len(self.list.table.ticked())
        parts = [counted(self.list.table.rowCount())]
        parts += [f"{ticked} aangevinkt"] if ticked else []
        self._count.setText(" · ".join(parts))
        self._share.setVisible(ticked > 0)
        self._share.setAccessibleName(f"Deel {counted(ticked)}")


class _Still(QWidget):
    """A place for a label whose other words do not have the whole page laid out anew."""

    def __init__(self, label: QWidget) -> None:
        super().__init__()
        self._label = label
        label.setParent(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(120), self._label.sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        high = self._label.sizeHint().height()
        self._label.setGeometry(0, (self.height() - high) // 2, self.width(), high)
