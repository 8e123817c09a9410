"""Who the coach is."""

from __future__ import annotations

from lobcoach.ui.settings.checked_field import CheckedField
from lobcoach.ui.settings.coach_keeping import CoachKeeping
from lobcoach.ui.settings.setting_card import SettingCard

_NAME = "Je naam staat bovenaan elk verslag."
_CONTACT = (
    "Dit staat onder aan elk verslag, bij ‘Bereikbaar’. Bijvoorbeeld: dinsdag 12.30 in lokaal "
    "1.14, of via de schoolmail."
)


class MeCard(SettingCard):
    """Name, and how students reach the coach."""

    def __init__(self, keeping: CoachKeeping) -> None:
        super().__init__("Ik")
        self._fields = (
            CheckedField(keeping, "name", "Naam", _NAME),
            CheckedField(keeping, "contact", "Zo ben ik te bereiken", _CONTACT),
        )
        self.first = self._fields[0].line  #: where the page begins
        for field in self._fields:
            self.body.addWidget(field)

    def start(self) -> None:
        """Show everything as it is kept, whatever stood here."""
        for field in self._fields:
            field.start()

    def show_now(self) -> None:
        """Show everything as it is kept; what is being typed stays."""
        for field in self._fields:
            field.show_now()
