"""A card of *Instellingen*: what it is about, and its settings below each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lobcoach.ui.settings.number_box import NumberBox
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.text import Caption, Heading, Muted


class SettingCard(Card):
    """A title, a sentence if there is something to say, and settings."""

    def __init__(self, title: str, sentence: str = "") -> None:
        super().__init__(spacing=14)
        self.title = title
        head = Column(Heading(title, TextRole.SECTION), spacing=2)
        if sentence:
            head.body.addWidget(Muted(sentence, TextRole.SMALL))
        self.body.addWidget(head)

    def add(self, name: str, field: QWidget, *below: QWidget) -> Column:
        """Put a setting below the others, with its name above it; return the two together."""
        together = Column(Caption(name, field), field, *below, spacing=4)
        if isinstance(field, NumberBox):
            together.body.setAlignment(field, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(together)
        return together
