"""Round buttons of which any number is on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.widgets.chip_button import ChipButton
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.focus_holder import FocusHolder

_GAP = 6
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ManyChips(FocusHolder):
    """To the keyboard it is one stop: arrows move between the buttons, Space or Enter presses."""

    changed = Signal()  #: the coach pressed one

    def __init__(self, accessible_name: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        self._chips = {key: self._make(key, words) for key, words in choices.items()}
        self.setAccessibleName(accessible_name)
        self._stop_at(next(iter(self._chips)))
        self._space()

    def chosen(self) -> frozenset[str]:
        """Return the keys of what is on."""
        return frozenset(key for key, chip in self._chips.items() if chip.isChecked())

    def set_chosen(self, keys: Iterable[str]) -> None:
        """Let just these be on, without sending `changed`."""
        on = frozenset(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in on)

    @override
    def setAccessibleName(self, name: str) -> None:
        """Say to a screen reader what the buttons are about."""
        super().setAccessibleName(name)
        for chip in self._chips.values():
            chip.setAccessibleName(f"{name}: {chip.text()}")

    @override
    def setAccessibleDescription(self, description: str) -> None:
        """Say more about them at each button."""
        super().setAccessibleDescription(description)
        for chip in self._chips.values():
            chip.setAccessibleDescription(description)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        self._flow.setSpacing(theme.current().px(_GAP))

    def _make(self, key: str, words: str) -> _Chip:
        chip = _Chip(words)
        chip.clicked.connect(lambda: self._on_pressed(key))
        chip.moved.connect(lambda step: self._move(key, step))
        self._flow.addWidget(chip)
        return chip

    def _on_pressed(self, key: str) -> None:
        self._stop_at(key)
        self.changed.emit()

    def _move(self, origin: str, step: int) -> None:
        keys = list(self._chips)
        target = keys[(keys.index(origin) + step) % len(keys)]
        self._stop_at(target)
        self._chips[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _stop_at(self, key: str) -> None:
        """Let Tab come to one button only."""
        for other, chip in self._chips.items():
            stops = other == key
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
        self.lead_focus_to(self._chips[key])


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
