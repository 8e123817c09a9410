"""Changing the plan of a talk, prompt by prompt."""

from __future__ import annotations

import pytest

from lobcoach.core.errors import AlreadyBegunError, InputError, NoPromptError
from lobcoach.core.framework import Phase
from lobcoach.core.people import Student
from lobcoach.core.plan_editing import of_phase
from lobcoach.core.selection import Why
from lobcoach.core.talk import ParkedTopic
from lobcoach.services.library import Bank, Library
from lobcoach.services.opened import Services
from lobcoach.services.plans import PlanService
from lobcoach.services.sentences import sentence
from lobcoach.store.store import Store
from tests.conftest import TODAY
from tests.core.given_prompts import bank
from tests.services.given_plan import KR, asked, planned, steps

REFLECT = Phase.REFLECT


@pytest.fixture
def plan(services: Services, noor: Student) -> str:
    """The id of a talk that is planned with Noor."""
    return planned(services, noor.id)


def first(services: Services, plan: str, phase: Phase = REFLECT) -> str:
    return of_phase(steps(services, plan), phase)[0].id


def test_a_prompt_is_moved_within_its_phase(services: Services, plan: str) -> None:
    before = asked(services, plan, REFLECT)
    services.plans.move(plan, first(services, plan), len(before))
    assert asked(services, plan, REFLECT) == [*before[1:], before[0]]


def test_a_prompt_is_swapped_for_the_next_best_one_at_its_place(
    services: Services, plan: str
) -> None:
    seen = []
    for _ in range(4):
        old = of_phase(steps(services, plan), REFLECT)[0]
        services.plans.swap(plan, old.id)
        new = of_phase(steps(services, plan), REFLECT)[0]
        assert (new.id, new.order, new.competence) == (old.id, old.order, old.competence)
        seen.append(new.prompt_id)
    assert len(set(seen)) == 4
    ids = [step.prompt_id for step in steps(services, plan)]
    assert len(ids) == len(set(ids))


def test_an_own_question_is_swapped_for_one_of_the_bank(services: Services, plan: str) -> None:
    services.plans.ask_own(plan, REFLECT, KR, "Wat zou je opa zeggen?")
    own = of_phase(steps(services, plan), REFLECT)[-1]
    services.plans.swap(plan, own.id)
    assert of_phase(steps(services, plan), REFLECT)[-1].prompt_id


def test_where_the_bank_has_no_other_prompt_that_is_said(services: Services, plan: str) -> None:
    step = of_phase(steps(services, plan), REFLECT)[0]
    prompt = services.library.bank.find(step.prompt_id)
    assert prompt is not None
    only = Library(services.library.framework, lambda _: Bank(bank([prompt])))
    plans = PlanService(services._store, services.changes, only, lambda: TODAY)
    with pytest.raises(NoPromptError) as caught:
        plans.swap(plan, step.id)
    assert sentence(caught.value) == (
        "Hier is geen andere vraag meer voor deze student. Stel gerust een eigen vraag."
    )


def test_the_bank_offers_what_suits_and_is_not_there_yet(services: Services, plan: str) -> None:
    offered = services.plans.choices(plan)
    there = {step.prompt_id for step in steps(services, plan)}
    assert len(offered) > 150
    assert not there & {each.id for each in offered}
    assert all(4 in each.levels and 2 in each.years for each in offered)
    assert "ls-t-01" not in {each.id for each in offered}


def test_the_bank_is_read_as_it_will_be_spoken(services: Services, plan: str) -> None:
    offered = {each.id: each.text for each in services.plans.choices(plan)}
    (told,) = {each.id for each in services.library.bank.prompts if "{minuten}" in each.text} & {
        *offered
    }
    assert "45 minuten" in offered[told]
    assert not [text for text in offered.values() if "{" in text]


def test_a_prompt_of_the_bank_comes_at_the_end_of_its_phase(services: Services, plan: str) -> None:
    prompt = services.plans.choices(plan)[-1]
    services.plans.choose(plan, prompt.id)
    chosen = of_phase(steps(services, plan), prompt.phase)[-1]
    assert (chosen.prompt_id, chosen.why, chosen.minutes) == (prompt.id, Why.CHOSEN, prompt.minutes)


def test_a_prompt_of_the_bank_takes_the_place_of_another(services: Services, plan: str) -> None:
    old = of_phase(steps(services, plan), REFLECT)[0]
    prompt = next(each for each in services.plans.choices(plan) if each.phase is REFLECT)
    before = len(steps(services, plan))
    services.plans.choose(plan, prompt.id, old.id)
    new = of_phase(steps(services, plan), REFLECT)[0]
    assert (new.id, new.prompt_id, new.minutes) == (old.id, prompt.id, old.minutes)
    assert len(steps(services, plan)) == before


