"""The buttons that mark the line of the caret, and those that make something of that line."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.talk import Tag
from lobcoach.ui.talk.line_marks import TAG_ICONS
from lobcoach.ui.widgets.buttons import OutlineButton, QuietButton
from lobcoach.ui.widgets.flow import FlowLayout

#: Which keys do the same as a button.
TAG_KEYS = {Tag.QUOTE: "Ctrl+Shift+L", Tag.INSIGHT: "Ctrl+Shift+I", Tag.STEP: "Ctrl+Shift+S"}
MAKE_GOAL = "Maak een doel van deze regel"
MAKE_AGREEMENT = "Maak een afspraak van deze regel"


class TagRow(QWidget):
    """One button for each mark; those of the line at hand stay pressed.

    Two more stand there only while the line can become a goal or an agreement.
    """

    toggled = Signal(Tag)  #: the coach wants to put this mark on the line, or take it away
    goal_requested = Signal()
    agreement_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Tag, QuietButton] = {}
        flow = FlowLayout(self, spacing=4)
        for tag, keys in TAG_KEYS.items():
            button = QuietButton(tag.value, TAG_ICONS[tag], keys=_shown(keys), compact=True)
            button.setCheckable(True)
            button.setToolTip(f"Merk deze regel als {tag.value} ({keys})")
            button.clicked.connect(lambda _on=False, mark=tag: self.toggled.emit(mark))
            self._buttons[tag] = button
            flow.addWidget(button)
        self._goal = _maker("Doel", "Ctrl D", MAKE_GOAL)
        self._agreement = _maker("Afspraak", "Ctrl J", MAKE_AGREEMENT)
        flow.addWidget(self._goal)
        flow.addWidget(self._agreement)
        self._goal.clicked.connect(self.goal_requested)
        self._agreement.clicked.connect(self.agreement_requested)

    def show_tags(self, tags: Collection[Tag]) -> None:
        """Press the buttons of these marks, and no others."""
        for tag, button in self._buttons.items():
            button.setChecked(tag in tags)

    def offer(self, *, goal: bool, agreement: bool) -> None:
        """Offer to make these of the line, or not."""
        self._goal.setVisible(goal)
        self._agreement.setVisible(agreement)


def _maker(words: str, keys: str, does: str) -> OutlineButton:
    button = OutlineButton(words, keys=keys, compact=True)
    button.setAccessibleName(does)
    button.setToolTip(f"{does} ({keys})")
    button.hide()
    return button


def _shown(keys: str) -> str:
    return keys.replace("+", " ").replace("Shift", "⇧")
