"""A still line of words that gives a student time to think; it neither counts nor moves."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.text import Muted


class ThinkingLine(Column):
    """Keeps its place when the words go, so that nothing jumps while someone thinks.

    It takes no room at all for a student who needs no such time.
    """

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        self._words = Muted(words, TextRole.SMALL)
        super().__init__(self._words)
        self.setParent(parent)
        policy = self._words.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._words.setSizePolicy(policy)
        self._words.hide()
        self.hide()

    def offer(self, offered: bool) -> None:
        """Keep room for the words, or none."""
        self.setVisible(offered)

    def show_thinking(self, thinking: bool) -> None:
        """Show the words, or only their place."""
        self._words.setVisible(thinking)
