"""The cards at hand in a talk: beside the question, or in its place and below it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from lobcoach.core.framework import Competence
from lobcoach.core.talk_aids import Moment, TalkAids
from lobcoach.ui.aids.aids_browser import AidKind, AidsBrowser
from lobcoach.ui.talk.side_scroll import SideScroll
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import ElidedLabel, Heading


class AidsPanel(QFrame):
    """Shows what suits the moment first. The word cards want all the room there is.

    The page owns the key; `close_requested` is the button that does the same.
    """

    close_requested = Signal()
    room_wanted = Signal()  #: another kind of card wants more room, or less

    def __init__(self, aids: TalkAids, names: Mapping[Competence, str]) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._browser = AidsBrowser(aids, names, large_words=True)
        self._question = Heading("", TextRole.SECTION)
        self._close = OutlineButton("Sluit", "close", keys="F9", compact=True)
        self._arrange()
        self._close.clicked.connect(self.close_requested)
        self._browser.kind_shown.connect(self._on_kind_shown)

    def show_moment(self, moment: Moment, question: str, names: Mapping[Competence, str]) -> None:
        """Put first what suits this moment of the talk; the question stays in view."""
        self._question.setText(question)
        self._browser.set_names(names)
        self._browser.suit(moment)
        follow_layout(self)

    def show_kind(self, kind: AidKind) -> None:
        """Show one kind of cards."""
        self._browser.show_kind(kind)

    def forget(self) -> None:
        """Let go of what was chosen and unfolded: another student looks at it now."""
        self._browser.forget()

    def wants_all_room(self) -> bool:
        """Tell whether the words are shown, which two people look at together."""
        return self._browser.kind() is AidKind.WORDS

    def set_alone(self, alone: bool) -> None:
        """Show the question here too where the walk has no room beside the cards."""
        self._question.setVisible(alone)

    def take_focus(self) -> None:
        """Let the keyboard go on at the kinds of cards."""
        self._browser.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        title = ElidedLabel("Hulpkaarten", TextRole.SECTION)
        head = Row(title, self._close, spacing=12)
        head.body.setStretch(0, 1)
        top = Column(
            head, self._question, self._browser.choice, spacing=12, margins=(16, 16, 16, 8)
        )
        sheet = Column(self._browser, margins=(16, 0, 4, 18))
        sheet.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(SideScroll(sheet), 1)

    def _on_kind_shown(self) -> None:
        follow_layout(self)
        self.room_wanted.emit()
