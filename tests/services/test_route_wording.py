"""Routes in words."""

from __future__ import annotations

from lobcoach.core.framework import Competence
from lobcoach.core.routes import Route
from lobcoach.services.route_wording import ROUTE_NAMES, route_words, where_it_leads

NAMES = dict(zip(Competence, ("talent", "passie", "werkplek", "zelf aan zet", "in gesprek met"),
                 strict=True))  # fmt: skip


def test_every_route_has_its_own_name() -> None:
    assert set(ROUTE_NAMES) == set(Route)
    assert list(ROUTE_NAMES.values()) == [
        "Van ervaring naar stap",
        "Van droom naar contact",
        "Van werkplek naar keuze",
        "Van trots naar portfolio",
    ]
    assert route_words(Route.WORKPLACE_TO_CHOICE) == "route: van werkplek naar keuze"


def test_where_a_route_leads_is_said_in_the_words_of_the_school() -> None:
    assert where_it_leads(Route.EXPERIENCE_TO_STEP, NAMES) == (
        "Vooruitkijken en activeren over zelf aan zet"
    )
    assert where_it_leads(Route.PRIDE_TO_PORTFOLIO, NAMES) == (
        "Vooruitkijken en activeren over talent, met een vraag naar bewijs"
    )


def test_a_portfolio_without_a_new_question_says_so() -> None:
    without = [where_it_leads(route, NAMES, has_its_question=False) for route in Route]
    assert [words for words in without if "bewijs" in words] == [
        "Vooruitkijken en activeren over talent, nu zonder nieuwe vraag naar bewijs"
    ]
