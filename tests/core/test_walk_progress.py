"""What a walk shows of itself."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import CoreValue, Phase
from lobcoach.core.talk import StepState
from lobcoach.core.walk_progress import phase_beside, phase_for_competence, values_so_far
from tests.core.given_prompts import KR, RUNNING, step

STEPS = (
    replace(step("o", Phase.OPENING), behaviour="aandacht-2", state=StepState.ASKED),
    replace(step("t", Phase.LOOK_BACK, KR), behaviour="aandacht-5", state=StepState.ASKED),
    replace(step("r", Phase.REFLECT, KR), behaviour="betrokken-1", state=StepState.OPEN),
    replace(step("v", Phase.LOOK_AHEAD, KR), behaviour="ambitieus-1", state=StepState.SKIPPED),
    replace(step("s", Phase.CLOSING), behaviour="", state=StepState.ASKED),
)
WALK = Dialogue("gesprek", RUNNING, (KR,), STEPS, "r")


def test_the_values_of_what_was_asked_and_of_the_prompt_on_screen_count() -> None:
    assert values_so_far(WALK) == {
        CoreValue.AMBITIOUS: 0.0,
        CoreValue.ATTENTIVE: 1.0,
        CoreValue.DECISIVE: 0.0,
        CoreValue.RELIABLE: 0.0,
        CoreValue.INVOLVED: 0.5,
    }


def test_a_talk_without_prompts_shows_no_value() -> None:
    assert set(values_so_far(Dialogue("gesprek", RUNNING, (), ())).values()) == {0.0}


def test_a_competence_stays_in_its_phase_and_begins_with_an_experience() -> None:
    assert phase_for_competence(WALK) is Phase.REFLECT
    assert phase_for_competence(WALK.go_to("o")) is Phase.LOOK_BACK
    assert phase_for_competence(WALK.go_to("s")) is Phase.LOOK_BACK


def test_beside_a_phase_stands_the_next_one_as_far_as_there_is_one() -> None:
    assert phase_beside(Phase.REFLECT, -1) is Phase.LOOK_BACK
    assert phase_beside(Phase.REFLECT, +1) is Phase.LOOK_AHEAD
    assert phase_beside(Phase.OPENING, -1) is Phase.OPENING
    assert phase_beside(Phase.CLOSING, +1) is Phase.CLOSING
