from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Phase
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.closing_fields import NEXT, PROGRESS, REACHED
from lobcoach.ui.talk.phase_fields import (
    DECISION,
    EXPERIENCE,
    GOAL,
    OPTIONS,
    PUT_DOWN,
    PhaseFields,
)
from tests.ui.finding import button, named, words
from tests.ui.pictures import Show


@pytest.fixture
def fields(services: Services, noor: Student, talk: str, show: Show) -> PhaseFields:
    made = PhaseFields(Autosave(services.keeping.keep), services.today)
    made.resize(760, 200)
    show(made)
    made.show_talk(services.conversations.conversation(talk), noor, services.library.framework)
    return made


@pytest.mark.parametrize(
    ("phase", "names"),
    [
        (Phase.OPENING, [GOAL]),
        (Phase.LOOK_BACK, [EXPERIENCE]),
        (Phase.REFLECT, [EXPERIENCE]),
        (Phase.LOOK_AHEAD, [OPTIONS, DECISION]),
        (Phase.ACTIVATE, [PUT_DOWN]),
        (Phase.CLOSING, [REACHED, NEXT, PROGRESS]),
    ],
)
def test_each_phase_shows_what_the_report_needs_of_it(
    phase: Phase, names: list[str], fields: PhaseFields
) -> None:
    fields.show_phase(Phase.CLOSING)
    fields.show_phase(phase)
    assert words(fields) == names


def test_reflecting_asks_for_the_experience_only_while_there_is_none(
    fields: PhaseFields, qtbot: QtBot
) -> None:
    fields.show_phase(Phase.REFLECT)
    line = named(fields, QLineEdit, EXPERIENCE)
    line.setFocus()
    qtbot.keyClicks(line, "De meting klopte niet")
    fields.show_phase(Phase.REFLECT)
    assert line.isVisible()  # the coach is still writing it
    line.clearFocus()
    fields.show_phase(Phase.REFLECT)
    assert fields.isHidden()
    fields.show_phase(Phase.LOOK_BACK)
    assert line.isVisible()
    fields._autosave.give_up()


def test_what_is_typed_in_any_phase_is_kept(
    fields: PhaseFields, qtbot: QtBot, services: Services, talk: str
) -> None:
    qtbot.keyClicks(named(fields, QLineEdit, GOAL), "Weten wat ik kan")
    fields.show_phase(Phase.LOOK_BACK)
    qtbot.keyClicks(named(fields, QLineEdit, EXPERIENCE), "De meting klopte niet")
    fields.show_phase(Phase.LOOK_AHEAD)
    options = named(fields, QTextEdit, OPTIONS)
    qtbot.keyClicks(options, "QC")
    qtbot.keyClick(options, Qt.Key.Key_Return)
    qtbot.keyClicks(options, "Onderzoek")
    qtbot.keyClicks(named(fields, QLineEdit, DECISION), "eerst QC")
    fields._autosave.flush()
    kept = services.conversations.conversation(talk)
    assert (kept.goal, kept.experience) == ("Weten wat ik kan", "De meting klopte niet")
    assert (kept.options, kept.decision) == ("QC\nOnderzoek", "eerst QC")


def test_a_talk_is_shown_again_without_overruling_the_coach(
    fields: PhaseFields, qtbot: QtBot, services: Services, noor: Student, talk: str
) -> None:
    line = named(fields, QLineEdit, GOAL)
    line.setFocus()
    qtbot.keyClicks(line, "Weten")
    stored = services.conversations.conversation(talk)
    assert stored.goal == ""
    fields.show_talk(stored, noor, services.library.framework)
    assert line.text() == "Weten"
    line.clearFocus()
    fields.show_talk(stored, noor, services.library.framework)
    assert line.text() == "Weten"
    assert line.placeholderText() == "wat Noor met dit gesprek wil"
    fields._autosave.give_up()


def test_activating_points_to_goals_and_agreements(fields: PhaseFields, qtbot: QtBot) -> None:
    fields.show_phase(Phase.ACTIVATE)
    with qtbot.waitSignal(fields.goal_requested):
        qtbot.mouseClick(button(fields, "Doel"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(fields.agreement_requested):
        qtbot.mouseClick(button(fields, "Afspraak"), Qt.MouseButton.LeftButton)
