"""Scenes of a talk: a line that gives a goal, where it went, and what was removed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lobcoach.core.drafts import FieldKey
from lobcoach.core.goals import Goal
from lobcoach.core.talk import Lane
from lobcoach.services.opened import Services
from lobcoach.ui.talk.goal_card import GoalCard
from lobcoach.ui.talk.note_card import NoteCard
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.side_pane import SidePane
from tests.ui.finding import shown

WANTED = "Ik weet of ik met patiënten wil werken"
CTRL = Qt.KeyboardModifier.ControlModifier


def stand_on_first_line(window: QWidget) -> NoteEditor:
    """Put the caret in the first line of the note in own words."""
    for card in shown(window, NoteCard):
        card.show_lane(Lane.OWN_WORDS)  # another scene may have left the private one in front
    (editor,) = shown(window, NoteEditor)
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Home, CTRL)
    return editor


def take_first_line_again(window: QWidget, services: Services, talk: str) -> None:
    """Ask for a goal of the first line of the note, when there is one already."""
    line = stand_on_first_line(window).line_here()
    _goal(services, talk, line.strip("“”"))
    QTest.keyClick(stand_on_first_line(window), Qt.Key.Key_D, CTRL)


def remove_a_goal(window: QWidget, services: Services, talk: str) -> None:
    """Make a goal of this talk, and remove it in the pane."""
    made = _goal(services, talk, WANTED)
    for side in shown_panes(window):
        side.reload()
        card = next(each for each in side.findChildren(GoalCard) if each.record_id == made.id)
        side.needed.emit()
        QTest.keyClick(card, Qt.Key.Key_Delete)


def shown_panes(window: QWidget) -> list[SidePane]:
    """Return the panes of the talks in this window that hold a talk."""
    return [each for each in window.findChildren(SidePane) if each.window() is window]


def _goal(services: Services, talk: str, wording: str) -> Goal:
    whose = services.conversations.conversation(talk).student_id
    here = [each for each in services.goals.goals(whose) if each.conversation_id == talk]
    found = [each for each in here if each.wording == wording]
    goal = found[0] if found else services.goals.new_goal(whose, talk, None)
    services.keeping.keep({FieldKey(Goal, goal.id, "wording"): wording})
    return goal
