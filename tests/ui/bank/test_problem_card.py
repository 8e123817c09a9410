"""What keeps own questions from joining."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.question_bank import OwnProblem, QuestionBank
from lobcoach.ui.bank.problem_card import ProblemCard
from lobcoach.ui.widgets.buttons import OutlineButton
from tests.ui.finding import button, shown, words
from tests.ui.pictures import Show


def bank(problems: int) -> QuestionBank:
    found = (OwnProblem(file="eigen-a.md", line=n, message="x.") for n in range(1, problems + 1))
    return QuestionBank((), problems, tuple(found))


@pytest.fixture
def card(show: Show) -> ProblemCard:
    made = ProblemCard()
    show(made)
    return made


def test_where_all_questions_join_it_is_not_there(card: ProblemCard) -> None:
    card.show_bank(bank(1))
    assert card.isVisible()
    card.show_bank(bank(0))
    assert not card.isVisible()


def test_a_few_are_told_and_all_on_demand(card: ProblemCard) -> None:
    card.show_bank(bank(2))
    assert words(card) == [
        "2 van je eigen vragen doen nog niet mee.",
        "eigen-a.md, regel 1: x.\neigen-a.md, regel 2: x.",
    ]
    assert [each.text() for each in shown(card, type(button(card, "Open de map")))] == [
        "Open de map"
    ]
    card.show_bank(bank(40))
    button(card, "Toon alle 40").click()
    assert words(card)[1].endswith("regel 30: x.\nEn nog 10. Los eerst deze op.")
    card.show_bank(bank(40))  # read again: what was unfolded stays so
    button(card, "Toon minder").click()
    assert words(card)[1].count("\n") == 1
    button(card, "Toon alle 40").click()
    card.show_bank(bank(3))
    assert button(card, "Toon alle 3").isVisible()


def test_from_here_the_folder_is_a_press_away(card: ProblemCard, qtbot: QtBot) -> None:
    card.show_bank(bank(1))
    with qtbot.waitSignal(card.folder_requested):
        button(card, "Open de map").click()


def test_a_folder_that_went_is_told_without_a_way_to_it(card: ProblemCard) -> None:
    card.show_bank(QuestionBank((), folder_gone=True))
    assert words(card) == [
        "Je map met eigen vragen is er niet meer. Je eigen vragen doen nu niet mee. Zet de map "
        "‘vragen’ terug naast je bestand."
    ]
    assert shown(card, OutlineButton) == []
    card.show_bank(bank(1))
    assert button(card, "Open de map").isVisible()
    assert words(card)[1] == "eigen-a.md, regel 1: x."
