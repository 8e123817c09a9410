from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.goals import Goal, GoalStatus
from lobcoach.ui.talk.goal_card import NO_WORDS_YET, GoalCard
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import words

TODAY = date(2026, 11, 23)
WHOLE = Goal(
    student_id="s",
    wording="Ik weet of QC bij mij past",
    sign_of_success="ik noem drie taken",
    look_back_on=date(2027, 1, 18),
)


def test_a_goal_stands_in_the_students_words(dresser: ThemeController) -> None:
    card = GoalCard()
    card.show_goal(WHOLE, TODAY)
    assert words(card) == [
        "Ik weet of QC bij mij past",
        "Merkbaar: ik noem drie taken",
        "terugkijken op 18 januari",
    ]
    assert card.accessibleName() == (
        "Doel: Ik weet of QC bij mij past. Merkbaar: ik noem drie taken. terugkijken op 18 januari"
    )


def test_a_concept_is_called_so_and_says_what_it_needs(dresser: ThemeController) -> None:
    card = GoalCard()
    card.show_goal(Goal(student_id="s"), TODAY)
    assert words(card) == [
        NO_WORDS_YET,
        "nog nodig: wat wil je bereiken, hoe merk je het, wanneer kijken we terug",
        "concept",
    ]


@pytest.mark.parametrize(
    "status", [GoalStatus.IN_PROGRESS, GoalStatus.ACHIEVED, GoalStatus.RELEASED]
)
def test_a_goal_on_its_way_says_how_it_stands(status: GoalStatus, dresser: ThemeController) -> None:
    card = GoalCard()
    goal = Goal(student_id="s", wording="a", sign_of_success="b", look_back_on=TODAY, status=status)
    card.show_goal(goal, TODAY)
    assert words(card)[-1] == status.value


def test_pressing_a_goal_opens_it(qtbot: QtBot, dresser: ThemeController) -> None:
    card = GoalCard()
    qtbot.addWidget(card)
    card.show_goal(WHOLE, TODAY)
    with qtbot.waitSignal(card.opened) as told:
        qtbot.keyClick(card, Qt.Key.Key_Space)
    assert told.args == [WHOLE.id]


def test_markup_in_a_goal_stays_text(dresser: ThemeController) -> None:
    card = GoalCard()
    card.show_goal(Goal(student_id="s", wording="<b>vet</b> <img src='x'>"), TODAY)
    assert words(card)[0] == "<b>vet</b> <img src='x'>"
