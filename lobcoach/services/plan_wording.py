"""Why a prompt stands in a plan, in one short Dutch line for the coach."""

from __future__ import annotations

from collections.abc import Mapping

from lobcoach.core.framework import value_of
from lobcoach.core.routes import Route
from lobcoach.core.selection import Why
from lobcoach.core.talk import PlanStep
from lobcoach.services.route_wording import route_words

_WHY: Mapping[str, str] = {
    Why.NEVER_ASKED: "nog niet gevraagd",
    Why.LONG_AGO: "langer dan een jaar geleden gevraagd",
    Why.YEARLY: "ieder jaar, om groei te zien",
    Why.ASKED_THIS_YEAR: "dit jaar al gevraagd; hier is geen andere meer",
    Why.OTHER_TYPE: "uit een ander soort gesprek; hier is geen andere meer",
    Why.RARE_VALUE: "{value} kwam weinig aan bod",
    Why.STRENGTH: "bouwt voort op wat lukt",
    Why.THIS_TYPE: "voor dit soort gesprek",
    Why.THIS_YEAR: "voor dit leerjaar",
    Why.THIS_LEVEL: "voor dit niveau",
    Why.THIS_ROUTE: "voor deze leerweg",
    Why.FOR_TRAINER: "voor de praktijkopleider, na de student",
    Why.FOR_GUARDIAN: "voor de ouder of verzorger, na de student",
    Why.OWN: "je eigen vraag",
    Why.CHOSEN: "zelf gekozen",
    Why.PARKED: "eerder geparkeerd",
    **{route: route_words(route) for route in Route},
}


def why_words(step: PlanStep) -> str:
    """Return e.g. `nog niet gevraagd`; empty for a reason of another version."""
    value = value_of(step.behaviour) if step.behaviour else ""
    return _WHY.get(step.why, "").format(value=value)
