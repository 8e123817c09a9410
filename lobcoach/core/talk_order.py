"""What is to come in a talk, for a student who is helped by knowing the order beforehand."""

from __future__ import annotations

from dataclasses import dataclass

from lobcoach.core.dialogue import PUT_ASIDE, Dialogue
from lobcoach.core.framework import PHASES, Competence, Phase
from lobcoach.core.talk import PlanStep


@dataclass(frozen=True)
class PhaseOrder:
    """What a phase holds: how many questions, about what in turn, and which phase follows.

    Questions that were put aside do not count. `then` is None in the last phase. `turns` says that
    something else is talked about than in the phase before, as on a route.
    """

    phase: Phase
    questions: int
    competences: tuple[Competence, ...]
    then: Phase | None
    turns: bool = False


def phases_to_come(dialogue: Dialogue) -> tuple[Phase, ...]:
    """Return the phases that hold a question, in their order."""
    there = {step.phase for step in _that_count(dialogue)}
    return tuple(phase for phase in PHASES if phase in there)


def order_of_phase(dialogue: Dialogue) -> PhaseOrder:
    """Return what the phase on screen holds."""
    here = [step for step in _that_count(dialogue) if step.phase == dialogue.phase]
    about = _about(dialogue, dialogue.phase)
    place = PHASES.index(dialogue.phase)
    there = phases_to_come(dialogue)
    then = next((phase for phase in PHASES[place + 1 :] if phase in there), None)
    before = next((phase for phase in reversed(PHASES[:place]) if phase in there), None)
    earlier = _about(dialogue, before) if before else ()
    turns = bool(earlier and about) and not set(about) <= set(earlier)
    return PhaseOrder(dialogue.phase, len(here), about, then, turns)


def _about(dialogue: Dialogue, phase: Phase) -> tuple[Competence, ...]:
    """Return what a phase is about, each competence once, in turn."""
    here = (step for step in _that_count(dialogue) if step.phase == phase)
    return tuple(dict.fromkeys(step.competence for step in here if step.competence))


def _that_count(dialogue: Dialogue) -> list[PlanStep]:
    return [step for step in dialogue.steps if step.state not in PUT_ASIDE]
