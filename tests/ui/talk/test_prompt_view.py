"""What the question card shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.people import HintDensity
from lobcoach.core.talk import Conversation, ConversationState
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.store.store import Store
from lobcoach.ui.talk.prompt_view import prompt_view


def test_a_prompt_brings_its_value_behaviour_hint_and_follow_ups(
    services: Services, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    there = services.conversations.visit(dialogue, Phase.REFLECT, Competence.MOTIVES)
    step = there.current
    assert step is not None
    prompt = services.library.bank.find(step.prompt_id)
    assert prompt is not None
    view = prompt_view(services, there, ["Wat deed je?"])
    assert view.text == step.prompt_text
    assert view.value is prompt.value
    assert view.about == services.library.framework.competences[Competence.MOTIVES].question
    assert view.place == there.place_in_phase
    assert len(view.follow_ups) == len(prompt.follow_ups)
    assert view.hint == prompt.coach_hint
    assert view.behaviour == services.library.framework.behaviour(step.behaviour).paraphrase
    assert view.asked == {"Wat deed je?"}
    assert view.last_asked is None
    assert not view.own


def test_hints_can_be_off(services: Services, talk: str) -> None:
    coach = services.coach.get()
    services.coach.save(replace(coach, hint_density=HintDensity.OFF))
    view = prompt_view(services, services.conversations.open(talk).dialogue, ())
    assert view.hint == ""
    assert view.behaviour


def test_an_own_question_has_no_value_and_no_hint(services: Services, talk: str) -> None:
    dialogue = services.conversations.open(talk).dialogue
    view = prompt_view(services, services.conversations.ask_own(dialogue, "En nu?"), ())
    assert view.own
    assert (view.text, view.value, view.hint, view.behaviour) == ("En nu?", None, "", "")
    assert view.follow_ups == ()


def test_a_talk_without_prompts_invites_an_own_question(services: Services) -> None:
    view = prompt_view(services, Dialogue("g", ConversationState.RUNNING, (), ()), ())
    assert view.text == "Er staat hier geen vraag klaar. Stel gerust een eigen vraag."
    assert view.value is None


def test_an_earlier_talk_is_remembered(services: Services, library: Library, talk: str) -> None:
    first = services.conversations.open(talk).dialogue
    services.conversations.keep_position(first.forward())
    student = services.conversations.open(talk).student
    services.close()
    store = Store.open(services.path)
    with store.transaction() as tx:
        old = tx.get(Conversation, talk)
        tx.put(replace(old, started=datetime(2024, 5, 26, 12, tzinfo=UTC)))
    store.close()
    again = open_file(services.path, library, today=services.today)
    new = NewTalk(student.id, "voortgang", 15, (Competence.QUALITIES,))
    later = again.conversations.open(again.conversations.begin(new)).dialogue
    same = replace(later.steps[0], prompt_id=first.steps[0].prompt_id)
    shown = prompt_view(again, replace(later, steps=(same, *later.steps[1:])), ())
    assert shown.last_asked == date(2024, 5, 26)
    again.close()


def test_with_many_hints_the_explanation_is_unfolded(services: Services, talk: str) -> None:
    dialogue = services.conversations.open(talk).dialogue
    assert not prompt_view(services, dialogue, ()).unfolded
    services.coach.save(replace(services.coach.get(), hint_density=HintDensity.MANY))
    view = prompt_view(services, dialogue, ())
    assert view.unfolded
    assert view.behaviour


def test_the_question_about_a_competence_is_in_the_words_of_the_coach(
    services: Services, talk: str
) -> None:
    dialogue = services.conversations.visit(
        services.conversations.open(talk).dialogue, Phase.REFLECT, Competence.MOTIVES
    )
    assert prompt_view(services, dialogue, ()).about == "Wat wil ik, wat vind ik belangrijk?"
    services.coach.save(replace(services.coach.get(), idiom_for_coach="vraagvorm"))
    assert prompt_view(services, dialogue, ()).about == "Wat drijft mij?"
