"""Scenes of a talk about a worry: how it is chosen, held, closed, and looked back on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QWidget

from lobcoach.core.framework import CARE_TALK, Competence, Phase
from lobcoach.core.people import Student
from lobcoach.services.conversations import NewTalk
from lobcoach.services.opened import Services
from lobcoach.ui.talk.care_lines import ELSEWHERE
from lobcoach.ui.talk.phase_button import PhaseButton
from tests.given_care import care_talk

if TYPE_CHECKING:
    from tests.ui.stage import Scene, Stage


def _talk_of(services: Services, name: str, code: str) -> str:
    """Return a talk of this kind with a student of its own, begun when it is first wanted."""
    rows = [row for row in services.students.caseload() if row.student.first_name == name]
    if rows and rows[0].unfinished_id:
        return rows[0].unfinished_id
    student = services.students.save(
        Student(first_name=name, surname="Willems", group="LAB3B", level=3, year=3)
    )
    if code != CARE_TALK:
        care_talk(services, student)
    about = () if code == CARE_TALK else (Competence.QUALITIES,)
    return services.conversations.begin(NewTalk(student.id, code, 30, about))


def _care(services: Services) -> str:
    return _talk_of(services, "Robin", CARE_TALK)


def _choose(stage: Stage) -> QWidget:
    rows = stage.services.students.caseload()
    stage.workspace.prepare_talk(rows[0].student.id)
    for choice in stage.window.findChildren(QRadioButton):
        if choice.text() == "Zorggesprek" and choice.isVisible():
            choice.click()
    return stage.window


def _at(phase: Phase, *, unfolded: bool = False) -> Scene:
    def scene(stage: Stage) -> QWidget:
        stage.workspace.open_talk(_care(stage.services))
        phases = stage.window.findChildren(PhaseButton)
        next(each for each in phases if each.text().lower() == phase).click()
        if unfolded:
            buttons = stage.window.findChildren(QAbstractButton)
            next(each for each in buttons if each.text() == ELSEWHERE).click()
        return stage.window

    return scene


def _close(stage: Stage) -> QWidget:
    stage.workspace.finish_talk(_care(stage.services))
    return stage.window


def _close_without_a_day(stage: Stage) -> QWidget:
    _close(stage)
    stage.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return stage.window


def _looked_back_on(stage: Stage) -> QWidget:
    stage.workspace.open_talk(_talk_of(stage.services, "Charlie", "voortgang"))
    return stage.window


CARE_SCENES: dict[str, Scene] = {
    "new-talk-care": _choose,
    "walk-care": _at(Phase.OPENING),
    "walk-care-boundary": _at(Phase.REFLECT, unfolded=True),
    "walk-care-closing": _at(Phase.CLOSING),
    "close-care": _close,
    "close-care-without-a-day": _close_without_a_day,
    "walk-after-care": _looked_back_on,
}
