"""Talks along a route, planned or taken on the way, on a real file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.drafts import FieldKey, Note, NoteKey
from lobcoach.core.errors import AlreadyBegunError, NoPromptError, StateError
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.people import Student
from lobcoach.core.plan_editing import minutes_of
from lobcoach.core.prompts import Addressee
from lobcoach.core.routes import LED_PHASES, WAYS, Route
from lobcoach.core.selection import Why
from lobcoach.core.talk import Conversation, Lane, PlanStep, Role, StepState, Voice
from lobcoach.services.library import Bank, Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.services.planning import NewTalk
from lobcoach.services.report_filling import ReportSettings
from lobcoach.services.sentences import sentence
from tests.conftest import TODAY
from tests.core.given_prompts import bank
from tests.services.given_plan import steps

KR, MR, WE, LS, NW = Competence
STEP, CONTACT, CHOICE, PORTFOLIO = Route
V, A = LED_PHASES
ONCE = datetime(2026, 11, 23, tzinfo=UTC)


def planned(services: Services, student: Student, *about: Competence, **more: object) -> str:
    code = more.pop("code", "loopbaanreflectie")
    new = NewTalk(student.id, str(code), 45, about)
    return services.preparing.plan(replace(new, **more))  # type: ignore[arg-type]


def led(services: Services, talk: str) -> list[PlanStep]:
    return [step for step in steps(services, talk) if step.phase in LED_PHASES]


def rest(services: Services, talk: str) -> list[PlanStep]:
    return [step for step in steps(services, talk) if step.phase not in LED_PHASES]


def bare(plan: Iterable[PlanStep]) -> list[PlanStep]:
    """The same steps without what a new row of the file brings along."""
    return [replace(step, id="", created=ONCE, changed=ONCE, changes=0) for step in plan]


def reflecting(services: Services, student: Student, *about: Competence) -> Dialogue:
    talk = services.conversations.begin(NewTalk(student.id, "loopbaanreflectie", 45, about))
    dialogue = services.conversations.open(talk).dialogue
    return services.conversations.visit(dialogue, Phase.REFLECT, about[0])


def write(services: Services, dialogue: Dialogue, text: str) -> None:
    key = NoteKey(dialogue.conversation_id, dialogue.current_id, Lane.OWN_WORDS)
    services.keeping.keep({key: Note(text)})


@pytest.mark.parametrize("route", Route)
def test_choosing_a_route_proposes_other_questions_to_look_ahead_and_act(
    services: Services, noor: Student, route: Route
) -> None:
    talk = planned(services, noor, WAYS[route].starts[0])
    before, minutes = rest(services, talk), minutes_of(steps(services, talk))
    services.preparing.choose_route(talk, route)
    assert services.preparing.prepared(talk).conversation.route == route.value
    along = led(services, talk)
    assert {step.competence for step in along} == {WAYS[route].leads_to}
    assert all(step.why == route for step in along if route is not PORTFOLIO or step.phase == V)
    assert any(step.why == route for step in along if step.phase == A)
    assert bare(rest(services, talk)) == bare(before)
    assert minutes_of(steps(services, talk)) == minutes


def test_the_portfolio_route_ends_with_a_question_about_proof(
    services: Services, noor: Student
) -> None:
    talk = planned(services, noor, KR, route=PORTFOLIO)
    asked = [step for step in led(services, talk) if step.phase == A]
    assert asked[0].behaviour == "betrouwbaar-2"
    assert asked[0].prompt_text == "Welk bewijs van wat je kunt, zet je deze week in je portfolio?"


def test_without_a_route_the_plan_is_again_what_it_was(services: Services, noor: Student) -> None:
    talk = planned(services, noor, KR, MR)
    before = steps(services, talk)
    for route in (STEP, CONTACT, PORTFOLIO):
        services.preparing.choose_route(talk, route)
        assert bare(steps(services, talk)) != bare(before)
    services.preparing.choose_route(talk, None)
    assert bare(steps(services, talk)) == bare(before)
    assert services.preparing.prepared(talk).conversation.route == ""


def test_a_route_is_proposed_the_same_way_every_time(services: Services, noor: Student) -> None:
    talk = planned(services, noor, MR)
    services.preparing.choose_route(talk, CONTACT)
    first = bare(led(services, talk))
    services.preparing.choose_route(talk, None)
    services.preparing.choose_route(talk, CONTACT)
    assert bare(led(services, talk)) == first


def test_choosing_the_same_route_again_changes_nothing(services: Services, noor: Student) -> None:
    talk = planned(services, noor, MR, route=CONTACT)
    services.plans.swap(talk, led(services, talk)[0].id)
    before = steps(services, talk)
    services.preparing.choose_route(talk, CONTACT)
    assert steps(services, talk) == before


def test_a_talk_can_be_planned_along_a_route_from_the_start(
    services: Services, noor: Student
) -> None:
    new = NewTalk(noor.id, "voortgang", 15, (WE,), route=CHOICE)
    proposals = services.preparing.propose(new)
    assert {each.slot.competence for each in proposals if each.slot.phase in LED_PHASES} == {LS}
    talk = services.preparing.plan(new)
    assert {step.competence for step in led(services, talk)} == {LS}
    unfit = services.preparing.plan(replace(new, competences=(NW,)))
    assert services.preparing.prepared(unfit).conversation.route == ""
    assert {step.competence for step in led(services, unfit)} == {NW}


def test_what_the_coach_put_in_stays_when_a_route_is_chosen(
    services: Services, noor: Student
) -> None:
    talk = planned(services, noor, KR)
    services.plans.ask_own(talk, V, KR, "Waar zie je jezelf over drie jaar?")
    services.plans.choose(talk, "kr-a-04")
    services.plans.swap(talk, rest(services, talk)[2].id)
    before = rest(services, talk)
    for route in (STEP, None):
        services.preparing.choose_route(talk, route)
        by_hand = [s.prompt_text for s in led(services, talk) if s.why in (Why.OWN, Why.CHOSEN)]
        assert by_hand == ["Waar zie je jezelf over drie jaar?",
                           "Wie help jij morgen met iets wat je al kunt?"]  # fmt: skip
        assert bare(rest(services, talk)) == bare(before)


def test_swapping_along_a_route_stays_on_it(services: Services, noor: Student) -> None:
    talk = planned(services, noor, MR, route=CONTACT)
    first = led(services, talk)[0]
    services.plans.swap(talk, first.id)
    after = led(services, talk)[0]
    assert after.prompt_id != first.prompt_id
    assert (after.competence, after.why) == (NW, CONTACT)


def test_a_route_stays_with_other_minutes_and_goes_with_its_competence(
    services: Services, noor: Student
) -> None:
    talk = planned(services, noor, MR, route=CONTACT)
    services.preparing.change_frame(talk, "loopbaanreflectie", 60, (MR, KR))
    assert services.preparing.prepared(talk).conversation.route == CONTACT.value
    assert {step.competence for step in led(services, talk)} == {NW}
    services.preparing.change_frame(talk, "loopbaanreflectie", 60, (KR,))
    assert services.preparing.prepared(talk).conversation.route == ""
    assert {step.competence for step in led(services, talk)} == {KR}
    services.preparing.choose_route(talk, CONTACT)
    assert services.preparing.prepared(talk).conversation.route == ""


def test_who_joins_keeps_the_own_questions_along_a_route(services: Services, noor: Student) -> None:
    bas = Voice(Role.WORKPLACE_TRAINER, "Bas Visser")
    talk = planned(services, noor, KR, code="trialoog", joined=(bas,), route=STEP)
    spoken_to = {
        step.id: services.library.bank.find(step.prompt_id) for step in led(services, talk)
    }
    theirs = [p for p in spoken_to.values() if p and p.addressee == Addressee.WORKPLACE_TRAINER]
    assert theirs
    students = [p for p in spoken_to.values() if p and p.addressee == Addressee.STUDENT]
    assert {prompt.competence for prompt in students} == {LS}


def test_nothing_along_a_route_was_asked_this_year(services: Services, noor: Student) -> None:
    asked = set()
    for _ in range(2):
        talk = planned(services, noor, MR, route=CONTACT)
        along = {step.prompt_id for step in led(services, talk)}
        assert not along & asked
        asked |= along
        dialogue = services.conversations.open(talk).dialogue
        while dialogue.can_go_forward:
            dialogue = services.conversations.keep_position(dialogue.forward())
        services.conversations.finish(dialogue, 60)


def test_a_route_is_still_there_after_the_file_was_closed(
    services: Services, library: Library, noor: Student
) -> None:
    talk = planned(services, noor, MR)
    services.preparing.choose_route(talk, CONTACT)
    before = steps(services, talk)
    services.close()
    again = open_file(services.path, library, today=lambda: TODAY)
    assert again.preparing.prepared(talk).conversation.route == CONTACT.value
    assert steps(again, talk) == before
    again.close()


def test_a_talk_that_has_begun_takes_its_route_on_the_way(
    services: Services, noor: Student
) -> None:
    talk = planned(services, noor, KR)
    services.conversations.open(talk)
    with pytest.raises(AlreadyBegunError) as caught:
        services.preparing.choose_route(talk, STEP)
    assert sentence(caught.value) == (
        "Dit gesprek is al begonnen. Je gaat ermee verder onder Gesprekken."
    )


@pytest.mark.parametrize("route", Route)
def test_a_planned_route_is_walked_to_its_step(
    services: Services, noor: Student, route: Route
) -> None:
    start = WAYS[route].starts[0]
    talk = planned(services, noor, start, route=route)
    dialogue = services.conversations.open(talk).dialogue
    walked: list[tuple[Phase, Competence | None]] = []
    while dialogue.can_go_forward:
        walked.append((dialogue.phase, dialogue.competence))
        dialogue = services.conversations.keep_position(dialogue.forward())
    assert {c for phase, c in walked if phase in (Phase.LOOK_BACK, Phase.REFLECT)} == {start}
    assert {c for phase, c in walked if phase in LED_PHASES} == {WAYS[route].leads_to}
    stored = services.conversations.conversation(talk)
    assert stored.route == route.value
    assert set(stored.competences) == {start, WAYS[route].leads_to}


def test_taking_a_route_in_a_talk_shows_its_question_at_once(
    services: Services, noor: Student
) -> None:
    before = reflecting(services, noor, MR)
    along = services.routes.take(before, CONTACT)
    assert (along.phase, along.competence) == (V, NW)
    assert along.current is not None
    assert along.current.why == CONTACT
    stored = services.conversations.open(before.conversation_id)
    assert stored.conversation.route == CONTACT.value
    assert stored.dialogue.current_id == along.current_id
    assert bare(stored.dialogue.steps) == bare(along.steps)
    act = along.forward()
    assert (act.phase, act.competence) == (A, NW)


def test_another_question_on_a_route_stays_on_it(services: Services, noor: Student) -> None:
    along = services.routes.take(reflecting(services, noor, MR), CONTACT)
    other = services.conversations.another_prompt(along)
    assert other.current is not None
    assert other.current.prompt_id != along.current.prompt_id  # type: ignore[union-attr]
    assert (other.competence, other.current.why) == (NW, CONTACT)


def test_coming_back_finds_what_was_planned_and_written(services: Services, noor: Student) -> None:
    before = services.conversations.visit(reflecting(services, noor, MR), V, MR)
    write(services, before, "Ooit een eigen werkplaats.")
    along = services.routes.take(before, CONTACT)
    back = services.conversations.visit(along, V, MR)
    assert back.current_id == before.current_id
    assert back.current is not None
    assert back.current.state is StepState.ASKED
    key = NoteKey(back.conversation_id, back.current_id, Lane.OWN_WORDS)
    assert services.keeping.notes(back.conversation_id)[key].text == "Ooit een eigen werkplaats."
    acts = services.conversations.visit(back, A, MR)
    assert acts.current is not None
    assert acts.current.id in {step.id for step in before.steps}


def test_going_by_the_phases_follows_a_route_there_and_back(
    services: Services, noor: Student
) -> None:
    talk = planned(services, noor, MR, route=CONTACT)
    dialogue = services.conversations.open(talk).dialogue
    visit, ids = services.conversations.visit, {step.id for step in dialogue.steps}
    way = (Phase.REFLECT, V, A, V, Phase.REFLECT, Phase.LOOK_BACK, A, Phase.CLOSING, V)
    seen = []
    for phase in way:
        dialogue = visit(dialogue, phase)
        seen.append(dialogue.competence)
    assert seen == [MR, NW, NW, NW, MR, MR, NW, None, NW]
    assert {step.id for step in dialogue.steps} == ids


def test_taking_a_route_twice_asks_nothing_new(services: Services, noor: Student) -> None:
    along = services.routes.take(reflecting(services, noor, MR), CONTACT)
    away = services.conversations.visit(along, Phase.REFLECT, MR)
    again = services.routes.take(away, CONTACT)
    assert again.current_id == along.current_id
    assert len(again.steps) == len(along.steps)


def test_the_trainer_keeps_the_own_question_when_a_route_is_taken(
    services: Services, noor: Student
) -> None:
    bas = Voice(Role.WORKPLACE_TRAINER, "Bas Visser")
    talk = services.conversations.begin(NewTalk(noor.id, "trialoog", 40, (KR,), joined=(bas,)))
    dialogue = services.conversations.open(talk).dialogue
    theirs = {
        step.id
        for step in dialogue.steps
        if step.phase in LED_PHASES
        and (p := services.library.bank.find(step.prompt_id)) is not None
        and p.addressee == Addressee.WORKPLACE_TRAINER
    }
    assert theirs
    along = services.routes.take(services.conversations.visit(dialogue, Phase.REFLECT, KR), STEP)
    assert {s.state for s in along.steps if s.id in theirs} == {StepState.OPEN}


def test_without_a_question_to_look_ahead_with_the_talk_stays_where_it_is(
    services: Services, noor: Student
) -> None:
    before = reflecting(services, noor, MR)
    services.close()
    poor = bank(p for p in services.library.bank.prompts if p.competence != NW)
    library = Library(services.library.framework, lambda _: Bank(poor))
    again = open_file(services.path, library, today=lambda: TODAY)
    with pytest.raises(NoPromptError) as caught:
        again.routes.take(before, CONTACT)
    assert sentence(caught.value) == (
        "Hier is geen andere vraag meer voor deze student. Stel gerust een eigen vraag."
    )
    assert again.conversations.open(before.conversation_id).dialogue.current_id == before.current_id
    again.close()


def test_a_closed_talk_takes_no_route(services: Services, noor: Student) -> None:
    closed = services.conversations.finish(reflecting(services, noor, MR), 60)
    with pytest.raises(StateError) as caught:
        services.routes.take(closed, CONTACT)
    assert sentence(caught.value) == (
        "Dit gesprek is afgesloten. Heropen het als je iets wilt veranderen."
    )


def test_a_report_tells_both_competences_in_the_order_of_the_talk(
    services: Services, noor: Student
) -> None:
    before = reflecting(services, noor, KR)
    write(services, before, "Ik blijf rustig als het druk is.")
    along = services.routes.take(before, STEP)
    write(services, along, "Ik wil de planning leren maken.")
    act = services.conversations.keep_position(along.forward())
    write(services, act, "Morgen vraag ik of ik mag meekijken.")
    told = services.reports.content(act.conversation_id, ReportSettings())
    assert [part.competence for part in told.discoveries] == [KR, LS]
    assert [len(part.answers) for part in told.discoveries] == [1, 2]
    assert [a.prompt for a in told.discoveries[1].answers] == [
        along.current.prompt_text,  # type: ignore[union-attr]
        act.current.prompt_text,  # type: ignore[union-attr]
    ]


def test_what_must_be_recorded_is_found_along_a_route(services: Services, noor: Student) -> None:
    """*Uitstroom* asks for a contact: words on the network tell of one."""
    talk = services.conversations.begin(NewTalk(noor.id, "uitstroom", 45, (MR,)))
    dialogue = services.conversations.open(talk).dialogue
    left = services.must_record.still_empty(talk)
    along = services.routes.take(services.conversations.visit(dialogue, Phase.REFLECT, MR), CONTACT)
    write(services, along, "Mijn oom werkt in een ziekenhuislab.")
    services.keeping.keep({FieldKey(Conversation, talk, "options"): "lab\nhbo"})
    assert services.must_record.still_empty(talk) == left[1:2]


def test_where_a_route_led_counts_as_discussed(services: Services, noor: Student) -> None:
    along = services.routes.take(reflecting(services, noor, MR), CONTACT)
    services.conversations.finish(along, 60)
    assert set(services.conversations.proposal(noor.id, "voortgang").discussed) == {MR, NW}
