"""One choice out of a few, or none: nothing is chosen until someone says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.ui.widgets.chip_row import ChipRow
from lobcoach.ui.widgets.segmented import Choice

_GAP = 4


class OptionalChoice(ChipRow):
    """Round buttons of which at most one is on; pressing that one again takes it back."""

    chosen = Signal(str)  #: the key that was chosen; empty when the choice was taken back

    def __init__(
        self, accessible_name: str, choices: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__({choice.key: choice.text for choice in choices}, _GAP, parent)
        self.set_name(accessible_name)
        self.set_current("")
        for key, chip in self.chips.items():
            chip.clicked.connect(lambda _, key=key: self._choose(key))

    def current(self) -> str:
        """Return the key of what is chosen, empty when nothing is."""
        for key, chip in self.chips.items():
            if chip.isChecked():
                return key
        return ""

    def set_current(self, key: str) -> None:
        """Show this choice without sending `chosen`; empty shows none, KeyError for unknown."""
        if key:
            self.chips[key].setChecked(True)
        for other, chip in self.chips.items():
            if other != key:
                chip.setChecked(False)
        self.stop_at(key or self._first())

    def set_name(self, accessible_name: str) -> None:
        """Say to a screen reader what the choice is about."""
        self.setAccessibleName(accessible_name)
        for chip in self.chips.values():
            chip.setAccessibleDescription(accessible_name)

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Give buttons other words; those with empty words are not shown."""
        for key, text in texts.items():
            chip = self.chips[key]
            chip.setText(text)
            chip.setVisible(bool(text))
            chip.updateGeometry()
        self.stop_at(self.current() or self._first())
        self.flow.invalidate()
        self.updateGeometry()

    def _choose(self, key: str) -> None:
        now = key if self.chips[key].isChecked() else ""
        self.set_current(now)
        self.stop_at(key)
        self.chosen.emit(now)

    def _first(self) -> str:
        """Return the first button that is shown, else the first of all."""
        shown = (key for key, chip in self.chips.items() if not chip.isHidden())
        return next(shown, next(iter(self.chips)))
