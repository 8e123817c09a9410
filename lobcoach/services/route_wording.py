"""What routes are called, and where they lead, in plain Dutch (domain/3 §3.3)."""

from __future__ import annotations

from collections.abc import Mapping

from lobcoach.core.framework import Competence
from lobcoach.core.routes import WAYS, Route

ROUTE_NAMES: Mapping[Route, str] = {
    Route.EXPERIENCE_TO_STEP: "Van ervaring naar stap",
    Route.DREAM_TO_CONTACT: "Van droom naar contact",
    Route.WORKPLACE_TO_CHOICE: "Van werkplek naar keuze",
    Route.PRIDE_TO_PORTFOLIO: "Van trots naar portfolio",
}


def route_words(route: Route) -> str:
    """Return e.g. `route: van ervaring naar stap`."""
    name = ROUTE_NAMES[route]
    return f"route: {name[0].lower()}{name[1:]}"


def where_it_leads(
    route: Route, names: Mapping[Competence, str], *, has_its_question: bool = True
) -> str:
    """Return e.g. `Vooruitkijken en activeren over Sturen`; `names` are those of the coach.

    `has_its_question` tells of a route that asks for a prompt of its own whether there is one.
    """
    words = f"Vooruitkijken en activeren over {names[WAYS[route].leads_to]}"
    if not WAYS[route].acts_on:
        return words
    proof = "met een vraag" if has_its_question else "nu zonder nieuwe vraag"
    return f"{words}, {proof} naar bewijs"