def test_instead_of_a_prompt_of_another_phase_it_comes_in_its_own(
    services: Services, plan: str
) -> None:
    old = first(services, plan)
    prompt = next(each for each in services.plans.choices(plan) if each.phase is Phase.ACTIVATE)
    services.plans.choose(plan, prompt.id, old)
    assert old not in {step.id for step in steps(services, plan)}
    assert of_phase(steps(services, plan), Phase.ACTIVATE)[-1].prompt_id == prompt.id


def test_a_prompt_that_is_gone_or_lacks_its_word_is_refused(services: Services, plan: str) -> None:
    for prompt_id in ("bestaat-niet", "af-20"):
        with pytest.raises(NoPromptError):
            services.plans.choose(plan, prompt_id)


def test_an_own_question_is_kept_as_one(services: Services, plan: str) -> None:
    services.plans.ask_own(plan, REFLECT, KR, "  Wat zou je\nopa zeggen? ")
    own = of_phase(steps(services, plan), REFLECT)[-1]
    assert (own.prompt_text, own.prompt_id, own.why) == ("Wat zou je opa zeggen?", "", Why.OWN)


def test_an_own_question_has_words_and_not_too_many(services: Services, plan: str) -> None:
    for question in ("  ", "x" * 1000):
        with pytest.raises(InputError):
            services.plans.ask_own(plan, REFLECT, KR, question)


def test_a_prompt_that_went_out_comes_back_at_its_place(services: Services, plan: str) -> None:
    before = asked(services, plan, REFLECT)
    for number in range(len(before)):
        step = of_phase(steps(services, plan), REFLECT)[number]
        gone = services.plans.remove(plan, step.id)
        assert asked(services, plan, REFLECT) == [*before[:number], *before[number + 1 :]]
        services.plans.put_back(gone)
        assert asked(services, plan, REFLECT) == before


def parked_topic(services: Services, student: Student, text: str, prompt_id: str) -> ParkedTopic:
    """Keep a topic in the file as an earlier talk did."""
    talk = services.preparing.plan(services.preparing.likely(student.id))
    topic = ParkedTopic(student_id=student.id, conversation_id=talk, text=text, prompt_id=prompt_id)
    store: Store = services._store
    with store.transaction() as tx:
        return tx.put(topic)


@pytest.mark.parametrize("prompt_id", ["kr-r-01", "", "van-vroeger"])
def test_what_was_parked_is_taken_up_and_let_go_again(
    services: Services, noor: Student, plan: str, prompt_id: str
) -> None:
    topic = parked_topic(services, noor, "Wat zeggen ze thuis van je?", prompt_id)
    services.plans.take_up(plan, topic.id)
    (step,) = [step for step in steps(services, plan) if step.why == Why.PARKED]
    assert step.prompt_text == "Wat zeggen ze thuis van je?"
    assert step.phase is (REFLECT if prompt_id == "kr-r-01" else Phase.LOOK_BACK)
    assert services.preparing.parked(noor.id) == []

    gone = services.plans.remove(plan, step.id)
    assert [each.id for each in services.preparing.parked(noor.id)] == [topic.id]
    services.plans.put_back(gone)
    assert services.preparing.parked(noor.id) == []


def test_a_topic_that_was_taken_up_elsewhere_meanwhile_stays_there(
    services: Services, noor: Student, plan: str
) -> None:
    topic = parked_topic(services, noor, "Wat zeggen ze thuis van je?", "")
    services.plans.take_up(plan, topic.id)
    (step,) = [step for step in steps(services, plan) if step.why == Why.PARKED]
    gone = services.plans.remove(plan, step.id)
    other = planned(services, noor.id)
    services.plans.take_up(other, topic.id)
    services.plans.put_back(gone)
    assert step.prompt_text in asked(services, plan, Phase.LOOK_BACK)
    assert services.preparing.discard(other).taken_up[0].id == topic.id


def test_a_step_of_a_topic_that_is_gone_is_simply_removed(
    services: Services, noor: Student, plan: str
) -> None:
    topic = parked_topic(services, noor, "Wat zeggen ze thuis van je?", "")
    services.plans.take_up(plan, topic.id)
    with services._store.transaction() as tx:
        tx.remove(ParkedTopic, topic.id)
    (step,) = [step for step in steps(services, plan) if step.why == Why.PARKED]
    services.plans.remove(plan, step.id)
    assert step.id not in {each.id for each in steps(services, plan)}


def test_a_talk_that_has_begun_is_planned_no_more(services: Services, plan: str) -> None:
    step = first(services, plan)
    services.conversations.open(plan)
    with pytest.raises(AlreadyBegunError):
        services.plans.remove(plan, step)
    with pytest.raises(AlreadyBegunError):
        services.plans.move(plan, step, 0)
