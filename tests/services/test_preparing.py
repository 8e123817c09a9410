"""Preparing a talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from lobcoach.core.changes import Kind
from lobcoach.core.drafts import FieldKey, LineTag, Note, NoteKey
from lobcoach.core.errors import AlreadyBegunError, InputError, NotFoundError
from lobcoach.core.framework import PHASES, Competence, Phase
from lobcoach.core.people import Student
from lobcoach.core.selection import Why
from lobcoach.core.talk import Conversation, ConversationState, Lane, Role, Tag, Voice
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.services.planning import NewTalk
from lobcoach.services.sentences import sentence
from tests.conftest import TODAY
from tests.services.given_plan import KR, MR, planned, steps


def test_a_planned_talk_has_a_whole_plan_and_has_not_begun(
    services: Services, noor: Student
) -> None:
    talk = planned(services, noor.id)
    prepared = services.preparing.prepared(talk)
    assert prepared.conversation.state is ConversationState.PLANNED
    assert prepared.conversation.started is None
    assert {step.phase for step in prepared.steps} == set(PHASES)
    assert [step.order for step in prepared.steps] == list(range(1, len(prepared.steps) + 1))
    assert all(step.why for step in prepared.steps)
    assert (prepared.student.id, prepared.kind.code) == (noor.id, "loopbaanreflectie")


def test_opening_a_plan_leaves_it_as_it_is(services: Services, noor: Student) -> None:
    talk = planned(services, noor.id)
    before = steps(services, talk)
    assert services.preparing.open(talk).steps == before == steps(services, talk)


def test_a_plan_can_be_looked_at_without_being_kept(services: Services, noor: Student) -> None:
    proposals = services.preparing.propose(NewTalk(noor.id, "voortgang", 15, (KR,)))
    assert {each.slot.phase for each in proposals} == set(PHASES)
    assert services.talk_lists.planned() == []


def test_a_planned_talk_is_found_again_after_the_file_was_closed(
    services: Services, library: Library, noor: Student
) -> None:
    talk = planned(services, noor.id)
    before = steps(services, talk)
    services.close()
    again = open_file(services.path, library, today=lambda: TODAY)
    assert steps(again, talk) == before
    again.close()


def test_a_planned_talk_begins_as_it_was_planned(services: Services, noor: Student) -> None:
    talk = planned(services, noor.id)
    services.plans.ask_own(talk, Phase.OPENING, None, "Hoe was je week?")
    texts = [step.prompt_text for step in steps(services, talk)]
    opened = services.conversations.open(talk)
    assert opened.dialogue.state is ConversationState.RUNNING
    assert [step.prompt_text for step in opened.dialogue.steps] == texts
    assert opened.conversation.started is not None
    with pytest.raises(AlreadyBegunError) as caught:
        services.preparing.open(talk)
    assert sentence(caught.value) == (
        "Dit gesprek is al begonnen. Je gaat ermee verder onder Gesprekken."
    )


def test_a_prompt_is_spoken_with_the_words_of_the_day_it_is_asked(
    services: Services, noor: Student
) -> None:
    talk = services.preparing.plan(
        NewTalk(noor.id, "loopbaanreflectie", 45, (KR,), "Weten wat ik kan")
    )
    services.plans.choose(talk, "af-20")
    services.keeping.keep({FieldKey(Conversation, talk, "goal"): "Een stageplek kiezen."})
    spoken = [step.prompt_text for step in services.conversations.open(talk).dialogue.steps]
    assert "Je wilde: ‘Een stageplek kiezen’. Welk stuk is vandaag gelukt?" in spoken


def test_an_empty_plan_is_filled_when_it_is_opened_or_begun(
    services: Services, noor: Student
) -> None:
    for go_on in (services.preparing.open, services.conversations.open):
        talk = planned(services, noor.id)
        for step in steps(services, talk):
            services.plans.remove(talk, step.id)
        assert steps(services, talk) == ()
        go_on(talk)
        assert services.conversations.open(talk).dialogue.steps


def test_another_length_makes_another_plan_and_keeps_what_the_coach_put_in(
    services: Services, noor: Student
) -> None:
    talk = planned(services, noor.id)
    services.plans.ask_own(talk, Phase.REFLECT, KR, "Wat zou je opa zeggen?")
    services.plans.choose(talk, "kr-r-01")
    long = len(steps(services, talk))

    services.preparing.change_frame(talk, "voortgang", 10, (MR,))

    prepared = services.preparing.prepared(talk)
    assert (prepared.kind.code, prepared.conversation.minutes_planned) == ("voortgang", 10)
    assert len(prepared.steps) < long
    kept = [step for step in prepared.steps if step.why in (Why.OWN, Why.CHOSEN)]
    assert [step.prompt_text for step in kept][-2:] == [
        "Wat zou je opa zeggen?",
        services.library.bank.find("kr-r-01").text,  # type: ignore[union-attr]
    ]
    others = [step for step in prepared.steps if step not in kept and step.competence]
    assert {step.competence for step in others} == {MR}
    assert [step.order for step in prepared.steps] == list(range(1, len(prepared.steps) + 1))
    ids = [step.prompt_id for step in prepared.steps]
    assert len(ids) == len(set(ids))


def test_a_frame_that_does_not_fit_changes_nothing(services: Services, noor: Student) -> None:
    talk = planned(services, noor.id)
    before = services.preparing.prepared(talk)
    with pytest.raises(InputError) as caught:
        services.preparing.change_frame(talk, "voortgang", 15, (KR, MR))
    assert sentence(caught.value) == "Kies minstens één competentie voor dit gesprek, en hooguit 1."
    with pytest.raises(InputError) as caught:
        services.preparing.change_frame(talk, "weg", 20, (KR,))
    assert sentence(caught.value) == "Dit soort gesprek kan nog niet. Kies een ander soort."
    assert services.preparing.prepared(talk) == before


def test_another_length_leaves_who_joins_at_the_table(services: Services, noor: Student) -> None:
    bas = Voice(Role.WORKPLACE_TRAINER, "Bas Visser")
    talk = services.preparing.plan(NewTalk(noor.id, "trialoog", 40, (KR,), joined=(bas,)))
    services.preparing.change_frame(talk, "trialoog", 40, (MR,))
    assert bas in services.preparing.prepared(talk).conversation.present
    services.preparing.change_frame(talk, "voortgang", 15, (MR,))
    assert bas not in services.preparing.prepared(talk).conversation.present


def test_the_first_talk_is_likely_to_get_acquainted_and_the_next_one_a_short_one(
    services: Services, noor: Student
) -> None:
    first = services.preparing.likely(noor.id)
    assert (first.type_code, first.minutes, first.planned_on) == ("kennismaking", 30, None)
    services.conversations.begin(first)
    second = services.preparing.likely(noor.id)
    assert (second.type_code, second.minutes) == ("voortgang", 15)
    assert second.competences[0] not in first.competences


def test_what_was_agreed_for_the_next_talk_is_taken_over(services: Services, talk: str) -> None:
    day = TODAY + timedelta(days=20)
    for field, value in (
        ("next_type", "loopbaanreflectie"), ("next_on", day), ("next_minutes", 60),
    ):  # fmt: skip
        services.keeping.keep({FieldKey(Conversation, talk, field): value})
    student = services.conversations.conversation(talk).student_id or ""
    likely = services.preparing.likely(student)
    assert (likely.type_code, likely.minutes, likely.planned_on) == ("loopbaanreflectie", 60, day)
    services.keeping.keep({FieldKey(Conversation, talk, "next_minutes"): 7})
    assert services.preparing.likely(student).minutes == 45
    services.keeping.keep({FieldKey(Conversation, talk, "next_on"): TODAY - timedelta(days=1)})
    assert services.preparing.likely(student).type_code == "voortgang"


def test_the_last_talk_stands_beside_it_with_the_last_words_quoted(
    services: Services, talk: str
) -> None:
    student = services.conversations.conversation(talk).student_id or ""
    step = services.conversations.open(talk).dialogue.steps[2]
    note = Note("Ze lachte.\n“Ik werd juist rustig.”", (LineTag(1, Tag.QUOTE),))
    services.keeping.keep({NoteKey(talk, step.id, Lane.OWN_WORDS): note})
    next_talk = planned(services, student)
    last = services.preparing.last_talk(next_talk)
    assert last is not None
    assert (last.conversation.id, last.quote) == (talk, "“Ik werd juist rustig.”")


def test_before_a_first_talk_there_is_nothing_beside_it(services: Services, noor: Student) -> None:
    talk = planned(services, noor.id)
    assert services.preparing.last_talk(talk) is None
    assert services.preparing.parked(noor.id) == []
    assert not services.goals.last_time(talk)


def test_a_talk_that_is_not_wanted_any_more_can_be_thrown_away_and_brought_back(
    services: Services, talk: str
) -> None:
    services.conversations.park(services.conversations.open(talk).dialogue)
    student = services.conversations.conversation(talk).student_id or ""
    (topic,) = services.preparing.parked(student)
    plan = planned(services, student)
    services.plans.take_up(plan, topic.id)
    before = services.preparing.prepared(plan)

    gone = services.preparing.discard(plan)
    assert services.talk_lists.planned() == []
    assert [each.id for each in services.preparing.parked(student)] == [topic.id]
    with pytest.raises(NotFoundError):
        services.preparing.prepared(plan)

    assert services.preparing.bring_back(gone) == plan
    after = services.preparing.prepared(plan)
    assert [step.prompt_text for step in after.steps] == [s.prompt_text for s in before.steps]
    assert services.preparing.parked(student) == []


def test_open_lists_hear_of_it(services: Services, noor: Student) -> None:
    heard: list[frozenset[Kind]] = []
    services.changes.subscribe(heard.append)
    talk = planned(services, noor.id)
    services.preparing.change_frame(talk, "voortgang", 15, (KR,))
    services.preparing.bring_back(services.preparing.discard(talk))
    assert heard == [frozenset({Kind.CONVERSATIONS})] * 4


def test_what_was_asked_this_year_does_not_come_back(services: Services, noor: Student) -> None:
    new = NewTalk(noor.id, "loopbaanreflectie", 45, (KR, MR))
    spoken: set[str] = set()
    for _ in range(3):
        plan = services.preparing.propose(new)
        fresh = {each.prompt.id for each in plan if each.why != Why.YEARLY}
        assert not fresh & spoken
        dialogue = services.conversations.open(services.conversations.begin(new)).dialogue
        while dialogue.can_go_forward:
            dialogue = services.conversations.keep_position(dialogue.forward())
        services.conversations.finish(dialogue, 2400)
        spoken |= {step.prompt_id for step in dialogue.steps}


@pytest.mark.parametrize(
    ("code", "joined"),
    [
        ("trialoog", (Role.WORKPLACE_TRAINER, Why.FOR_TRAINER)),
        ("ouder", (Role.GUARDIAN, Why.FOR_GUARDIAN)),
    ],
)
def test_who_joins_is_present_and_has_prompts_of_their_own(
    services: Services, library: Library, noor: Student, code: str, joined: tuple[Role, Why]
) -> None:
    joins, spoken = joined
    preparing = services.preparing
    kind = library.framework.types[code]
    talk = preparing.plan(NewTalk(noor.id, code, kind.default_minutes, (KR,)))
    prepared = preparing.prepared(talk)
    assert [voice.role for voice in prepared.conversation.present] == [
        Role.STUDENT, joins, Role.COACH,
    ]  # fmt: skip
    assert any(step.why == spoken for step in prepared.steps)
    for phase in PHASES:
        whys = [step.why for step in prepared.steps if step.phase == phase]
        assert not whys or whys[0] != spoken


@pytest.mark.parametrize("competence", list(Competence))
def test_a_literal_student_gets_literal_prompts(
    services: Services, noor: Student, competence: Competence
) -> None:
    services.students.save(replace(noor, literal_language=True))
    plan = services.preparing.propose(NewTalk(noor.id, "loopbaanreflectie", 45, (competence,)))
    assert all(each.prompt.literal for each in plan)
