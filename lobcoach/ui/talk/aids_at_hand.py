"""F9 in a talk: the cards come into view, and everything is as it was when they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.errors import WorldError
from lobcoach.core.talk_aids import Moment
from lobcoach.services.sentences import sentence
from lobcoach.ui.talk.talk_frame import TalkFrame
from lobcoach.ui.talk.walk_column import WalkColumn

if TYPE_CHECKING:
    from collections.abc import Callable

    from lobcoach.services.opened import Services
    from lobcoach.ui.talk.aids_panel import AidsPanel


class AidsAtHand(QObject):
    """Makes the panel when it is first wanted, and gives the keyboard back where it was."""

    def __init__(
        self,
        services: Services,
        frame: TalkFrame,
        column: WalkColumn,
        tell: Callable[[str], object],
    ) -> None:
        super().__init__(frame)
        self._services = services
        self._frame = frame
        self._column = column
        self._tell = tell
        self._panel: AidsPanel | None = None
        self._moment: Moment | None = None
        self._question = ""
        self._came_from: QWidget | None = None

    def begin(self) -> None:
        """Put the cards away for a talk that is opened now, without a trace of another one."""
        self._frame.put_aids_away()
        if self._panel is not None:
            self._panel.forget()

    def show_dialogue(self, dialogue: Dialogue, kind: str, question: str) -> None:
        """Follow the talk; `kind` is the code of its type."""
        self._moment = Moment(dialogue.phase, dialogue.competence, kind)
        self._question = question
        if self._panel is not None:
            self._follow(self._panel, self._moment)

    def toggle(self) -> None:
        """Bring the cards into view, or put them away."""
        if self.put_away():
            return
        try:
            panel = self._panel or self._make()
        except WorldError as error:
            self._tell(sentence(error))
            return
        self._came_from = QApplication.focusWidget()
        if self._moment is not None:
            self._follow(panel, self._moment)
        self._frame.show_aids(panel)
        panel.take_focus()

    def put_away(self) -> bool:
        """Hide the cards; tell whether they were there."""
        if not self._frame.put_aids_away():
            return False
        before, self._came_from = self._came_from, None
        if before is not None and isValid(before) and self._column.isAncestorOf(before):
            before.setFocus()
        else:
            self._column.notes.take_focus()
        return True

    def _make(self) -> AidsPanel:
        from lobcoach.ui.talk.aids_panel import AidsPanel

        names = self._services.idioms.for_coach().names
        self._panel = AidsPanel(self._services.library.aids, names)
        self._panel.close_requested.connect(self.put_away)
        return self._panel

    def _follow(self, panel: AidsPanel, moment: Moment) -> None:
        panel.show_moment(moment, self._question, self._services.idioms.for_coach().names)
