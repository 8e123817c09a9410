"""What this kind of talk is meant to leave behind and is still empty: told, never asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.framework import Phase
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.text import Text

if TYPE_CHECKING:
    from lobcoach.services.opened import Services


_DAY_NEEDED = "Kies nog een dag om terug te kijken; die staat bij een zorg altijd vast."


class StillEmpty(Text):
    """One calm line; hidden when nothing is missing.

    Where a day to look back must be chosen it says so, unless that day is `asked` beside it.
    """

    def __init__(self, parent: QWidget | None = None, *, asked: bool = False) -> None:
        super().__init__("", TextRole.MUTED, parent)
        self._needed = "" if asked else _DAY_NEEDED
        self.hide()

    def show_in(self, dialogue: Dialogue, services: Services) -> None:
        """Tell it in *afsluiten*, and nothing before: nobody is hurried."""
        if dialogue.phase is Phase.CLOSING:
            self.show_talk(services, dialogue.conversation_id)
        else:
            self.hide()

    def show_talk(self, services: Services, conversation_id: str) -> None:
        """Look at the talk as it is stored now; a file that cannot be read shows nothing here."""
        try:
            left = services.must_record.still_empty(conversation_id)
            needed = services.must_record.lacks_day(conversation_id)
        except (WorldError, RuleError):
            left, needed = (), False
        so = self._needed if needed else "Dat mag ook."
        self.setText(f"Nog leeg: {' · '.join(left)}. {so}".rstrip() if left else "")
        self.setVisible(bool(left))
