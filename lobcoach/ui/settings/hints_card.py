"""How much help stands beside a question."""

from __future__ import annotations

from lobcoach.core.people import HintDensity
from lobcoach.ui.settings.coach_keeping import CoachKeeping
from lobcoach.ui.settings.setting_card import SettingCard
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.segmented import Choice, Segmented
from lobcoach.ui.widgets.text import Muted

_CHOICES = tuple(Choice(density, density.value.capitalize()) for density in HintDensity)
_WORDS = {
    HintDensity.MANY: "Bij elke vraag staat een hint, met wat je ermee doet en waar je op let.",
    HintDensity.NORMAL: "Bij elke vraag staat een hint. Meer uitleg zie je als je erom vraagt.",
    HintDensity.OFF: "Je ziet alleen de vraag. Meer uitleg zie je als je erom vraagt.",
}


class HintsCard(SettingCard):
    """Many hints, the usual ones, or none."""

    def __init__(self, keeping: CoachKeeping) -> None:
        super().__init__("Hulp bij vragen")
        self._keeping = keeping
        self._density = Segmented("Hints", _CHOICES)
        self._words = Muted("", TextRole.SMALL)
        self.add("Hints", self._density, self._words)
        self._density.chosen.connect(self._on_density_chosen)

    def show_now(self) -> None:
        """Show what is chosen, and what that means."""
        density = HintDensity(self._keeping.now("hint_density"))
        self._density.set_current(density)
        self._words.setText(_WORDS[density])

    def _on_density_chosen(self, key: str) -> None:
        self._keeping.put_now("hint_density", HintDensity(key))
        self.show_now()
