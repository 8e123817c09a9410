"""Ctrl+D and Ctrl+J in a note: a goal or an agreement, of the line of the caret if it gives one."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from lobcoach.core.tagged_line import TaggedLine
from lobcoach.ui.commands import Command
from lobcoach.ui.talk.note_card import NoteCard
from lobcoach.ui.talk.side_pane import SidePane


class FromLine(QObject):
    """Takes the tagged line at hand to the pane beside the walk.

    The keys do so while the keyboard is in the note; elsewhere they begin something empty.
    """

    def __init__(self, notes: NoteCard, side: SidePane) -> None:
        super().__init__(notes)
        self._notes = notes
        self._side = side
        notes.at_hand.goal_requested.connect(self._on_line_goal_requested)
        notes.at_hand.agreement_requested.connect(self._on_line_agreement_requested)

    def commands(self, in_view: bool) -> tuple[Command, ...]:
        """Begin a goal and an agreement while the pane is `in_view`: of the line, or empty."""
        line = self._at_hand()
        goal = ("doel van deze regel", self._on_line_goal_requested)
        agreement = ("afspraak van deze regel", self._on_line_agreement_requested)
        if line is None or not line.may_be_goal:
            goal = ("nieuw doel", self._side.new_goal)
        if line is None:
            agreement = ("nieuwe afspraak", self._side.new_agreement)
        return (Command(*goal, "Ctrl+D", in_view), Command(*agreement, "Ctrl+J", in_view))

    def _at_hand(self) -> TaggedLine | None:
        focused = QApplication.focusWidget()
        in_note = focused is not None and self._notes.isAncestorOf(focused)
        return self._notes.at_hand.taken() if in_note else None

    def _goal(self, line: TaggedLine | None) -> None:
        if line is None or not line.may_be_goal:
            self._side.new_goal()
            return
        self._notes.take_focus()  # where the keyboard comes back to
        self._side.goal_from(line)

    def _agreement(self, line: TaggedLine | None) -> None:
        if line is None:
            self._side.new_agreement()
            return
        self._notes.take_focus()
        self._side.agreement_from(line)

    def _on_line_goal_requested(self) -> None:
        self._goal(self._notes.at_hand.taken())

    def _on_line_agreement_requested(self) -> None:
        self._agreement(self._notes.at_hand.taken())
