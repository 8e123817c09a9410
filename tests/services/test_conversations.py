"""A talk from beginning to end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobcoach.core.drafts import FieldKey, Note, NoteKey
from lobcoach.core.errors import InputError, NoPromptError, NotFoundError, StateError
from lobcoach.core.framework import PHASES, Competence, Phase
from lobcoach.core.goals import Goal
from lobcoach.core.people import Student
from lobcoach.core.selection import Why
from lobcoach.core.talk import (
    Conversation,
    ConversationState,
    Lane,
    ParkedTopic,
    Role,
    StepState,
)
from lobcoach.services.conversations import ConversationService, NewTalk
from lobcoach.services.library import Bank, Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.services.sentences import sentence
from lobcoach.store.store import Store
from tests.core.given_prompts import bank, prompt

KR, MR = Competence.QUALITIES, Competence.MOTIVES


def test_a_new_talk_has_a_prompt_for_every_phase(services: Services, talk: str) -> None:
    opened = services.conversations.open(talk)
    assert [phase for phase in PHASES if opened.dialogue.find(phase, KR)] == list(PHASES)
    assert opened.dialogue.phase is Phase.OPENING
    assert opened.conversation.state is ConversationState.RUNNING
    assert opened.conversation.bank_version
    assert [voice.role for voice in opened.conversation.present] == [Role.STUDENT, Role.COACH]


@pytest.mark.parametrize("competence", list(Competence))
@pytest.mark.parametrize(
    ("code", "minutes"),
    [("kennismaking", 30), ("voortgang", 10), ("voortgang", 15), ("loopbaanreflectie", 45)],
)
def test_every_competence_can_be_walked_in_every_kind_of_talk(
    services: Services, noor: Student, code: str, minutes: int, competence: Competence
) -> None:
    new = NewTalk(noor.id, code, minutes, (competence,))
    dialogue = services.conversations.open(services.conversations.begin(new)).dialogue
    assert {step.phase for step in dialogue.steps} == set(PHASES)
    assert all(step.why != Why.OTHER_TYPE for step in dialogue.steps)
    while dialogue.can_go_forward:
        dialogue = services.conversations.keep_position(dialogue.forward())
    assert dialogue.phase is Phase.CLOSING


@pytest.mark.parametrize("code", ["kennismaking", "voortgang", "loopbaanreflectie", "signaal"])
def test_a_student_in_entree_gets_a_whole_talk(services: Services, code: str) -> None:
    student = services.students.save(Student(first_name="Sem", level=1, year=1))
    about = () if code == "signaal" else (KR,)
    minutes = services.library.framework.types[code].default_minutes
    talk = services.conversations.begin(NewTalk(student.id, code, minutes, about))
    steps = services.conversations.open(talk).dialogue.steps
    assert {step.phase for step in steps} == set(PHASES)
    assert all(step.why != Why.OTHER_TYPE for step in steps)


def test_what_was_asked_is_not_asked_again_within_a_year(services: Services, noor: Student) -> None:
    new = NewTalk(noor.id, "loopbaanreflectie", 30, (KR,))
    first = services.conversations.open(services.conversations.begin(new)).dialogue
    while first.can_go_forward:
        first = services.conversations.keep_position(first.forward())
    services.conversations.finish(first, 1800)
    second = services.conversations.open(services.conversations.begin(new)).dialogue
    assert not {s.prompt_id for s in first.steps} & {s.prompt_id for s in second.steps}


def test_the_least_discussed_competence_is_proposed_first(
    services: Services, noor: Student, talk: str
) -> None:
    proposal = services.conversations.proposal(noor.id, "voortgang")
    assert proposal.discussed.keys() == {KR, MR}
    assert proposal.order[-1] in (KR, MR)
    assert proposal.order[0] not in (KR, MR)


def test_a_kind_of_talk_that_cannot_be_held_is_refused(services: Services, noor: Student) -> None:
    with pytest.raises(InputError) as caught:
        services.conversations.begin(NewTalk(noor.id, "bestaat-niet", 30, (KR,)))
    assert sentence(caught.value) == "Dit soort gesprek kan nog niet. Kies een ander soort."


def test_a_short_talk_goes_into_one_competence(services: Services, noor: Student) -> None:
    for competences in ((), (KR, MR)):
        with pytest.raises(InputError) as caught:
            services.conversations.begin(NewTalk(noor.id, "voortgang", 15, competences))
        assert sentence(caught.value) == (
            "Kies minstens één competentie voor dit gesprek, en hooguit 1."
        )
    assert services.talk_lists.of_everyone() == []


def test_a_talk_stands_where_it_stood_after_the_file_was_closed(
    services: Services, library: Library, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    there = services.conversations.keep_position(dialogue.forward().forward().skip(), 312)
    services.close()
    again = open_file(services.path, library)
    reopened = again.conversations.open(talk)
    again.close()
    assert reopened.dialogue.current_id == there.current_id
    assert [s.state for s in reopened.dialogue.steps] == [s.state for s in there.steps]
    assert reopened.conversation.seconds_spent == 312


def test_any_phase_and_competence_can_be_visited_at_any_moment(
    services: Services, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    dialogue = services.conversations.visit(dialogue, Phase.ACTIVATE)
    assert (dialogue.phase, dialogue.competence) == (Phase.ACTIVATE, KR)
    before = len(dialogue.steps)
    dialogue = services.conversations.visit(dialogue, Phase.REFLECT, Competence.NETWORKING)
    assert (dialogue.phase, dialogue.competence) == (Phase.REFLECT, Competence.NETWORKING)
    assert len(dialogue.steps) == before + 1
    assert Competence.NETWORKING in services.conversations.conversation(talk).competences
    back = services.conversations.visit(dialogue, Phase.OPENING, MR)
    assert back.competence is None
    again = services.conversations.visit(dialogue, Phase.REFLECT)
    assert again.competence is Competence.NETWORKING


def test_a_talk_without_competences_can_still_be_taken_anywhere(
    services: Services, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    bare = replace(dialogue, competences=(), steps=(), current_id="")
    visited = services.conversations.visit(bare, Phase.REFLECT)
    assert (visited.phase, visited.competence) == (Phase.REFLECT, None)
    assert services.conversations.visit(visited, Phase.REFLECT) == visited
    with pytest.raises(NoPromptError):
        services.conversations.another_prompt(bare)


def test_another_prompt_takes_its_place_unless_there_are_notes(
    services: Services, talk: str
) -> None:
    dialogue = services.conversations.visit(
        services.conversations.open(talk).dialogue, Phase.REFLECT, KR
    )
    asked = dialogue.current
    assert asked is not None
    swapped = services.conversations.another_prompt(dialogue)
    assert len(swapped.steps) == len(dialogue.steps)
    assert swapped.current is not None
    assert swapped.current.prompt_id != asked.prompt_id
    key = NoteKey(talk, swapped.current.id, Lane.OWN_WORDS)
    services.keeping.keep({key: Note("Ik bleef rustig.")})
    added = services.conversations.another_prompt(swapped)
    assert len(added.steps) == len(dialogue.steps) + 1
    assert services.keeping.notes(talk)[key].text == "Ik bleef rustig."


def test_when_the_bank_has_no_other_prompt_the_coach_is_told(
    services: Services, library: Library, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    services.close()
    only = library.bank.in_cell(Phase.OPENING, None)[:1]
    small = open_file(services.path, Library(library.framework, lambda _: Bank(bank(only))))
    try:
        with pytest.raises(NoPromptError) as caught:
            small.conversations.visit(dialogue, Phase.REFLECT, Competence.NETWORKING)
        assert sentence(caught.value) == (
            "Hier is geen andere vraag meer voor deze student. Stel gerust een eigen vraag."
        )
        first = dialogue.go_to(dialogue.steps[0].id)
        gone = replace(first, steps=tuple(
            replace(s, prompt_id=only[0].id) for s in first.steps
        ))  # fmt: skip
        with pytest.raises(NoPromptError):
            small.conversations.another_prompt(gone)
    finally:
        small.close()


def test_the_coach_asks_an_own_question(services: Services, talk: str) -> None:
    dialogue = services.conversations.open(talk).dialogue.forward()
    own = services.conversations.ask_own(dialogue, "  Hoe is het met de hond? ")
    assert own.current is not None
    assert own.current.prompt_text == "Hoe is het met de hond?"
    assert own.current.why == Why.OWN
    for wrong in ("  ", "x" * 501):
        with pytest.raises(InputError):
            services.conversations.ask_own(own, wrong)


def test_a_parked_prompt_becomes_a_topic_for_later(services: Services, talk: str) -> None:
    dialogue = services.conversations.open(talk).dialogue
    asked = dialogue.current
    assert asked is not None
    parked = services.conversations.park(dialogue)
    assert parked.steps[0].state is StepState.PARKED
    services.close()
    store = Store.open(services.path)
    with store.reading() as tx:
        topics = tx.find(ParkedTopic, conversation_id=talk)
    store.close()
    assert [topic.text for topic in topics] == [asked.prompt_text]


def test_parking_nothing_parks_nothing(services: Services, talk: str) -> None:
    dialogue = services.conversations.open(talk).dialogue
    bare = replace(dialogue, steps=(), current_id="")
    assert services.conversations.park(bare).steps == ()


def test_a_talk_is_put_aside_gone_on_with_and_closed(services: Services, talk: str) -> None:
    dialogue = services.conversations.later(services.conversations.open(talk).dialogue, 60)
    (row,) = services.talk_lists.unfinished()
    assert row.state is ConversationState.PAUSED
    dialogue = services.conversations.open(talk).dialogue
    assert dialogue.state is ConversationState.RUNNING
    services.conversations.finish(dialogue, 120)
    assert services.talk_lists.unfinished() == []
    assert [row.id for row in services.talk_lists.recent()] == [talk]
    assert services.conversations.conversation(talk).closed is not None


def test_a_closed_talk_opens_as_it_is_and_can_be_reopened(services: Services, talk: str) -> None:
    services.conversations.finish(services.conversations.open(talk).dialogue, 60)
    assert services.conversations.open(talk).dialogue.is_closed
    reopened = services.conversations.reopen(talk)
    assert reopened.state is ConversationState.PAUSED
    assert services.conversations.conversation(talk).closed is None
    with pytest.raises(StateError) as caught:
        services.conversations.reopen(talk)
    assert "afgesloten" in sentence(caught.value)


def test_keeping_the_same_place_again_leaves_the_steps_alone(services: Services, talk: str) -> None:
    dialogue = services.conversations.open(talk).dialogue
    services.conversations.keep_position(dialogue.forward())
    before = services.conversations.open(talk).dialogue.steps
    services.conversations.keep_position(services.conversations.open(talk).dialogue)
    assert services.conversations.open(talk).dialogue.steps == before


def test_moving_on_does_not_touch_what_is_typed_beside_it(services: Services, talk: str) -> None:
    dialogue = services.conversations.open(talk).dialogue
    services.keeping.keep({FieldKey(Conversation, talk, "goal"): "Weten wat ik wil"})
    services.conversations.keep_position(dialogue.forward())
    assert services.conversations.conversation(talk).goal == "Weten wat ik wil"


def test_a_talk_that_is_not_there_cannot_be_opened(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.conversations.open("weg")
    assert isinstance(services.conversations, ConversationService)


def test_a_prompt_can_name_the_step_that_was_agreed(
    services: Services, library: Library, noor: Student, talk: str
) -> None:
    goal = services.goals.new_goal(noor.id, talk, KR)
    services.goals.new_goal(noor.id, talk, MR)
    services.keeping.keep({FieldKey(Goal, goal.id, "first_step"): "Een dag meelopen vragen."})
    services.close()
    names_it = prompt(
        "ls-t-99",
        Phase.LOOK_BACK,
        competence=MR,
        text="Je koos: {stap}. Hoe ging dat?",
        conversation_types=frozenset({"voortgang"}),
    )
    again = open_file(services.path, Library(library.framework, lambda _: Bank(bank([names_it]))))
    begun = again.conversations.begin(NewTalk(noor.id, "voortgang", 15, (MR,)))
    (step,) = again.conversations.open(begun).dialogue.steps
    again.close()
    assert step.prompt_text == "Je koos: Een dag meelopen vragen. Hoe ging dat?"
