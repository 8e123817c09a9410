"""The buttons that mark the line of the caret as literal words, an insight or a step."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.talk import Tag
from lobcoach.ui.talk.line_marks import TAG_ICONS
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.flow import FlowLayout

#: Which keys do the same as a button.
TAG_KEYS = {Tag.QUOTE: "Ctrl+Shift+L", Tag.INSIGHT: "Ctrl+Shift+I", Tag.STEP: "Ctrl+Shift+S"}


class TagRow(QWidget):
    """One button for each mark; those of the line at hand stay pressed."""

    toggled = Signal(Tag)  #: the coach wants to put this mark on the line, or take it away

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

    def show_tags(self, tags: Collection[Tag]) -> None:
        """Press the buttons of these marks, and no others."""
        for tag, button in self._buttons.items():
            button.setChecked(tag in tags)


def _shown(keys: str) -> str:
    return keys.replace("+", " ").replace("Shift", "⇧")
