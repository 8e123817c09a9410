from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.goals import Agreement, Goal
from lobcoach.core.people import Student
from lobcoach.ui.talk.agreement_row import AgreementRow
from lobcoach.ui.talk.goal_card import GoalCard
from lobcoach.ui.talk.side_sections import NO_AGREEMENTS, AgreementsSection, GoalsSection
from lobcoach.ui.talk.wording import ONE_MAY_REST
from tests.ui.finding import button, shown, words
from tests.ui.pictures import Show

TODAY = date(2026, 11, 23)
NOOR = Student(first_name="Noor", surname="Berg")


def test_without_goals_it_says_what_they_are_for(show: Show, qtbot: QtBot) -> None:
    section = GoalsSection(lambda: TODAY)
    show(section)
    section.show_goals([], NOOR, one_may_rest=False)
    assert words(section) == [
        "Doelen", "Hier komt wat Noor wil bereiken, en waaraan jullie dat merken."]  # fmt: skip
    with qtbot.waitSignal(section.new_requested):
        qtbot.mouseClick(button(section, "Doel"), Qt.MouseButton.LeftButton)


def test_goals_are_cards_that_open(show: Show, qtbot: QtBot) -> None:
    section = GoalsSection(lambda: TODAY)
    show(section)
    goals = [Goal(student_id="s", wording=word) for word in ("een", "twee")]
    section.show_goals(goals, NOOR, one_may_rest=True)
    assert ONE_MAY_REST in words(section)
    cards = shown(section, GoalCard)
    with qtbot.waitSignal(section.opened) as told:
        cards[1].click()
    assert told.args == [goals[1].id]


def test_without_agreements_it_says_what_they_are_for(show: Show, qtbot: QtBot) -> None:
    section = AgreementsSection(lambda: TODAY)
    show(section)
    section.show_agreements([], NOOR)
    assert words(section) == ["Afspraken", NO_AGREEMENTS]
    with qtbot.waitSignal(section.new_requested):
        qtbot.mouseClick(button(section, "Afspraak"), Qt.MouseButton.LeftButton)


def test_agreements_are_rows_that_open(show: Show, qtbot: QtBot) -> None:
    section = AgreementsSection(lambda: TODAY)
    show(section)
    agreement = Agreement(student_id="s", what="Meelopen", before=TODAY)
    section.show_agreements([agreement], NOOR)
    (row,) = shown(section, AgreementRow)
    with qtbot.waitSignal(section.opened) as told:
        row.click()
    assert told.args == [agreement.id]
    assert words(section) == ["Afspraken", "NB", "Meelopen", "vóór vandaag"]
