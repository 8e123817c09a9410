"""Round buttons that belong together: to the keyboard they are one stop."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.widgets.chip_button import ChipButton
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.focus_holder import FocusHolder

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ChipRow(FocusHolder):
    """Buttons by key, on as many lines as they ask; `gap` is what stands between them at 100 %.

    Arrows move between the buttons that are shown, Space or Enter presses.
    """

    def __init__(self, choices: Mapping[str, str], gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self.flow = FlowLayout(self)
        self.chips = {key: self._make(key, words) for key, words in choices.items()}
        self._space()

    def stop_at(self, key: str) -> None:
        """Let Tab come to this button only."""
        for other, chip in self.chips.items():
            stops = other == key
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
        self.lead_focus_to(self.chips[key])

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        self.flow.setSpacing(theme.current().px(self._gap))

    def _make(self, key: str, words: str) -> ChipButton:
        chip = _Chip(words)
        chip.moved.connect(lambda step: self._move(key, step))
        self.flow.addWidget(chip)
        return chip

    def _move(self, origin: str, step: int) -> None:
        keys = [key for key, chip in self.chips.items() if not chip.isHidden()]
        target = keys[(keys.index(origin) + step) % len(keys)]
        self.stop_at(target)
        self.chips[target].setFocus(Qt.FocusReason.TabFocusReason)


class _Chip(ChipButton):
    """One of the buttons."""

    moved = Signal(int)  #: an arrow key was pressed on it: -1 or +1

    def __init__(self, text: str) -> None:
        super().__init__(text, checkable=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows move to a neighbour."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)
