from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.goals import Owner
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.agreement_dialog import AgreementDialog
from lobcoach.ui.dialogs.goal_dialog import SIGN, WORDING, GoalDialog
from lobcoach.ui.dialogs.kept_dialog import REMOVE
from lobcoach.ui.talk.record_dialogs import RecordDialogs
from tests.given_goals import fill_in
from tests.ui.finding import named, shown
from tests.ui.pictures import Show


@pytest.fixture
def dialogs(services: Services, talk: str, show: Show) -> Iterator[RecordDialogs]:
    pane = QWidget()
    show(pane)
    made = RecordDialogs(services, Autosave(services.keeping.keep), pane)
    made.talk = talk
    yield made
    if made.current is not None:
        made.current.accept()


def test_one_at_a_time_and_what_is_not_opened_is_not_made(
    dialogs: RecordDialogs, services: Services, noor: Student, talk: str, qtbot: QtBot
) -> None:
    dialogs.open(lambda: services.goals.new_goal(noor.id, talk, None))
    assert isinstance(dialogs.current, GoalDialog)
    dialogs.open(lambda: services.goals.new_agreement(noor.id, talk, Owner.COACH))
    assert services.goals.agreements(noor.id) == []
    with qtbot.waitSignal(dialogs.closed):
        dialogs.current.accept()
    dialogs.open_agreement(services.goals.new_agreement(noor.id, talk, Owner.COACH).id)
    assert isinstance(dialogs.current, AgreementDialog)


def test_it_opens_at_what_is_still_to_be_filled_in(
    dialogs: RecordDialogs, services: Services, noor: Student, talk: str
) -> None:
    goal = services.goals.new_goal(noor.id, talk, None)
    fill_in(services, goal, wording="Rust", first_step="Bellen")
    dialogs.open(lambda: services.goals.goal(goal.id), at_next=True)
    assert dialogs.current is not None
    assert dialogs.current.focusWidget() is named(dialogs.current, QTextEdit, SIGN)
    dialogs.current.accept()
    fill_in(services, goal, sign_of_success="iets", who_helps="niemand")
    dialogs.open(lambda: services.goals.goal(goal.id), at_next=True)
    assert dialogs.current is not None
    assert dialogs.current.focusWidget() is named(dialogs.current, QTextEdit, WORDING)


@pytest.mark.parametrize("of_this_talk", [True, False])
def test_only_what_this_talk_made_can_be_removed(
    dialogs: RecordDialogs, services: Services, noor: Student, talk: str, *, of_this_talk: bool
) -> None:
    if not of_this_talk:
        dialogs.talk = "een ander gesprek"
    dialogs.open_goal(services.goals.new_goal(noor.id, talk, None).id)
    assert dialogs.current is not None
    offered = [each.text() for each in shown(dialogs.current, QAbstractButton)]
    assert (REMOVE in offered) is of_this_talk


def test_what_is_not_there_is_told(dialogs: RecordDialogs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialogs.troubled) as told:
        dialogs.open_goal("weg")
    assert told.args == ["Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst."]
    assert dialogs.current is None
