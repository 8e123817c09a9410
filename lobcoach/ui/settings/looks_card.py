"""How the program looks on this computer."""

from __future__ import annotations

from PySide6.QtCore import Signal

from lobcoach.ui.settings.number_box import NumberBox
from lobcoach.ui.settings.setting_card import SettingCard
from lobcoach.ui.theme_controller import (
    LARGEST_PERCENT,
    SMALLEST_PERCENT,
    ColourChoice,
    ThemeController,
)
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.segmented import Choice, Segmented
from lobcoach.ui.widgets.text import Muted

_SENTENCE = "Dit geldt op deze computer, voor elk bestand dat je opent."
_SIZE_HINT = "Kan overal ook met Ctrl + en Ctrl -. Met Ctrl 0 is de tekst weer gewoon."
_STEP = 10
_COLOURS = (
    Choice(ColourChoice.SYSTEM, "Zoals de computer"),
    Choice(ColourChoice.LIGHT, "Licht"),
    Choice(ColourChoice.DARK, "Donker"),
)


class LooksCard(SettingCard):
    """Colours and text size; both are those of the whole window at once."""

    changed = Signal()  #: another look is in force

    def __init__(self, looks: ThemeController) -> None:
        super().__init__("Weergave", _SENTENCE)
        self._looks = looks
        self._colours = Segmented("Kleuren", _COLOURS)
        self._percent = NumberBox(
            "Tekstgrootte", SMALLEST_PERCENT, LARGEST_PERCENT, step=_STEP, suffix=" %"
        )
        # A size is typed whole: 150 must not pass by way of 15.
        self._percent.setKeyboardTracking(False)
        self.add("Kleuren", self._colours)
        self.add("Tekstgrootte", self._percent, Muted(_SIZE_HINT, TextRole.SMALL))
        self._colours.chosen.connect(looks.set_choice)
        self._percent.valueChanged.connect(looks.set_percent)
        looks.changed.connect(self._on_looks_changed)
        self.show_now()

    def show_now(self) -> None:
        """Show the colours and the size that are chosen."""
        self._colours.set_current(self._looks.choice)
        self._percent.show_value(self._looks.percent)

    def _on_looks_changed(self) -> None:
        self.show_now()
        self.changed.emit()
