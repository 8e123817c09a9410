"""Changing the plan of a talk before it begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.core.errors import NoPromptError
from lobcoach.core.framework import PHASES, CoreValue, Phase
from lobcoach.core.plan_editing import (
    exchanged,
    find_step,
    minutes_of,
    moved,
    of_phase,
    value_shares,
    with_step,
    without,
)
from lobcoach.core.talk import PlanStep
from tests.core.given_prompts import KR, MR, step

PLAN = (
    step("a", Phase.OPENING, order=1, minutes=1),
    step("b", Phase.REFLECT, KR, order=2, minutes=4, behaviour="aandacht-2"),
    step("c", Phase.REFLECT, KR, order=3, minutes=4, behaviour="aandacht-3"),
    step("d", Phase.REFLECT, MR, order=4, minutes=2, behaviour="betrokken-3"),
    step("e", Phase.CLOSING, order=5, minutes=1),
)


def ids(steps: tuple[PlanStep, ...]) -> str:
    return "".join(each.id for each in steps)


def test_a_step_takes_another_place_in_its_own_phase() -> None:
    assert ids(moved(PLAN, "d", 0)) == "adbce"
    assert ids(moved(PLAN, "b", 1)) == "acbde"
    assert [each.order for each in moved(PLAN, "d", 0)] == [1, 2, 3, 4, 5]


def test_a_place_beyond_the_phase_is_its_end() -> None:
    assert ids(moved(PLAN, "b", 99)) == "acdbe"
    assert ids(moved(PLAN, "d", -3)) == "adbce"
    assert ids(moved(PLAN, "a", 7)) == "abcde"


def test_a_new_step_comes_at_the_end_of_its_phase_or_at_a_place_in_it() -> None:
    new = step("x", Phase.REFLECT, KR)
    assert ids(with_step(PLAN, new)) == "abcdxe"
    assert ids(with_step(PLAN, new, 0)) == "axbcde"
    assert ids(with_step(PLAN, step("x", Phase.LOOK_BACK, KR))) == "axbcde"


def test_a_step_that_is_taken_out_leaves_no_gap() -> None:
    rest = without(PLAN, "b")
    assert ids(rest) == "acde"
    assert [each.order for each in rest] == [1, 2, 3, 4]


def test_another_prompt_takes_over_the_place_and_its_minutes() -> None:
    new = step("x", Phase.REFLECT, MR, prompt_text="Wat wil je?", behaviour="betrokken-1",
               why="zelf-gekozen", minutes=6)  # fmt: skip
    changed = find_step(exchanged(PLAN, "b", new), "b")
    assert (changed.prompt_text, changed.competence, changed.why) == (
        "Wat wil je?", MR, "zelf-gekozen",
    )  # fmt: skip
    assert (changed.minutes, changed.order) == (4, 2)


def test_a_step_that_is_not_in_the_plan_is_refused() -> None:
    for change in (lambda: moved(PLAN, "weg", 0), lambda: without(PLAN, "weg")):
        with pytest.raises(NoPromptError):
            change()


def test_the_minutes_of_each_phase_add_up() -> None:
    assert minutes_of(PLAN) == {
        Phase.OPENING: 1, Phase.LOOK_BACK: 0, Phase.REFLECT: 10, Phase.LOOK_AHEAD: 0,
        Phase.ACTIVATE: 0, Phase.CLOSING: 1,
    }  # fmt: skip


def test_values_are_shared_out_by_the_one_that_comes_up_most() -> None:
    shares = value_shares(PLAN)
    assert shares[CoreValue.ATTENTIVE] == 1
    assert shares[CoreValue.INVOLVED] == 0.5
    assert shares[CoreValue.DECISIVE] == 0
    assert set(value_shares(()).values()) == {0}


@given(
    chosen=st.sampled_from([each.id for each in PLAN]),
    place=st.integers(min_value=-2, max_value=6),
)
def test_moving_loses_nothing_and_keeps_the_order_of_the_phases(chosen: str, place: int) -> None:
    after = moved(PLAN, chosen, place)
    assert sorted(ids(after)) == sorted(ids(PLAN))
    assert [each.phase for each in after] == sorted((s.phase for s in after), key=PHASES.index)
    for phase in PHASES:
        others = [s.id for s in of_phase(PLAN, phase) if s.id != chosen]
        assert [s.id for s in of_phase(after, phase) if s.id != chosen] == others
