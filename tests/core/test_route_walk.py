"""Taking a route while a talk is under way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobcoach.core.dialogue import Dialogue, Progress
from lobcoach.core.errors import NoPromptError, StateError
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.route_walk import is_along, led_to, places_to_fill, take, ways_on
from lobcoach.core.routes import Route
from lobcoach.core.selection import Why
from lobcoach.core.talk import ConversationState, PlanStep, StepState
from tests.core.given_prompts import KR, MR, RUNNING, step

LS, NW = Competence.CAREER_STEERING, Competence.NETWORKING
STEP, CONTACT, CHOICE, PORTFOLIO = Route
V, A = Phase.LOOK_AHEAD, Phase.ACTIVATE
OPEN, ASKED, SKIPPED, PARKED = StepState
WALK = Dialogue(
    "gesprek",
    RUNNING,
    (KR,),
    (
        step("o", Phase.OPENING),
        step("t", Phase.LOOK_BACK, KR),
        step("r", Phase.REFLECT, KR),
        step("v", V, KR),
        step("a", A, KR),
        step("s", Phase.CLOSING),
    ),
    "r",
)
AHEAD, ACT = step("v-ls", V, LS), step("a-ls", A, LS)
PROOF = step("a-bewijs", A, KR, behaviour="betrouwbaar-2")


def ids(dialogue: Dialogue) -> list[str]:
    return [each.id for each in dialogue.steps]


def state(dialogue: Dialogue, step_id: str) -> StepState:
    return next(each.state for each in dialogue.steps if each.id == step_id)


def with_steps(*more: PlanStep, at: str = "r") -> Dialogue:
    """The walk with more steps at the end of their phases."""
    walk = WALK
    for each in more:
        walk = walk.insert(each)
    return replace(walk, current_id=at, competences=(KR,))


def to_step(walk: Dialogue = WALK, **about: list[str]) -> Dialogue:
    return take(walk, STEP, [AHEAD, ACT], **about)


def test_a_route_shows_its_question_at_once_and_ends_where_it_leads() -> None:
    along = to_step()
    assert (along.phase, along.competence, along.current_id) == (V, LS, "v-ls")
    assert along.route == "ervaring-stap"
    following = along.forward()
    assert (following.phase, following.competence) == (A, LS)
    assert following.forward().current_id == "s"


def test_the_question_one_comes_from_counts_as_asked() -> None:
    along = to_step()
    assert state(along, "r") is ASKED
    assert state(along, "t") is OPEN
    assert along.progress_of_phase(Phase.REFLECT) is Progress.BEHIND


def test_what_was_planned_is_put_aside_and_found_again() -> None:
    along = to_step()
    assert [state(along, each) for each in ("v", "a")] == [SKIPPED, SKIPPED]
    found = along.find(V, KR)
    assert found is not None
    back = along.go_to(found.id)
    assert (back.phase, back.competence) == (V, KR)
    assert set(ids(WALK)) < set(ids(along))
    assert [each.order for each in along.steps] == list(range(1, len(along.steps) + 1))


def test_what_was_written_at_stays_as_asked() -> None:
    along = to_step(replace(WALK, current_id="v"), noted=["v"])
    assert (state(along, "v"), state(along, "a")) == (ASKED, SKIPPED)
    assert state(to_step(replace(WALK, current_id="v")), "v") is SKIPPED
    assert state(to_step(replace(WALK, current_id="v")), "r") is OPEN


def test_what_the_coach_put_in_and_what_is_asked_of_others_stays() -> None:
    own = step("eigen", V, KR, why=Why.OWN)
    parked = step("geparkeerd", A, MR, why=Why.PARKED)
    trainer = step("praktijk", A, Competence.WORK_EXPLORATION)
    along = to_step(with_steps(own, parked, trainer), theirs=["praktijk"])
    assert [state(along, each) for each in ("eigen", "geparkeerd", "praktijk")] == [OPEN] * 3
    assert ids(along) == [
        *("o", "t", "r", "v", "v-ls", "eigen"),
        *("a", "a-ls", "geparkeerd", "praktijk", "s"),
    ]  # fmt: skip


def test_a_question_the_plan_has_already_is_the_one_to_go_to() -> None:
    planned = with_steps(AHEAD, step("v-ls-2", V, LS))
    assert [place.phase for place in places_to_fill(planned, STEP, ())] == [A]
    along = take(planned, STEP, [ACT])
    assert along.current_id == "v-ls"
    assert (state(along, "v-ls"), state(along, "v-ls-2")) == (OPEN, OPEN)
    assert places_to_fill(along, STEP, ()) == []


def test_what_was_skipped_comes_back_but_not_what_was_parked() -> None:
    skipped = with_steps(replace(AHEAD, state=SKIPPED))
    assert state(take(skipped, STEP, []), "v-ls") is OPEN
    parked = with_steps(replace(AHEAD, state=PARKED))
    assert [place.phase for place in places_to_fill(parked, STEP, ())] == [V, A]


def test_a_question_for_someone_else_is_not_the_way_of_the_student() -> None:
    walk = with_steps(AHEAD)
    assert [place.phase for place in places_to_fill(walk, STEP, ["v-ls"])] == [V, A]
    other = step("v-ls-2", V, LS)
    assert take(walk, STEP, [other], theirs=["v-ls"]).current_id == "v-ls-2"


def test_the_way_back_finds_every_question_again() -> None:
    along = take(to_step(), PORTFOLIO, [PROOF])
    assert along.current_id == "v"
    assert (state(along, "v"), state(along, "v-ls"), state(along, "a-ls")) == (
        OPEN, SKIPPED, SKIPPED,
    )  # fmt: skip
    again = take(along, STEP, [])
    assert (again.current_id, state(again, "v-ls"), again.route) == ("v-ls", OPEN, "ervaring-stap")


def test_the_portfolio_goes_before_what_else_is_planned_about_the_same() -> None:
    along = take(WALK, PORTFOLIO, [PROOF])
    assert (along.current_id, along.competences) == ("v", (KR,))
    assert along.forward().current_id == "a-bewijs"
    assert state(along, "a") is OPEN
    places = places_to_fill(WALK, PORTFOLIO, ())
    assert [(place.phase, place.route) for place in places] == [(A, PORTFOLIO)]
    assert places_to_fill(along, PORTFOLIO, ()) == []


def test_a_prompt_that_shows_proof_beside_something_else_will_do() -> None:
    beside = step("a-ook", A, KR, behaviour="aandacht-2", why=PORTFOLIO)
    along = take(WALK, PORTFOLIO, [beside])
    assert along.forward().current_id == "a-ook"
    assert places_to_fill(along, PORTFOLIO, ()) == []


def test_without_a_new_question_about_proof_the_planned_one_stays() -> None:
    other = step("a-ander", A, KR, behaviour="aandacht-2")
    along = take(WALK, PORTFOLIO, [other])
    assert ids(along) == ids(WALK)
    assert along.forward().current_id == "a"
    empty = replace(WALK, steps=tuple(each for each in WALK.steps if each.phase != A))
    assert take(empty, PORTFOLIO, [other]).forward().current_id == "a-ander"
    assert take(empty, PORTFOLIO, []).forward().current_id == "s"


def test_both_competences_count_as_discussed() -> None:
    assert to_step().competences == (KR, LS)
    visited = replace(WALK, competences=())
    assert to_step(visited).competences == (KR, LS)


def test_a_walk_without_a_frame_ends_along_the_route() -> None:
    bare = replace(WALK, steps=WALK.steps[1:3])
    along = to_step(bare)
    assert ids(along) == ["t", "r", "v-ls", "a-ls"]


def test_without_a_question_to_look_ahead_with_nothing_changes() -> None:
    with pytest.raises(NoPromptError):
        take(WALK, STEP, [ACT])
    with pytest.raises(StateError):
        to_step(replace(WALK, state=ConversationState.CLOSED))


def test_routes_are_there_on_the_way_to_looking_ahead_and_while_there() -> None:
    offered = {each.phase: ways_on(WALK.go_to(each.id)) for each in WALK.steps}
    assert offered == {
        Phase.OPENING: (),
        Phase.LOOK_BACK: (),
        Phase.REFLECT: (STEP, PORTFOLIO),
        V: (STEP, PORTFOLIO),
        A: (),
        Phase.CLOSING: (),
    }
    assert ways_on(replace(WALK, state=ConversationState.CLOSED)) == ()


def test_routes_start_from_what_was_looked_at_in_this_talk() -> None:
    both = WALK.insert(step("r-mr", Phase.REFLECT, MR))
    assert ways_on(both) == (STEP, CONTACT, PORTFOLIO)
    assert ways_on(both.park().go_to("r")) == (STEP, PORTFOLIO)
    assert ways_on(replace(WALK, steps=(step("r", Phase.REFLECT),), current_id="r")) == ()


def test_on_a_route_no_other_is_offered_and_before_it_not_the_same_again() -> None:
    along = to_step()
    assert is_along(along)
    assert ways_on(along) == ()
    assert is_along(along.go_to("r"))
    assert ways_on(along.go_to("r")) == (PORTFOLIO,)
    left = along.go_to("v")
    assert not is_along(left)
    assert ways_on(left) == (STEP, PORTFOLIO)
    assert is_along(along.go_to("a-ls"))
    assert not is_along(along.go_to("s"))
    assert not is_along(WALK)
    assert not is_along(replace(WALK, route="omgekeerd"))


def test_forward_a_route_shows_a_phase_where_it_leads_until_one_has_left_it() -> None:
    planned = replace(to_step(), current_id="r")
    assert [led_to(planned, phase) for phase in (V, A)] == [LS, LS]
    assert [led_to(planned.go_to("o"), phase) for phase in (V, A)] == [LS, LS]
    assert led_to(planned.go_to("v-ls"), A) == LS
    assert led_to(planned.go_to("v"), A) is None
    assert led_to(WALK, V) is None


def test_back_a_route_shows_a_phase_where_it_started() -> None:
    along = to_step()
    assert [led_to(along, phase) for phase in (Phase.LOOK_BACK, Phase.REFLECT)] == [KR, KR]
    assert led_to(along, Phase.OPENING) is None
    assert led_to(along.go_to("r"), Phase.LOOK_BACK) is None
    more = along.insert(step("r-ls", Phase.REFLECT, LS)).go_to("v-ls")
    assert led_to(more, Phase.REFLECT) is None
    other = replace(along, route="droom-contact").go_to("v-ls")
    assert led_to(other, Phase.REFLECT) is None
