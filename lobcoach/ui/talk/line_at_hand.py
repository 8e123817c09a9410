"""What can be done with the line of the caret: mark it, or make a goal or agreement of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from lobcoach.core.tagged_line import TaggedLine, gives_agreement, gives_goal, tagged_line
from lobcoach.core.talk import Tag
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.note_places import NotePlace
from lobcoach.ui.talk.tag_row import TAG_KEYS, TagRow

Here = Callable[[], tuple[NotePlace, NoteEditor]]


class LineAtHand(QObject):
    """Ties the row of buttons, and the keys for marks, to the editor that is on screen.

    What is written only for the coach can be marked, and nothing is made of it.
    """

    goal_requested = Signal()
    agreement_requested = Signal()

    def __init__(self, card: QWidget, here: Here) -> None:
        super().__init__(card)
        self._here = here
        self.row = TagRow()
        self.row.toggled.connect(self.toggle)
        self.row.goal_requested.connect(self.goal_requested)
        self.row.agreement_requested.connect(self.agreement_requested)
        for tag, keys in TAG_KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), card)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda mark=tag: self.toggle(mark))

    def show_line(self) -> None:
        """Show the marks of the line at hand, and what can be made of it."""
        place, editor = self._here()
        tags = editor.tags_here()
        self.row.show_tags(tags)
        self.row.offer(
            goal=gives_goal(tags, place.lane, place.voice),
            agreement=gives_agreement(tags, place.lane),
        )

    def taken(self) -> TaggedLine | None:
        """Return what can be made of the line at hand; None when that is nothing."""
        place, editor = self._here()
        return tagged_line(editor.line_here(), editor.tags_here(), place.lane, place.voice)

    def toggle(self, tag: Tag) -> None:
        """Mark the line at hand, or take the mark away; the caret stays there."""
        _, editor = self._here()
        editor.toggle_tag(tag)
        self.show_line()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
