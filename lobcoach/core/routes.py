"""The four routes: ways for a talk to look ahead and act on another competence (domain/3 §3.3)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lobcoach.core.framework import MIDDLE_PHASES, Competence, Phase


class Route(StrEnum):
    """A cross-link between competences that comes naturally; its code is stored with the talk."""

    EXPERIENCE_TO_STEP = "ervaring-stap"
    DREAM_TO_CONTACT = "droom-contact"
    WORKPLACE_TO_CHOICE = "werkplek-keuze"
    PRIDE_TO_PORTFOLIO = "trots-portfolio"


#: What a route leads elsewhere; *terugkijken* and *reflecteren* stay where the experience is.
LED_PHASES: tuple[Phase, ...] = (Phase.LOOK_AHEAD, Phase.ACTIVATE)


@dataclass(frozen=True)
class Way:
    """From which competences a route can start, and to which one it leads.

    `acts_on` is the behaviour of the prompts that *activeren* is meant for along this route;
    empty when every prompt of the competence will do.
    """

    starts: tuple[Competence, ...]
    leads_to: Competence
    acts_on: str = ""


#: domain/3 §3.3. "kr → kr-a" stays with one competence and ends in a portfolio: what the domain
#: and the bank tie to that is the behaviour *Zorgen voor bewijs* (domain/1, betrouwbaar-2).
WAYS: Mapping[Route, Way] = {
    Route.EXPERIENCE_TO_STEP: Way(
        (Competence.QUALITIES, Competence.MOTIVES), Competence.CAREER_STEERING
    ),
    Route.DREAM_TO_CONTACT: Way((Competence.MOTIVES,), Competence.NETWORKING),
    Route.WORKPLACE_TO_CHOICE: Way((Competence.WORK_EXPLORATION,), Competence.CAREER_STEERING),
    Route.PRIDE_TO_PORTFOLIO: Way((Competence.QUALITIES,), Competence.QUALITIES, "betrouwbaar-2"),
}


def route_of(code: str) -> Route | None:
    """Return the route with this code; None for an empty or unknown one."""
    return next((route for route in Route if route == code), None)


def fitting(competences: Collection[Competence]) -> tuple[Route, ...]:
    """Return the routes that can start from one of these competences, in their own order."""
    return tuple(
        route for route, way in WAYS.items() if any(each in competences for each in way.starts)
    )


def still_fitting(code: str, competences: Collection[Competence]) -> Route | None:
    """Return the route with this code if it can start from one of these competences."""
    route = route_of(code)
    return route if route in fitting(competences) else None


def first_about(
    phase: Phase, competences: Sequence[Competence], route: Route | None
) -> Competence | None:
    """Return what a phase of a planned talk is about first; None in the frame."""
    if phase not in MIDDLE_PHASES:
        return None
    if route is not None and phase in LED_PHASES:
        return WAYS[route].leads_to
    return next(iter(competences), None)


def behaviour_asked_for(route: Route | None, phase: Phase) -> str:
    """Return the behaviour that prompts of this phase must show along this route; often empty."""
    return WAYS[route].acts_on if route is not None and phase == Phase.ACTIVATE else ""
