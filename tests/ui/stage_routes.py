"""Scenes of routes: choosing one while preparing, taking one in a talk, and going along it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.people import Student
from lobcoach.core.routes import Route
from lobcoach.services.planning import NewTalk
from lobcoach.ui.preparing.route_choice import RouteChoice
from lobcoach.ui.talk.route_line import RouteLine
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from tests.ui.stage_calm import at_the_start

if TYPE_CHECKING:
    from tests.ui.stage import Scene, Stage

#: A wish for more room goes up one layout at a time.
_LAYOUTS = 20
_BOTH = (Competence.QUALITIES, Competence.MOTIVES)


def _jaimy(student: Student) -> bool:
    """With whom nothing was begun or planned yet."""
    return student.first_name == "Jaimy"


def _prepare(stage: Stage) -> QWidget:
    """Show the choice of a route, with one that leads to other people."""
    services = stage.services
    row = next(row for row in services.students.caseload() if _jaimy(row.student))
    new = NewTalk(row.student.id, "loopbaanreflectie", 45, _BOTH)
    planned = row.planned_id or services.preparing.plan(new)
    services.preparing.change_frame(planned, "loopbaanreflectie", 45, _BOTH)
    services.preparing.choose_route(planned, Route.DREAM_TO_CONTACT)
    stage.workspace.go_to(f"prepare {planned}")
    choice = stage.window.findChild(RouteChoice)
    (area,) = (a for a in stage.window.findChildren(ScrollColumn) if a.isAncestorOf(choice))
    _lay_out()
    area.ensureWidgetVisible(choice)
    return stage.window


def _lay_out() -> None:
    for _ in range(_LAYOUTS):
        QCoreApplication.processEvents()


def _at_reflecting(stage: Stage) -> RouteLine:
    talks = stage.services.conversations
    talk = at_the_start(stage.services, _jaimy)
    talks.visit(talks.open(talk).dialogue, Phase.REFLECT, Competence.MOTIVES)
    stage.workspace.open_talk(talk)
    _lay_out()
    return stage.window.findChild(RouteLine)


def _choices(stage: Stage) -> QWidget:
    _at_reflecting(stage).toggle()
    return stage.window


def _along(stage: Stage) -> QWidget:
    _at_reflecting(stage).route_taken.emit(Route.DREAM_TO_CONTACT)
    return stage.window


ROUTE_SCENES: dict[str, Scene] = {
    "prepare-route": _prepare,
    "walk-routes": _choices,
    "walk-along-route": _along,
}
