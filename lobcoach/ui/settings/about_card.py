"""Which version this is, and what it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from lobcoach.ui.settings.setting_card import SettingCard
from lobcoach.ui.talk.field_rows import FieldRows
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.text import Body

_SENTENCE = "LOBcoach werkt zonder internet: wat je opschrijft, blijft op deze computer."


class AboutCard(SettingCard):
    """Versions, and the way to the licences."""

    licences_requested = Signal()

    def __init__(self, versions: Sequence[tuple[str, str]]) -> None:
        super().__init__("Over LOBcoach", _SENTENCE)
        rows = FieldRows()
        for name, version in versions:
            told = Body(version)
            told.setAccessibleName(f"{name}: {version}")
            rows.add(name, told)
        licences = OutlineButton("Licenties…", "books", compact=True)
        licences.clicked.connect(self.licences_requested)
        foot = Row(licences)
        foot.body.addStretch(1)
        self.body.addWidget(rows)
        self.body.addWidget(foot)
