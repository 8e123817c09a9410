"""Gentler ways on through a talk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.errors import NoPromptError, StateError
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.people import Student
from lobcoach.core.prompts import Prompt
from lobcoach.core.talk import StepState
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Bank, Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from tests.core.given_prompts import KR, bank, prompt


def reflecting(services: Services, talk: str) -> Dialogue:
    return services.conversations.visit(services.conversations.open(talk).dialogue, Phase.REFLECT)


def works(services: Services, dialogue: Dialogue) -> bool:
    """Whether the question on screen asks for what works."""
    assert dialogue.current is not None
    found = services.library.bank.find(dialogue.current.prompt_id)
    return found is not None and found.strength_based


def test_what_is_not_known_makes_way_for_a_question_about_what_works(
    services: Services, talk: str
) -> None:
    before = reflecting(services, talk)
    after = services.safeguards.answer_unknown(before)
    assert after.phase is Phase.REFLECT
    assert after.competence == before.competence
    assert after.current_id != before.current_id
    assert works(services, after)
    assert services.conversations.open(talk).dialogue.current_id == after.current_id
    stands = next(step for step in after.steps if step.id == before.current_id)
    assert stands.state is StepState.SKIPPED


def test_after_the_third_no_other_question_follows(services: Services, talk: str) -> None:
    dialogue = reflecting(services, talk)
    for _ in range(2):
        dialogue = services.safeguards.answer_unknown(dialogue)
        assert not dialogue.suggests_looking_ahead
    third = services.safeguards.answer_unknown(dialogue)
    assert third.suggests_looking_ahead
    assert third.current_id == dialogue.current_id
    assert services.conversations.open(talk).dialogue.suggests_looking_ahead


def test_from_there_one_step_leads_to_looking_ahead_at_what_works(
    services: Services, noor: Student
) -> None:
    for competence in Competence:
        new = NewTalk(noor.id, "voortgang", 15, (competence,))
        dialogue = reflecting(services, services.conversations.begin(new))
        ahead = services.safeguards.look_ahead(dialogue)
        assert ahead.phase is Phase.LOOK_AHEAD
        assert works(services, ahead)
        assert services.safeguards.look_ahead(ahead) == ahead


@contextmanager
def small(services: Services, library: Library, *prompts: Prompt) -> Iterator[Services]:
    """Open the file with only these prompts in the bank."""
    services.close()
    few = open_file(services.path, Library(library.framework, lambda _: Bank(bank(prompts))))
    yield few
    few.close()


def test_without_a_question_about_what_works_any_other_one_will_do(
    services: Services, library: Library, noor: Student
) -> None:
    ahead = prompt("v", Phase.LOOK_AHEAD)
    with small(services, library, prompt("r"), ahead, prompt("w", Phase.LOOK_AHEAD)) as few:
        talk = few.conversations.begin(NewTalk(noor.id, "voortgang", 15, (KR,)))
        assert few.safeguards.look_ahead(reflecting(few, talk)).phase is Phase.LOOK_AHEAD


def test_without_another_question_the_one_that_is_not_known_stays(
    services: Services, library: Library, noor: Student
) -> None:
    with small(services, library, prompt("r")) as few:
        talk = few.conversations.begin(NewTalk(noor.id, "voortgang", 15, (KR,)))
        before = reflecting(few, talk)
        after = few.safeguards.answer_unknown(before)
        assert after.current_id == before.current_id
        assert after.current is not None
        assert after.current.state is StepState.SKIPPED
        with pytest.raises(NoPromptError):
            few.safeguards.look_ahead(after)


def test_a_closed_talk_stays_as_it_is(services: Services, talk: str) -> None:
    closed = services.conversations.finish(reflecting(services, talk), 60)
    with pytest.raises(StateError):
        services.safeguards.answer_unknown(closed)
