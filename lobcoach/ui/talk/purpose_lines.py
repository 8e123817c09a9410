"""What this talk is for and about, in the student's words, in view during the whole walk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Phase
from lobcoach.core.route_walk import is_along
from lobcoach.core.routes import route_of
from lobcoach.core.talk import Conversation
from lobcoach.services.route_wording import route_words
from lobcoach.ui.talk.at_table import AT_TABLE_KEYS, AtTableButton
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.text import ElidedLabel


class PurposeLines(Row):
    """One line for the goal, one for the experience in *reflecteren*, or for the route after it.

    Where the right pane has no room of its own, the button that shows it stands here. So does the
    one that tells who sit at the table.
    """

    side_pane_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._goal = ElidedLabel(role=TextRole.SMALL)
        self._experience = ElidedLabel(role=TextRole.SMALL)
        self._route = ElidedLabel(role=TextRole.SMALL)
        self._side = OutlineButton("Doelen en afspraken", "target", compact=True)
        self.at_table = AtTableButton()
        lines = Column(self._goal, self._experience, self._route, spacing=0)
        super().__init__(lines, self.at_table, self._side, spacing=12)
        self.setParent(parent)
        self.body.setStretch(0, 1)
        self._side.hide()
        self._side.clicked.connect(self.side_pane_requested)

    def show_talk(self, dialogue: Dialogue, conversation: Conversation) -> None:
        """Show the goal, the experience where it is reflected on, and the route one is on."""
        _show(self._goal, "Doel van dit gesprek", conversation.goal)
        reflecting = dialogue.phase is Phase.REFLECT
        _show(self._experience, "Ervaring", conversation.experience if reflecting else "")
        route = None if reflecting or not is_along(dialogue) else route_of(dialogue.route)
        self._route.setText(route_words(route).capitalize() if route else "")
        self._route.setVisible(route is not None)
        self._hide_when_empty()

    def offer_side_pane(self, offered: bool) -> None:
        """Show or hide the button for goals and agreements."""
        self._side.setVisible(offered)
        self.at_table.set_keys("" if offered else AT_TABLE_KEYS)
        self._hide_when_empty()

    def _hide_when_empty(self) -> None:
        parts = (self._goal, self._experience, self._route, self.at_table, self._side)
        self.setVisible(any(not part.isHidden() for part in parts))


def _show(label: ElidedLabel, what: str, words: str) -> None:
    text = " ".join(words.split())
    label.setText(f"{what}: ‘{text}’" if text else "")
    label.setVisible(bool(text))
