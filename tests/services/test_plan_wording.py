"""Why a prompt stands in a plan, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobcoach.core.framework import Phase
from lobcoach.core.routes import Route
from lobcoach.core.selection import Why
from lobcoach.services.plan_wording import why_words
from tests.core.given_prompts import step

STEP = step("a", Phase.REFLECT, behaviour="betrouwbaar-3")


@pytest.mark.parametrize("why", [*Why, *Route])
def test_every_reason_has_one_short_line(why: Why | Route) -> None:
    words = why_words(replace(STEP, why=why))
    assert 5 < len(words) < 60
    assert "{" not in words


def test_the_value_is_named_where_it_is_the_reason() -> None:
    assert why_words(replace(STEP, why=Why.RARE_VALUE)) == "betrouwbaar kwam weinig aan bod"


def test_a_route_is_named_where_it_is_the_reason() -> None:
    step = replace(STEP, why=Route.DREAM_TO_CONTACT)
    assert why_words(step) == "route: van droom naar contact"


def test_a_reason_of_another_version_says_nothing() -> None:
    assert why_words(replace(STEP, why="van-later")) == ""
    assert why_words(replace(STEP, why=Why.OWN, behaviour="")) == "je eigen vraag"
