"""Taking a route while a talk is under way: what can be taken, and where it leads at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from lobcoach.core.dialogue import Dialogue, joined, numbered
from lobcoach.core.errors import NoPromptError, StateError
from lobcoach.core.framework import MIDDLE_PHASES, PHASES, Competence, Phase
from lobcoach.core.plan import Slot
from lobcoach.core.routes import LED_PHASES, WAYS, Route, behaviour_asked_for, fitting, route_of
from lobcoach.core.selection import BY_HAND
from lobcoach.core.talk import PlanStep, StepState

#: Where a route can be taken: on the way to *vooruitkijken*, and while one is there.
_AT = (Phase.REFLECT, Phase.LOOK_AHEAD)
#: Before a route is taken its meaning has to have been looked for (domain/3 §3.3).
_LOOKED_AT = (Phase.LOOK_BACK, Phase.REFLECT)
_MINUTES = 3
#: What is shown again rather than asking for another prompt, best first.
_SHOWN_AGAIN = (StepState.OPEN, StepState.ASKED, StepState.SKIPPED)


def ways_on(dialogue: Dialogue) -> tuple[Route, ...]:
    """Return the routes that can be taken at this point: from what was looked at in this talk.

    None once one is on a route; before it, all but the one that the talk goes along anyway.
    """
    on_route = is_along(dialogue)
    if dialogue.is_closed or dialogue.phase not in _AT or (on_route and dialogue.phase != _AT[0]):
        return ()
    looked_at = {
        step.competence
        for step in dialogue.steps
        if step.phase in _LOOKED_AT and step.competence and step.state != StepState.PARKED
    }
    return tuple(
        route for route in fitting(looked_at) if not (on_route and route == dialogue.route)
    )


def is_along(dialogue: Dialogue) -> bool:
    """Whether the talk goes along its route here: it lies ahead, or one is on it now."""
    route = route_of(dialogue.route)
    if route is None:
        return False
    if dialogue.phase in LED_PHASES:
        return dialogue.competence == WAYS[route].leads_to
    return dialogue.phase in _AT


def led_to(dialogue: Dialogue, phase: Phase) -> Competence | None:
    """Return the competence in which a route has this phase shown, seen from where one is.

    Forward that is where the route leads, unless one has left it; back it is where it started.
    None where the route says nothing.
    """
    route = route_of(dialogue.route)
    if route is None or phase not in MIDDLE_PHASES:
        return None
    way, on_it = WAYS[route], dialogue.phase in LED_PHASES
    if phase in LED_PHASES:
        return None if on_it and not is_along(dialogue) else way.leads_to
    there = [step.competence for step in dialogue.steps if step.phase == phase]
    if not on_it or dialogue.competence in there:
        return None
    return next((each for each in there if each in way.starts), None)


def places_to_fill(dialogue: Dialogue, route: Route, theirs: Collection[str]) -> list[Slot]:
    """Return the places along a route for which the walk has no prompt yet.

    `theirs` are the ids of the steps that are spoken to someone other than the student.
    """
    return [
        Slot(phase, WAYS[route].leads_to, _MINUTES, route=route)
        for phase in LED_PHASES
        if _on_route(dialogue, route, phase, theirs) is None
    ]


def take(
    dialogue: Dialogue,
    route: Route,
    fresh: Sequence[PlanStep],
    *,
    noted: Collection[str] = (),
    theirs: Collection[str] = (),
) -> Dialogue:
    """Go along a route at once: show its step in *vooruitkijken*, and let *activeren* follow it.

    `fresh` fills the places of `places_to_fill`, as far as there are prompts for them. What was
    planned there about another competence is put aside, where one comes back to it; not what the
    coach put in by hand, nor what is spoken to someone else (`theirs`). A step that has notes
    (`noted`) counts as asked, and so does the question on screen in *reflecteren*.
    NoPromptError without a step to show; StateError in a closed talk.
    """
    if dialogue.is_closed:
        raise StateError("the talk is closed")
    ahead, act = (_chosen(dialogue, route, phase, fresh, theirs) for phase in LED_PHASES)
    if ahead is None:
        raise NoPromptError(f"{WAYS[route].leads_to} {LED_PHASES[0]}")
    chosen = [step for step in (ahead, act) if step is not None]
    asked = {*noted, dialogue.current_id} if dialogue.phase not in LED_PHASES else noted
    steps = [_turned(step, route, chosen, asked, theirs) for step in dialogue.steps]
    for step in chosen:
        if all(each.id != step.id for each in steps):
            steps = _inserted(steps, step)
    return replace(
        dialogue,
        steps=numbered(steps),
        competences=joined(joined(dialogue.competences, dialogue.competence), ahead.competence),
        current_id=ahead.id,
        route=route.value,
    )


def _chosen(
    dialogue: Dialogue,
    route: Route,
    phase: Phase,
    fresh: Sequence[PlanStep],
    theirs: Collection[str],
) -> PlanStep | None:
    """Return the step of this phase to go to: what the route asks for, else what comes near."""
    offered = [step for step in fresh if step.phase == phase]
    meant = [step for step in offered if _is_meant(step, route)]
    there = _on_route(dialogue, route, phase, theirs)
    near = _about(dialogue, route, phase, theirs)
    return next((step for step in (there, *meant, *near, *offered) if step is not None), None)


def _on_route(
    dialogue: Dialogue, route: Route, phase: Phase, theirs: Collection[str]
) -> PlanStep | None:
    """Find the step of a phase that is what the route asks for, preferring an open one."""
    about = _about(dialogue, route, phase, theirs)
    return next((step for step in about if _is_meant(step, route)), None)


def _is_meant(step: PlanStep, route: Route) -> bool:
    """Whether a step about the right competence is of the kind that the route asks for."""
    wanted = behaviour_asked_for(route, step.phase)
    return not wanted or step.behaviour == wanted or step.why == route


def _about(
    dialogue: Dialogue, route: Route, phase: Phase, theirs: Collection[str]
) -> list[PlanStep]:
    """Return the steps of a phase about the competence that a route leads to, open ones first."""
    there = [
        step
        for step in dialogue.steps
        if step.phase == phase
        and step.competence == WAYS[route].leads_to
        and step.state in _SHOWN_AGAIN
        and step.id not in theirs
    ]
    return sorted(there, key=lambda step: _SHOWN_AGAIN.index(step.state))


def _turned(
    step: PlanStep,
    route: Route,
    chosen: Sequence[PlanStep],
    asked: Collection[str],
    theirs: Collection[str],
) -> PlanStep:
    """Return a step as it is once the route is taken."""
    if any(step.id == each.id for each in chosen):
        return replace(step, state=StepState.OPEN) if step.state == StepState.SKIPPED else step
    if step.state != StepState.OPEN:
        return step
    if step.phase not in LED_PHASES:
        return replace(step, state=StepState.ASKED) if step.id in asked else step
    if step.competence == WAYS[route].leads_to or step.why in BY_HAND or step.id in theirs:
        return step
    return replace(step, state=StepState.ASKED if step.id in asked else StepState.SKIPPED)


def _inserted(steps: Sequence[PlanStep], new: PlanStep) -> list[PlanStep]:
    """Put a step before what is still open in its phase: the student comes before who joins."""
    later = [n for n, step in enumerate(steps) if _is_later(step, new)]
    place = later[0] if later else len(steps)
    return [*steps[:place], new, *steps[place:]]


def _is_later(step: PlanStep, new: PlanStep) -> bool:
    if step.phase == new.phase:
        return step.state == StepState.OPEN
    return PHASES.index(step.phase) > PHASES.index(new.phase)
