"""The school of the coach, and its logo on the report."""

from __future__ import annotations

from lobcoach.ui.settings.checked_field import CheckedField
from lobcoach.ui.settings.coach_keeping import CoachKeeping
from lobcoach.ui.settings.logo_field import AskPicture, LogoField
from lobcoach.ui.settings.setting_card import SettingCard

_NAME = "De naam staat rechtsboven op elk verslag."


class SchoolCard(SettingCard):
    """Name and logo."""

    def __init__(self, keeping: CoachKeeping, ask_picture: AskPicture) -> None:
        super().__init__("School")
        self._keeping = keeping
        self._name = CheckedField(keeping, "school", "Naam van de school", _NAME)
        self._logo = LogoField(ask_picture)
        self.body.addWidget(self._name)
        self.body.addWidget(self._logo)
        self._logo.chosen.connect(lambda logo: keeping.put_now("logo", logo))

    def start(self) -> None:
        """Show everything as it is kept, whatever stood here."""
        self._name.start()
        self._logo.start(self._keeping.now("logo"), self._keeping.now("school"))

    def show_now(self) -> None:
        """Show everything as it is kept; what is being typed stays."""
        self._name.show_now()
        self._logo.show_logo(self._keeping.now("logo"), self._keeping.now("school"))
