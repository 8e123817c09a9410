"""The order of a talk in words."""

from __future__ import annotations

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.talk_order import PhaseOrder
from lobcoach.ui.talk.order_words import listed, order_in_phase, order_of_talk

KR, MR, WE, *_ = Competence
NAMES = {KR: "Kwaliteiten", MR: "Motieven", WE: "Werk"}


def test_a_whole_talk_is_said_from_first_to_last() -> None:
    assert order_of_talk(tuple(Phase)) == (
        "Eerst openen, dan terugkijken, reflecteren, vooruitkijken en activeren, daarna afsluiten."
    )
    assert order_of_talk((Phase.OPENING, Phase.CLOSING)) == "Eerst openen, daarna afsluiten."
    assert order_of_talk((Phase.OPENING,)) == "Eerst openen."
    assert order_of_talk(()) == ""


def test_a_phase_is_said_with_its_questions_in_turn() -> None:
    order = PhaseOrder(Phase.REFLECT, 3, (KR, MR, WE), Phase.LOOK_AHEAD)
    assert order_in_phase(order, NAMES) == (
        "Nu reflecteren: 3 vragen, eerst over Kwaliteiten, dan over Motieven en over Werk. "
        "Daarna vooruitkijken."
    )
    one = PhaseOrder(Phase.CLOSING, 1, (), None)
    assert order_in_phase(one, NAMES) == "Nu afsluiten: 1 vraag. Daarna is het gesprek klaar."


def test_where_the_talk_turns_to_another_competence_that_is_said() -> None:
    order = PhaseOrder(Phase.LOOK_AHEAD, 1, (WE,), Phase.ACTIVATE, turns=True)
    assert order_in_phase(order, NAMES) == (
        "Nu vooruitkijken: 1 vraag, over Werk. Daarna activeren."
    )


def test_a_list_ends_with_and() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b en c"
