"""What is to come in a talk."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.talk_order import PhaseOrder, order_of_phase, phases_to_come
from tests.core.given_prompts import KR, MR, RUNNING, step

WALK = Dialogue(
    "gesprek",
    RUNNING,
    (KR, MR),
    (
        step("o", Phase.OPENING),
        step("r1", Phase.REFLECT, MR),
        step("r2", Phase.REFLECT, KR),
        step("s", Phase.CLOSING),
    ),
    "o",
)


def test_only_phases_with_a_question_come() -> None:
    assert phases_to_come(WALK) == (Phase.OPENING, Phase.REFLECT, Phase.CLOSING)


def test_a_phase_tells_its_questions_in_turn_and_what_follows() -> None:
    assert order_of_phase(WALK) == PhaseOrder(Phase.OPENING, 1, (), Phase.REFLECT)
    there = WALK.go_to("r1")
    assert order_of_phase(there) == PhaseOrder(Phase.REFLECT, 2, (MR, KR), Phase.CLOSING)
    assert order_of_phase(WALK.go_to("s")).then is None


def test_what_was_put_aside_does_not_count() -> None:
    skipped = WALK.go_to("r1").skip()
    assert order_of_phase(skipped) == PhaseOrder(Phase.REFLECT, 1, (KR,), Phase.CLOSING)
    parked = replace(skipped, current_id="r2").park()
    assert phases_to_come(parked) == (Phase.OPENING, Phase.CLOSING)


def test_a_phase_about_something_else_than_the_one_before_says_so() -> None:
    along = WALK.insert(step("v", Phase.LOOK_AHEAD, Competence.NETWORKING))
    expected = PhaseOrder(Phase.LOOK_AHEAD, 1, (Competence.NETWORKING,), Phase.CLOSING, turns=True)
    assert order_of_phase(along) == expected
    assert not order_of_phase(WALK.insert(step("v", Phase.LOOK_AHEAD, KR))).turns
    act = along.insert(step("a", Phase.ACTIVATE, Competence.NETWORKING))
    assert not order_of_phase(act).turns
