"""Which prompts to propose to whom, and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.core.framework import Competence, CoreValue, LearningRoute, Phase
from lobcoach.core.plan import Slot, slots
from lobcoach.core.prompts import Addressee, Anchor, FrameKind, Prompt
from lobcoach.core.routes import Route
from lobcoach.core.selection import (
    Situation,
    Why,
    another,
    least_discussed,
    propose,
    ranked,
    suits,
)
from lobcoach.services.library import Library
from tests.core.given_prompts import KR, MR, bank, kind, prompt

TODAY = date(2026, 11, 23)
#: To whom a kind of talk speaks, and who joins.
TYPES: dict[str, tuple[Addressee, Addressee | None]] = {
    **dict.fromkeys(TYPE_CODES, (Addressee.STUDENT, None)),
    "trialoog": (Addressee.STUDENT, Addressee.WORKPLACE_TRAINER),
    "ouder": (Addressee.STUDENT, Addressee.GUARDIAN),
    "coach": (Addressee.COACH, None),
}
REFLECT = Slot(Phase.REFLECT, KR, 4)


def asked_before(library: Library) -> st.SearchStrategy[dict[str, date]]:
    """Any prompts of the bank, asked on any day of the last two years."""
    prompts = st.sampled_from([each.id for each in library.bank.prompts])
    days = st.dates(TODAY - timedelta(days=730), TODAY)
    return st.dictionaries(prompts, days, max_size=60)


def situation(**changes: Any) -> Situation:
    return Situation(**{"type_code": "voortgang", "today": TODAY, "seed": "a", **changes})


def test_only_what_fits_the_student_is_proposed() -> None:
    assert suits(prompt("a"), situation(level=2, year=1, route=LearningRoute.BBL))
    assert not suits(prompt("a", levels=frozenset({3, 4})), situation(level=2))
    assert not suits(prompt("a", years=frozenset({4})), situation(year=1))
    assert not suits(prompt("a", routes=frozenset({LearningRoute.BOL})),
                     situation(route=LearningRoute.BBL))  # fmt: skip
    assert suits(prompt("a", levels=frozenset({4})), situation(level=None))


def test_in_entree_the_questions_of_niveau_2_are_asked_too() -> None:
    assert suits(prompt("a", levels=frozenset({2, 3})), situation(level=1))
    assert suits(prompt("a", levels=frozenset({1})), situation(level=1))
    assert not suits(prompt("a", levels=frozenset({3, 4})), situation(level=1))
    assert not suits(prompt("a", levels=frozenset({1})), situation(level=2))


def test_a_student_who_wants_literal_language_gets_no_imagery() -> None:
    weather = prompt("op-05", literal=False)
    assert suits(weather, situation())
    assert not suits(weather, situation(literal=True))


def test_a_prompt_for_someone_else_or_for_the_last_time_card_stays_out() -> None:
    assert not suits(prompt("tr-01", addressee=Addressee.WORKPLACE_TRAINER), situation())
    assert not suits(prompt("ls-t-01", anchor=Anchor.ALWAYS), situation())


def test_a_prompt_whose_word_is_missing_is_not_proposed() -> None:
    asks_goal = prompt("x", text="Hoe past {doel} daarbij?")
    assert not suits(asks_goal, situation(words={"doel": ""}))
    proposed = propose(bank([asks_goal]), [REFLECT], situation(words={"doel": "meelopen"}))
    assert proposed[0].text == "Hoe past meelopen daarbij?"


def test_what_was_asked_this_year_comes_last_and_says_so() -> None:
    asked = {"oud": TODAY - timedelta(days=400), "pas": TODAY - timedelta(days=30)}
    everything = bank([prompt("pas"), prompt("oud"), prompt("nieuw")])
    order = [p.id for p in ranked(everything, REFLECT, situation(asked=asked))]
    assert order[-1] == "pas"
    only_recent = propose(bank([prompt("pas")]), [REFLECT], situation(asked=asked))
    assert only_recent[0].why is Why.ASKED_THIS_YEAR
    long_ago = propose(bank([prompt("oud")]), [REFLECT], situation(asked=asked))
    assert long_ago[0].why is Why.LONG_AGO


def test_a_yearly_prompt_may_come_back_within_the_year() -> None:
    yearly = prompt("kr-v-02", anchor=Anchor.YEARLY)
    asked = {"kr-v-02": TODAY - timedelta(days=100)}
    assert propose(bank([yearly]), [REFLECT], situation(asked=asked))[0].why is Why.YEARLY


def test_a_prompt_of_another_kind_of_talk_is_the_last_resort() -> None:
    other = prompt("a", conversation_types=frozenset({"uitstroom"}))
    own = prompt("b")
    assert [p.id for p in ranked(bank([other, own]), REFLECT, situation())] == ["b", "a"]
    assert propose(bank([other]), [REFLECT], situation())[0].why is Why.OTHER_TYPE


def test_the_values_take_turns() -> None:
    prompts = [
        prompt(f"{value}-{n}", behaviour=f"{value}-1") for value in CoreValue for n in range(3)
    ]
    proposed = propose(bank(prompts), [REFLECT] * 5, situation())
    assert Counter(each.prompt.value for each in proposed) == Counter(CoreValue)


def test_at_least_every_second_reflection_builds_on_what_works() -> None:
    prompts = [prompt(f"gewoon-{n}") for n in range(6)]
    prompts += [prompt(f"sterk-{n}", strength_based=True) for n in range(2)]
    strong = [p.prompt.strength_based for p in propose(bank(prompts), [REFLECT] * 4, situation())]
    assert strong.count(True) == 2
    assert strong[0]


def test_an_opening_place_prefers_its_own_kind() -> None:
    contact = prompt("op-02", Phase.OPENING, competence=None, frame_kind=FrameKind.CONTACT)
    goal = prompt("op-01", Phase.OPENING, competence=None, frame_kind=FrameKind.GOAL)
    place = Slot(Phase.OPENING, None, 1, FrameKind.GOAL)
    assert ranked(bank([contact, goal]), place, situation())[0] is goal


def test_no_prompt_is_proposed_twice_and_a_place_without_any_falls_out() -> None:
    proposed = propose(bank([prompt("a"), prompt("b")]), [REFLECT] * 3, situation())
    assert sorted(each.prompt.id for each in proposed) == ["a", "b"]


def test_two_talks_with_equal_chances_get_different_prompts() -> None:
    everything = bank([prompt(f"p{n}") for n in range(12)])
    firsts = {ranked(everything, REFLECT, situation(seed=str(n)))[0].id for n in range(12)}
    assert len(firsts) > 3
    again = [ranked(everything, REFLECT, situation(seed="1"))[0].id for _ in range(3)]
    assert len(set(again)) == 1


def test_another_prompt_goes_round_all_of_them_before_it_repeats() -> None:
    everything = bank([prompt(f"p{n}") for n in range(4)])
    seen = ["p0"]
    for _ in range(4):
        found = another(everything, REFLECT, situation(), seen[-1], [])
        assert found is not None
        seen.append(found.prompt.id)
    assert set(seen[:4]) == {"p0", "p1", "p2", "p3"}
    assert seen[4] == seen[0]


def test_there_is_no_other_prompt_when_all_stand_in_the_plan() -> None:
    everything = bank([prompt("a"), prompt("b")])
    assert another(everything, REFLECT, situation(), "a", ["b"]) is None
    assert another(everything, REFLECT, situation(), "weg", ["b"]) is not None


def test_the_competence_discussed_longest_ago_comes_first() -> None:
    discussed = {KR: date(2026, 10, 8), MR: date(2026, 5, 26)}
    order = least_discussed(kind(preferred=(Competence.NETWORKING,)), discussed)
    assert order[0] is Competence.NETWORKING
    assert order[-2:] == (MR, KR)


TRAINER = Slot(Phase.REFLECT, None, 3, addressee=Addressee.WORKPLACE_TRAINER)
TRIALOGUE = frozenset({"trialoog"})


def for_trainer(prompt_id: str, **changes: Any) -> Prompt:
    fields = {"addressee": Addressee.WORKPLACE_TRAINER, "conversation_types": TRIALOGUE}
    return prompt(prompt_id, **{**fields, **changes})


def test_who_joins_is_asked_what_was_written_for_them_whatever_it_is_about() -> None:
    everything = bank(
        [
            for_trainer("tr-06", competence=MR, text="Wat ziet u {voornaam} doen?"),
            for_trainer("tr-99", conversation_types=frozenset({"voortgang"})),
            for_trainer("tr-02", phase=Phase.OPENING),
            prompt("student", conversation_types=TRIALOGUE),
        ]
    )
    (asked,) = propose(
        everything, [TRAINER], situation(type_code="trialoog", words={"voornaam": "Noor"})
    )
    assert (asked.text, asked.slot.competence) == ("Wat ziet u Noor doen?", MR)
    assert asked.why is Why.FOR_TRAINER


def test_the_coach_is_asked_about_the_own_career() -> None:
    own = prompt("lc-kr-01", addressee=Addressee.COACH, conversation_types=frozenset({"coach"}))
    place = Slot(Phase.REFLECT, KR, 4, addressee=Addressee.COACH)
    proposed = propose(bank([prompt("a"), own]), [place], situation(type_code="coach"))
    assert [each.prompt.id for each in proposed] == ["lc-kr-01"]


def test_the_value_that_came_up_least_lately_comes_first_and_that_is_said() -> None:
    prompts = [prompt(str(value), behaviour=f"{value}-1") for value in CoreValue]
    shown = {value: 3 for value in CoreValue if value is not CoreValue.RELIABLE}
    (first,) = propose(bank(prompts), [REFLECT], situation(shown=shown))
    assert first.prompt.value is CoreValue.RELIABLE
    assert first.why is Why.RARE_VALUE


def test_what_was_written_for_this_kind_of_talk_alone_comes_first() -> None:
    only = prompt("ov-01", conversation_types=frozenset({"overdracht"}))
    both = prompt("kr-01", conversation_types=frozenset({"overdracht", "voortgang"}))
    (first,) = propose(bank([both, only]), [REFLECT], situation(type_code="overdracht"))
    assert (first.prompt.id, first.why) == ("ov-01", Why.THIS_TYPE)


def test_a_short_place_gets_a_short_prompt() -> None:
    short, long = prompt("kort", minutes=1), prompt("lang", minutes=5)
    place = Slot(Phase.LOOK_BACK, KR, 1)
    prompts = [replace(each, phase=Phase.LOOK_BACK) for each in (long, short)]
    for seed in "abcdef":
        assert ranked(bank(prompts), place, situation(seed=seed))[0].id == "kort"


def test_a_yearly_prompt_that_is_due_comes_first_in_its_place() -> None:
    yearly = prompt("kr-v-02", anchor=Anchor.YEARLY)
    others = [prompt(f"p{n}") for n in range(5)]
    asked = {"kr-v-02": TODAY - timedelta(days=340)}
    (first,) = propose(bank([*others, yearly]), [REFLECT], situation(asked=asked))
    assert (first.prompt.id, first.why) == ("kr-v-02", Why.YEARLY)


@pytest.mark.parametrize(
    ("changes", "student", "why"),
    [
        ({"strength_based": True}, {}, Why.STRENGTH),
        ({"years": frozenset({2})}, {"year": 2}, Why.THIS_YEAR),
        ({"levels": frozenset({4})}, {"level": 4}, Why.THIS_LEVEL),
        (
            {"routes": frozenset({LearningRoute.BBL})},
            {"route": LearningRoute.BBL},
            Why.THIS_ROUTE,
        ),
        ({}, {"level": 4, "year": 2}, Why.NEVER_ASKED),
    ],
)
def test_each_proposal_says_what_tells_most_about_it(
    changes: dict[str, Any], student: dict[str, Any], why: Why
) -> None:
    (proposed,) = propose(bank([prompt("a", **changes)]), [REFLECT], situation(**student))
    assert proposed.why is why


@pytest.mark.parametrize("code", sorted(TYPES))
@settings(deadline=None, max_examples=6)
@given(data=st.data())
def test_every_kind_of_talk_gets_a_sound_plan(
    library: Library, code: str, data: st.DataObject
) -> None:
    what, spoken_to = library.framework.types[code], TYPES[code][0]
    number = data.draw(st.integers(*what.competences))
    about = data.draw(st.permutations(list(Competence)))[:number]
    at = situation(
        type_code=code,
        seed=data.draw(st.text(max_size=4)),
        level=data.draw(st.sampled_from([None, 2, 3, 4])),
        year=data.draw(st.sampled_from([None, 1, 2, 3, 4])),
        route=data.draw(st.sampled_from([None, *LearningRoute])),
        literal=data.draw(st.booleans()),
        words={"voornaam": "Noor", "minuten": "40", "praktijkopleider": "mevrouw Hofman"},
        asked=data.draw(asked_before(library)),
    )
    places = slots(what, data.draw(st.sampled_from(what.lengths)), about, *TYPES[code])

    plan = propose(library.bank, places, at)

    assert plan == propose(library.bank, places, at)
    ids = [each.prompt.id for each in plan]
    assert len(ids) == len(set(ids))
    assert not any("{" in each.text for each in plan)
    for each in plan:
        assert suits(each.prompt, at, each.slot.addressee)
        told = each.why is Why.ASKED_THIS_YEAR
        lately = at.asked.get(each.prompt.id, date.min) > TODAY - timedelta(days=365)
        anchor = each.prompt.anchor is Anchor.YEARLY
        assert told or each.why is Why.OTHER_TYPE or anchor or not lately
    for phase in {each.slot.phase for each in plan}:
        voices = [each.slot.addressee for each in plan if each.slot.phase == phase]
        assert voices[0] is spoken_to
    reflected = [p.prompt for p in plan if p.slot.phase is Phase.REFLECT]
    assert not number or reflected


def test_the_same_choices_give_another_plan_for_another_talk(library: Library) -> None:
    places = slots(library.framework.types["voortgang"], 15, [KR])
    plans = {
        tuple(p.prompt.id for p in propose(library.bank, places, situation(seed=str(n))))
        for n in range(8)
    }
    assert len(plans) > 4


def strengths(beside: list[bool], **wanted: bool) -> list[str]:
    """Return the order in which prompts come as another one, of which two are strength-based."""
    prompts = [prompt(name, strength_based=name.startswith("s")) for name in ("a", "b", "s1", "s2")]
    others = [prompt(f"x{n}", strength_based=strong) for n, strong in enumerate(beside)]
    seen: list[str] = []
    while True:
        found = another(bank(prompts), REFLECT, situation(), "", seen, beside=others, **wanted)
        if found is None:
            return seen
        seen.append(found.prompt.id)


def test_another_reflection_asks_for_strength_while_that_is_the_minority() -> None:
    for beside in ([], [False], [True, False], [True, False, False]):
        assert set(strengths(beside)[:2]) == {"s1", "s2"}


def test_with_enough_strength_beside_it_any_other_reflection_may_come() -> None:
    assert strengths([True, True]) == [p.id for p in ranked_any()]


def ranked_any() -> list[Prompt]:
    prompts = [prompt(name, strength_based=name.startswith("s")) for name in ("a", "b", "s1", "s2")]
    # Enough strength stands beside it, so that the ranking does not ask for more.
    return ranked(bank(prompts), REFLECT, situation(), ())


def test_what_works_can_be_asked_for_outright() -> None:
    assert set(strengths([True, True], what_works=True)[:2]) == {"s1", "s2"}


def test_strength_that_was_asked_lately_comes_after_strength_that_rests() -> None:
    prompts = [prompt("pas", strength_based=True), prompt("vers", strength_based=True)]
    found = another(bank(prompts), REFLECT, situation(asked={"pas": TODAY}), "", ())
    assert found is not None
    assert found.prompt.id == "vers"


ACT = Slot(Phase.ACTIVATE, KR, 3)
TO_PORTFOLIO = replace(ACT, route=Route.PRIDE_TO_PORTFOLIO)


def acting(prompt_id: str, **changes: Any) -> Prompt:
    return prompt(prompt_id, Phase.ACTIVATE, **changes)


def test_along_a_route_that_is_the_reason() -> None:
    place = Slot(Phase.LOOK_AHEAD, KR, 3, route=Route.EXPERIENCE_TO_STEP)
    prompts = bank([prompt("v", Phase.LOOK_AHEAD)])
    (along,) = propose(prompts, [place], situation())
    assert along.why is Route.EXPERIENCE_TO_STEP
    long_ago = situation(asked={"v": TODAY - timedelta(days=400)})
    assert propose(prompts, [place], long_ago)[0].why is Route.EXPERIENCE_TO_STEP


@pytest.mark.parametrize(
    ("others", "why"),
    [
        ({"asked": {"v": TODAY - timedelta(days=30)}}, Why.ASKED_THIS_YEAR),
        ({"type_code": "keuze"}, Why.OTHER_TYPE),
    ],
)
def test_where_a_second_choice_had_to_do_that_is_the_reason(
    others: dict[str, Any], why: Why
) -> None:
    place = Slot(Phase.LOOK_AHEAD, KR, 3, route=Route.EXPERIENCE_TO_STEP)
    (along,) = propose(bank([prompt("v", Phase.LOOK_AHEAD)]), [place], situation(**others))
    assert along.why is why


def test_the_portfolio_is_asked_for_first_and_once_a_year() -> None:
    proof = acting("bewijs", behaviour="betrouwbaar-2")
    beside = acting("ook", secondary_behaviour="betrouwbaar-2")
    prompts = bank([acting("a"), acting("b"), proof])
    places = [TO_PORTFOLIO, TO_PORTFOLIO]
    first, second = propose(prompts, places, situation())
    assert (first.prompt, first.why) == (proof, Route.PRIDE_TO_PORTFOLIO)
    assert (second.prompt.id in "ab", second.why) == (True, Why.NEVER_ASKED)
    assert ranked(prompts, ACT, situation(seed="b")) != [proof]
    asked = situation(asked={"bewijs": TODAY - timedelta(days=30)})
    assert [each.id for each in ranked(prompts, TO_PORTFOLIO, asked)][-1] == "bewijs"
    assert propose(prompts, [TO_PORTFOLIO], asked)[0].why is Why.NEVER_ASKED
    assert propose(bank([acting("a"), beside]), [TO_PORTFOLIO], situation())[0].prompt is beside


def test_a_route_of_the_coach_goes_before_what_is_usual_in_this_kind_of_talk() -> None:
    proof = acting("bewijs", behaviour="betrouwbaar-2")
    (along,) = propose(bank([acting("a"), proof]), [TO_PORTFOLIO], situation(type_code="keuze"))
    assert (along.prompt, along.why) == (proof, Route.PRIDE_TO_PORTFOLIO)
    (without,) = propose(bank([acting("a"), proof]), [ACT], situation(type_code="keuze"))
    assert without.why is Why.OTHER_TYPE


def test_the_bank_has_a_question_about_proof_for_the_portfolio(library: Library) -> None:
    """Every student may get one, whatever level, year and way of learning."""
    for level in (2, 3, 4):
        for year in (1, 2, 3, 4):
            for route in LearningRoute:
                them = situation(level=level, year=year, route=route, literal=True)
                (along,) = propose(library.bank, [TO_PORTFOLIO], them)
                assert along.why is Route.PRIDE_TO_PORTFOLIO
