"""Scenes of what makes a talk calm and safe: time to think, looking along, a stop-moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.people import Student
from lobcoach.services.conversations import NewTalk
from lobcoach.services.opened import Services
from lobcoach.ui.talk.ask_first import TELL
from lobcoach.ui.talk.phase_button import PhaseButton

if TYPE_CHECKING:
    from tests.ui.stage import Scene, Stage


def at_the_start(
    services: Services, wanted: Callable[[Student], bool], *, minutes_spent: int = 0
) -> str:
    """Return a talk of 45 minutes with the first student of this kind, at its first question."""
    rows = services.students.caseload()
    row = next(row for row in rows if wanted(row.student))
    talks = services.conversations
    both = (Competence.QUALITIES, Competence.MOTIVES)
    talk = row.unfinished_id or talks.begin(NewTalk(row.student.id, "loopbaanreflectie", 45, both))
    dialogue = talks.open(talk).dialogue
    talks.keep_position(dialogue.go_to(dialogue.steps[0].id), 60 * minutes_spent)
    return talk


def literal_talk(services: Services, *, minutes_spent: int = 0) -> str:
    """Return a talk with the student who has literal language."""
    return at_the_start(services, lambda each: each.literal_language, minutes_spent=minutes_spent)


def brooding_talk(services: Services) -> str:
    """Return a talk in which nothing in *reflecteren* was known three times."""
    talk = literal_talk(services)
    talks = services.conversations
    dialogue = talks.visit(talks.open(talk).dialogue, Phase.REFLECT)
    while not dialogue.suggests_looking_ahead:
        dialogue = services.safeguards.answer_unknown(dialogue)
    return talk


def _literal(stage: Stage) -> QWidget:
    stage.workspace.open_talk(literal_talk(stage.services))
    return stage.window


def _last_minutes(stage: Stage) -> QWidget:
    stage.workspace.open_talk(literal_talk(stage.services, minutes_spent=42))
    return stage.window


def _brooding(stage: Stage) -> QWidget:
    stage.workspace.open_talk(brooding_talk(stage.services))
    return stage.window


def _shown(stage: Stage) -> QWidget:
    stage.workspace.open_talk(literal_talk(stage.services))
    stage.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    stage.key(Qt.Key.Key_F5)
    return stage.window


def _stopped(stage: Stage) -> QWidget:
    stage.walk()
    stage.key(Qt.Key.Key_F7)
    return stage.window


def _ask_first(stage: Stage) -> QWidget:
    stage.walk()
    phases = stage.window.findChildren(PhaseButton)
    next(each for each in phases if each.text().lower() == Phase.LOOK_AHEAD).click()
    buttons = stage.window.findChildren(QAbstractButton)
    unfold = next(each for each in buttons if each.text() == TELL)
    if not unfold.isChecked():
        unfold.click()
    return stage.window


def _regie(year: int) -> Scene:
    def scene(stage: Stage) -> QWidget:
        stage.workspace.open_talk(at_the_start(stage.services, lambda each: each.year == year))
        return stage.window

    return scene


def _first_year(stage: Stage) -> QWidget:
    rows = stage.services.students.caseload()
    stage.workspace.prepare_talk(next(r.student.id for r in rows if r.student.year == 1))
    return stage.window


CALM_SCENES: dict[str, Scene] = {
    "walk-literal": _literal,
    "walk-last-minutes": _last_minutes,
    "walk-brooding": _brooding,
    "walk-shown": _shown,
    "walk-stopped": _stopped,
    "walk-ask-first": _ask_first,
    "walk-regie-3": _regie(3),
    "walk-regie-4": _regie(4),
    "new-talk-first-year": _first_year,
}
