"""The four routes."""

from __future__ import annotations

import pytest

from lobcoach.core.framework import BEHAVIOUR_IDS, Competence, Phase
from lobcoach.core.routes import (
    LED_PHASES,
    WAYS,
    Route,
    behaviour_asked_for,
    first_about,
    fitting,
    route_of,
    still_fitting,
)

KR, MR, WE, LS, NW = Competence
STEP, CONTACT, CHOICE, PORTFOLIO = Route


def test_each_route_leads_where_the_domain_says() -> None:
    assert {(route, way.starts, way.leads_to) for route, way in WAYS.items()} == {
        (STEP, (KR, MR), LS),
        (CONTACT, (MR,), NW),
        (CHOICE, (WE,), LS),
        (PORTFOLIO, (KR,), KR),
    }
    assert LED_PHASES == (Phase.LOOK_AHEAD, Phase.ACTIVATE)


@pytest.mark.parametrize(
    ("about", "routes"),
    [
        ((KR,), (STEP, PORTFOLIO)),
        ((MR,), (STEP, CONTACT)),
        ((WE,), (CHOICE,)),
        ((LS,), ()),
        ((NW,), ()),
        ((), ()),
        ((LS, WE), (CHOICE,)),
        ((MR, KR), (STEP, CONTACT, PORTFOLIO)),
    ],
)
def test_a_route_can_start_from_any_competence_that_is_talked_about(
    about: tuple[Competence, ...], routes: tuple[Route, ...]
) -> None:
    assert fitting(about) == routes


def test_a_code_that_is_unknown_or_does_not_fit_any_more_is_no_route() -> None:
    assert [route_of(route.value) for route in Route] == list(Route)
    assert route_of("") is None
    assert route_of("omgekeerd") is None
    assert still_fitting("droom-contact", (KR, MR)) is CONTACT
    assert still_fitting("droom-contact", (KR,)) is None
    assert still_fitting("omgekeerd", (KR,)) is None


def test_along_a_route_two_phases_are_first_about_where_it_leads() -> None:
    first = {phase: first_about(phase, (KR, MR), CONTACT) for phase in Phase}
    assert first == {
        Phase.OPENING: None,
        Phase.LOOK_BACK: KR,
        Phase.REFLECT: KR,
        Phase.LOOK_AHEAD: NW,
        Phase.ACTIVATE: NW,
        Phase.CLOSING: None,
    }
    assert first_about(Phase.ACTIVATE, (KR, MR), None) == KR
    assert first_about(Phase.ACTIVATE, (), None) is None


def test_only_the_portfolio_asks_for_a_kind_of_prompt_and_only_at_the_end() -> None:
    asked_for = {
        (route, phase): behaviour
        for route in Route
        for phase in Phase
        if (behaviour := behaviour_asked_for(route, phase))
    }
    assert asked_for == {(PORTFOLIO, Phase.ACTIVATE): "betrouwbaar-2"}
    assert "betrouwbaar-2" in BEHAVIOUR_IDS
    assert behaviour_asked_for(None, Phase.ACTIVATE) == ""
