"""What the coach changes in the plan on screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.errors import NoPromptError
from lobcoach.core.framework import Phase
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.preparing.plan_card import PlanCard
from lobcoach.ui.preparing.plan_changes import PlanChanges
from lobcoach.ui.widgets.banner import Banner
from tests.services.given_plan import asked, planned, steps
from tests.ui.pictures import Show

REFLECT = Phase.REFLECT


class Room:
    """A card, and what joins it to the file."""

    def __init__(self, services: Services, plan: str) -> None:
        self.services = services
        self.plan = plan
        self.page = QWidget()
        self.card = PlanCard(services.idioms.for_coach)
        self.banner = Banner()
        autosave = Autosave(services.keeping.keep)
        self.changes = PlanChanges(services, autosave, self.card, self.banner, self.page)
        self.show_plan(plan)

    def show_plan(self, plan: str) -> None:
        prepared = self.services.preparing.prepared(plan)
        self.card.show_plan(prepared)
        self.changes.show_plan(prepared)

    def asked(self) -> list[str]:
        return asked(self.services, self.plan, REFLECT)

    def first(self) -> str:
        return next(s.id for s in steps(self.services, self.plan) if s.phase is REFLECT)


@pytest.fixture
def room(show: Show, services: Services, noor: Student) -> Iterator[Room]:
    made = Room(services, planned(services, noor.id))
    show(made.card)
    show(made.banner)
    yield made
    made.page.deleteLater()


def test_the_keyboard_comes_to_what_is_new_in_the_plan(room: Room, qtbot: QtBot) -> None:
    room.services.changes.subscribe(lambda _kinds: room.show_plan(room.plan))
    room.card.own.open()
    with qtbot.waitSignal(room.card.reached) as reached:
        room.card.own_added.emit(REFLECT, "Wat zou je moeder zeggen?")
    (row,) = reached.args
    assert row.question() == "Wat zou je moeder zeggen?"
    assert room.card.window().focusWidget() is row.handle
    assert room.card.own.isHidden()


def test_only_the_last_prompt_that_went_out_comes_back(room: Room) -> None:
    before = room.asked()
    room.card.remove_requested.emit(room.first())
    room.card.remove_requested.emit(room.first())
    assert room.banner.message() == "De vraag is uit het plan."
    assert room.changes.undo()
    assert not room.changes.undo()
    assert room.asked() == before[1:]
    assert room.banner.message() == ""


def test_what_went_out_of_one_plan_does_not_come_back_in_another(
    room: Room, services: Services, noor: Student
) -> None:
    room.card.remove_requested.emit(room.first())
    room.show_plan(planned(services, noor.id))
    assert room.banner.message() == ""
    assert not room.changes.undo()


def test_what_cannot_be_done_is_told(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.changes.failed) as failed:
        room.card.swap_requested.emit("weg")
    assert isinstance(failed.args[0], NoPromptError)
    with qtbot.waitSignal(room.changes.failed):
        room.card.remove_requested.emit("weg")
    with qtbot.waitSignal(room.changes.failed):
        room.card.moved.emit("weg", 0)
    assert room.banner.message() == ""


def test_when_a_prompt_cannot_come_back_that_is_told(room: Room, qtbot: QtBot) -> None:
    room.card.remove_requested.emit(room.first())
    room.services.preparing.discard(room.plan)
    with qtbot.waitSignal(room.changes.failed):
        assert room.changes.undo()
    with qtbot.waitSignal(room.changes.failed):
        room.card.choice_requested.emit("")
