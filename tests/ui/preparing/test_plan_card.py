"""The plan of a talk on its card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Phase
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.services.preparing import Prepared
from lobcoach.ui.preparing.plan_card import PlanCard
from tests.services.given_plan import planned
from tests.ui.finding import button
from tests.ui.pictures import Show

REFLECT = Phase.REFLECT


@pytest.fixture
def prepared(services: Services, noor: Student) -> Prepared:
    return services.preparing.prepared(planned(services, noor.id))


@pytest.fixture
def card(show: Show, services: Services, prepared: Prepared) -> PlanCard:
    made = PlanCard(services.idioms.for_coach)
    made.show_plan(prepared)
    show(made)
    return made


def test_the_number_of_prompts_and_minutes_stay_in_view(
    card: PlanCard, prepared: Prepared, services: Services
) -> None:
    total = sum(step.minutes for step in prepared.steps)
    assert card.count() == f"{len(prepared.steps)} vragen · {total} van 45 min"
    for step in prepared.steps[1:]:
        services.plans.remove(prepared.conversation.id, step.id)
    card.show_plan(services.preparing.prepared(prepared.conversation.id))
    assert card.count() == f"1 vraag · {prepared.steps[0].minutes} van 45 min"
    assert card.minutes(REFLECT) == "0 van 12 min"


def test_keys_are_about_the_row_that_has_the_keyboard(
    card: PlanCard, prepared: Prepared, qtbot: QtBot
) -> None:
    first, second = [step.id for step in prepared.steps if step.phase is REFLECT][:2]
    card.focus_step(second)
    assert QApplication.focusWidget() is card.rows(REFLECT)[1].handle
    for act, signal, wanted in (
        (lambda: card.shift(-1), card.moved, [second, 0]),
        (card.swap, card.swap_requested, [second]),
        (card.choose, card.choice_requested, [second]),
    ):
        with qtbot.waitSignal(signal) as asked:
            act()
        assert asked.args == wanted
    card.focus_step("weg")
    assert first != second


def test_without_a_row_only_a_new_prompt_can_be_chosen(card: PlanCard, qtbot: QtBot) -> None:
    button(card, "Eigen vraag").setFocus()
    with qtbot.assertNotEmitted(card.swap_requested):
        card.swap()
    for act in (card.choose, button(card, "Uit vragenbank").click):
        with qtbot.waitSignal(card.choice_requested) as asked:
            act()
        assert asked.args == [""]


def test_the_own_question_opens_and_goes_out_with_its_phase(card: PlanCard, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(card, "Eigen vraag"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(card.own.line, "Wat zou je opa zeggen?")
    with qtbot.waitSignal(card.own_added) as added:
        qtbot.keyClick(card.own.line, Qt.Key.Key_Return)
    assert added.args == [REFLECT, "Wat zou je opa zeggen?"]
