"""What a walk shows of itself while it is under way: values so far, and where a choice leads."""

from __future__ import annotations

from collections import Counter

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import MIDDLE_PHASES, PHASES, CoreValue, Phase, value_of
from lobcoach.core.talk import StepState


def values_so_far(dialogue: Dialogue) -> dict[CoreValue, float]:
    """Return how often each core value came up, from 0 to 1; the most frequent one has 1.

    The prompts that were asked count, and the one on screen.
    """
    counts = Counter(
        value_of(step.behaviour)
        for step in dialogue.steps
        if step.behaviour and (step.state == StepState.ASKED or step == dialogue.current)
    )
    most = max(counts.values(), default=1)
    return {value: counts[value] / most for value in CoreValue}


def phase_for_competence(dialogue: Dialogue) -> Phase:
    """Return the phase in which a competence chosen now is shown.

    Within the walk the phase stays; from the frame a competence begins with an experience
    (domain/3 §3.3).
    """
    return dialogue.phase if dialogue.phase in MIDDLE_PHASES else Phase.LOOK_BACK


def phase_beside(phase: Phase, direction: int) -> Phase:
    """Return the phase before (-1) or after (+1) this one; at the ends the phase itself."""
    place = PHASES.index(phase) + direction
    return PHASES[max(0, min(place, len(PHASES) - 1))]
