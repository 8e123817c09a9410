"""Changing the plan of a talk before it begins: pure, on steps in their order.

A step stays in its phase: the order of the phases is that of the walk (domain/3 §3.1).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lobcoach.core.errors import NoPromptError
from lobcoach.core.framework import PHASES, CoreValue, Phase, value_of
from lobcoach.core.talk import PlanStep

Steps = tuple[PlanStep, ...]


def of_phase(steps: Sequence[PlanStep], phase: Phase) -> Steps:
    """Return the steps of one phase in their order."""
    return tuple(step for step in steps if step.phase == phase)


def find_step(steps: Sequence[PlanStep], step_id: str) -> PlanStep:
    """Return the step with this id; NoPromptError when the plan does not have it any more."""
    for step in steps:
        if step.id == step_id:
            return step
    raise NoPromptError(step_id)


def moved(steps: Sequence[PlanStep], step_id: str, place: int) -> Steps:
    """Put a step at this place (from 0) among those of its phase, as near as there are places."""
    step = find_step(steps, step_id)
    others = [each for each in of_phase(steps, step.phase) if each.id != step_id]
    others.insert(max(0, min(place, len(others))), step)
    return _in_order({step.phase: others}, steps)


def with_step(steps: Sequence[PlanStep], new: PlanStep, place: int | None = None) -> Steps:
    """Add a step to its phase, at this place (from 0) or at the end."""
    same = list(of_phase(steps, new.phase))
    same.insert(len(same) if place is None else place, new)
    return _in_order({new.phase: same}, steps)


def without(steps: Sequence[PlanStep], step_id: str) -> Steps:
    """Take a step out of the plan."""
    gone = find_step(steps, step_id)
    return _in_order({}, [step for step in steps if step is not gone])


def exchanged(steps: Sequence[PlanStep], step_id: str, new: PlanStep) -> Steps:
    """Ask something else at the place of a step; the place keeps its id, phase and minutes."""
    old = find_step(steps, step_id)
    changed = replace(
        old,
        competence=new.competence,
        prompt_id=new.prompt_id,
        prompt_text=new.prompt_text,
        behaviour=new.behaviour,
        why=new.why,
    )
    return tuple(changed if step is old else step for step in steps)


def minutes_of(steps: Sequence[PlanStep]) -> dict[Phase, int]:
    """Return the minutes that the steps of each phase take together; 0 for an empty phase."""
    return {phase: sum(step.minutes for step in of_phase(steps, phase)) for phase in PHASES}


def value_shares(steps: Sequence[PlanStep]) -> Mapping[CoreValue, float]:
    """Return how often each core value comes up, as a share (0-1) of the most frequent one."""
    counts = Counter(value_of(step.behaviour) for step in steps if step.behaviour)
    most = max(counts.values(), default=1)
    return {value: counts[value] / most for value in CoreValue}


def _in_order(changed: Mapping[Phase, Sequence[PlanStep]], steps: Sequence[PlanStep]) -> Steps:
    ordered = [step for phase in PHASES for step in changed.get(phase, of_phase(steps, phase))]
    return tuple(replace(step, order=number) for number, step in enumerate(ordered, 1))
