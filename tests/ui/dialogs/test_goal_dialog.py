from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence
from lobcoach.core.goals import Goal
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.goal_dialog import (
    CERTAINTY,
    FIRST_STEP,
    HELP,
    LOOK_BACK,
    SIGN,
    TENSION,
    WORDING,
    GoalDialog,
)
from lobcoach.ui.widgets.date_field import NOT_UNDERSTOOD
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from tests.given_goals import fill_in
from tests.ui.finding import button, named, words

pytestmark = pytest.mark.usefixtures("dresser")
STEP_DAY = "Vóór wanneer is de eerste stap?"


@pytest.fixture
def goal(services: Services, noor: Student, talk: str) -> Goal:
    return services.goals.new_goal(noor.id, talk, Competence.MOTIVES)


@pytest.fixture
def autosave(services: Services) -> Iterator[Autosave]:
    made = Autosave(services.keeping.keep)
    yield made
    made.give_up()


def opened(qtbot: QtBot, services: Services, autosave: Autosave, goal: Goal) -> GoalDialog:
    dialog = GoalDialog(services, autosave, services.goals.goal(goal.id))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def choose(qtbot: QtBot, dialog: GoalDialog, question: str, number: int) -> None:
    scale = named(dialog, OptionalChoice, question)
    qtbot.mouseClick(button(scale, str(number)), Qt.MouseButton.LeftButton)


def test_a_whole_goal_is_kept_as_it_is_given(
    qtbot: QtBot, services: Services, autosave: Autosave, goal: Goal
) -> None:
    dialog = opened(qtbot, services, autosave, goal)
    assert dialog.windowTitle() == "Doel van Noor"
    qtbot.keyClicks(named(dialog, QTextEdit, WORDING), "Ik weet of QC bij mij past")
    qtbot.keyClicks(named(dialog, QTextEdit, SIGN), "Ik noem drie taken")
    qtbot.keyClicks(named(dialog, QTextEdit, FIRST_STEP), "Een dag meelopen")
    step_day = named(dialog, QLineEdit, STEP_DAY)
    step_day.selectAll()
    qtbot.keyClicks(step_day, "vrijdag")
    qtbot.keyClicks(named(dialog, QLineEdit, HELP), "Hofman")
    qtbot.keyClicks(named(dialog, QLineEdit, LOOK_BACK), "18 januari")
    choose(qtbot, dialog, TENSION, 5)
    choose(qtbot, dialog, CERTAINTY, 8)
    competence = named(dialog, QComboBox, "Competentie")
    qtbot.keyClick(competence, Qt.Key.Key_Down)
    dialog.accept()
    kept = services.goals.goal(goal.id)
    assert (kept.wording, kept.sign_of_success) == (
        "Ik weet of QC bij mij past", "Ik noem drie taken")  # fmt: skip
    assert (kept.first_step, kept.first_step_on) == ("Een dag meelopen", date(2026, 11, 27))
    assert (kept.who_helps, kept.look_back_on) == ("Hofman", date(2027, 1, 18))
    assert (kept.tension, kept.certainty) == (5, 8)
    assert kept.competence == Competence.WORK_EXPLORATION
    assert not kept.is_concept


def test_the_first_step_is_proposed_within_a_week(
    qtbot: QtBot, services: Services, autosave: Autosave, goal: Goal
) -> None:
    dialog = opened(qtbot, services, autosave, goal)
    assert named(dialog, QLineEdit, STEP_DAY).text() == "30 november 2026"
    assert named(dialog, QComboBox, "Competentie").currentText() == "Motieven"


def test_a_goal_is_shown_as_it_was_left(
    qtbot: QtBot, services: Services, autosave: Autosave, goal: Goal
) -> None:
    fill_in(services, goal, wording="Rust", tension=9, certainty=4, sign_of_success="beter",
            competence=None, look_back_on=date(2027, 1, 18))  # fmt: skip
    dialog = opened(qtbot, services, autosave, goal)
    assert named(dialog, QTextEdit, WORDING).toPlainText() == "Rust"
    assert named(dialog, OptionalChoice, TENSION).current() == "9"
    assert named(dialog, OptionalChoice, CERTAINTY).current() == "4"
    assert named(dialog, QComboBox, "Competentie").currentText() == "geen"
    assert named(dialog, QLineEdit, LOOK_BACK).text() == "18 januari 2027"
    said = words(dialog)
    assert "Wat maakt het kleiner?" in said
    assert "Maak de stap kleiner." in said
    assert "Wat is dan te zien of te horen?" in said


@pytest.mark.parametrize(
    "asked",
    [(1, "Mag het iets groter?"), (5, "Spannend genoeg om van te groeien."),
     (10, "Wat maakt het kleiner?")],
)  # fmt: skip
def test_tension_asks_along(
    asked: tuple[int, str], qtbot: QtBot, services: Services, autosave: Autosave, goal: Goal
) -> None:
    number, advice = asked
    dialog = opened(qtbot, services, autosave, goal)
    choose(qtbot, dialog, TENSION, number)
    assert advice in words(dialog)
    choose(qtbot, dialog, TENSION, number)
    assert advice not in words(dialog)
    assert services.goals.goal(goal.id).tension is None


def test_little_certainty_asks_for_a_smaller_step(
    qtbot: QtBot, services: Services, autosave: Autosave, goal: Goal
) -> None:
    dialog = opened(qtbot, services, autosave, goal)
    choose(qtbot, dialog, CERTAINTY, 6)
    assert "Maak de stap kleiner." in words(dialog)
    choose(qtbot, dialog, CERTAINTY, 7)
    assert "Maak de stap kleiner." not in words(dialog)


def test_a_step_far_away_asks_what_can_be_done_sooner(
    qtbot: QtBot, services: Services, autosave: Autosave, goal: Goal
) -> None:
    dialog = opened(qtbot, services, autosave, goal)
    day = named(dialog, QLineEdit, STEP_DAY)
    day.selectAll()
    qtbot.keyClicks(day, "over 3 weken")
    assert "Dit is later dan over een week. Wat kan al eerder?" in words(dialog)


def test_a_date_that_is_not_understood_is_said(
    qtbot: QtBot, services: Services, autosave: Autosave, goal: Goal
) -> None:
    dialog = opened(qtbot, services, autosave, goal)
    day = named(dialog, QLineEdit, LOOK_BACK)
    day.setFocus()
    qtbot.keyClicks(day, "na de vakantie")
    qtbot.keyClick(day, Qt.Key.Key_Tab)
    assert NOT_UNDERSTOOD in words(dialog)


def test_a_date_that_is_not_understood_is_not_lost_unseen(
    qtbot: QtBot, services: Services, autosave: Autosave, goal: Goal
) -> None:
    dialog = opened(qtbot, services, autosave, goal)
    day = named(dialog, QLineEdit, LOOK_BACK)
    qtbot.keyClicks(day, "na de vakantie")
    dialog.accept()
    assert dialog.isVisible()
    assert day.hasFocus()
    assert NOT_UNDERSTOOD in words(dialog)
    dialog.accept()
    assert not dialog.isVisible()


def test_the_competence_can_be_taken_away(
    qtbot: QtBot, services: Services, autosave: Autosave, goal: Goal
) -> None:
    dialog = opened(qtbot, services, autosave, goal)
    qtbot.keyClick(named(dialog, QComboBox, "Competentie"), Qt.Key.Key_Home)
    assert services.goals.goal(goal.id).competence is None
