"""One behaviour with the questions that show it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.services.opened import Services
from lobcoach.ui.values.behaviour_card import BehaviourCard, PromptRow
from tests.ui.finding import shown, words
from tests.ui.pictures import Show


def card_of(services: Services, behaviour_id: str, most: int = 99) -> BehaviourCard:
    library = services.library
    behaviour = library.framework.behaviour(behaviour_id)
    prompts = library.bank.enacting(behaviour_id)[:most]
    return BehaviourCard(behaviour, prompts, services.idioms.for_coach().names)


def test_it_tells_what_the_behaviour_is_and_what_it_looks_like(
    services: Services, show: Show
) -> None:
    card = card_of(services, "ambitieus-1")
    show(card)
    assert words(card)[:3] == [
        "Andere wegen openen",
        "Opent samen met de student wegen die nog niet in beeld waren.",
        "In het gesprek",
    ]
    assert set(card.behaviour.in_the_talk) <= set(words(card))


def test_its_questions_unfold_and_one_of_them_opens(
    services: Services, show: Show, qtbot: QtBot
) -> None:
    card = card_of(services, "betrokken-3")
    show(card)
    prompts = services.library.bank.enacting("betrokken-3")
    assert card.unfolding.title.text() == f"{len(prompts)} vragen"
    assert not shown(card, PromptRow)
    for _ in range(3):
        card.unfolding.title.setFocus()
        qtbot.keyClick(card.unfolding.title, Qt.Key.Key_Space)
    rows = shown(card, PromptRow)
    assert [row.prompt_id for row in rows] == [prompt.id for prompt in prompts]
    beside = [prompt.behaviour != "betrokken-3" for prompt in prompts]
    assert any(beside)
    assert [row.accessibleName().endswith(" · ook hierbij") for row in rows] == beside
    rows[1].setFocus()
    with qtbot.waitSignal(card.prompt_requested) as asked:
        qtbot.keyClick(rows[1], Qt.Key.Key_Return)
    assert asked.args == [prompts[1].id]


def test_one_question_and_none_are_told_as_such(services: Services, show: Show) -> None:
    one, none = card_of(services, "ambitieus-1", 1), card_of(services, "ambitieus-1", 0)
    show(one)
    show(none)
    assert one.unfolding.title.text() == "1 vraag"
    assert "Nog geen vragen" in words(none)
