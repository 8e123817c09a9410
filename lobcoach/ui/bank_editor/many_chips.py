"""Round buttons of which any number is on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from typing_extensions import override

from lobcoach.ui.widgets.chip_row import ChipRow

_GAP = 6


class ManyChips(ChipRow):
    """Any number may be on; pressing one turns it on or off."""

    changed = Signal()  #: the coach pressed one

    def __init__(self, accessible_name: str, choices: Mapping[str, str]) -> None:
        super().__init__(choices, _GAP)
        self.setAccessibleName(accessible_name)
        self.stop_at(next(iter(self.chips)))
        for key, chip in self.chips.items():
            chip.clicked.connect(lambda _, key=key: self._on_chip_clicked(key))

    def chosen(self) -> frozenset[str]:
        """Return the keys of what is on."""
        return frozenset(key for key, chip in self.chips.items() if chip.isChecked())

    def set_chosen(self, keys: Iterable[str]) -> None:
        """Let just these be on, without sending `changed`."""
        on = frozenset(keys)
        for key, chip in self.chips.items():
            chip.setChecked(key in on)

    @override
    def setAccessibleName(self, name: str) -> None:
        """Say to a screen reader what the buttons are about."""
        super().setAccessibleName(name)
        for chip in self.chips.values():
            chip.setAccessibleName(f"{name}: {chip.text()}")

    @override
    def setAccessibleDescription(self, description: str) -> None:
        """Say more about them at each button."""
        super().setAccessibleDescription(description)
        for chip in self.chips.values():
            chip.setAccessibleDescription(description)

    def _on_chip_clicked(self, key: str) -> None:
        self.stop_at(key)
        self.changed.emit()
