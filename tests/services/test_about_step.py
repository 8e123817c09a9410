"""What stands beside a prompt while it is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from lobcoach.core.framework import Competence
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation
from lobcoach.services.about_step import AboutStep
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.services.planning import NewTalk
from lobcoach.store.store import Store


def test_follow_ups_are_spoken_with_their_words_filled_in(services: Services, talk: str) -> None:
    for step in services.conversations.open(talk).dialogue.steps:
        spoken = services.conversations.about_step(step).follow_ups
        assert len(spoken) >= 2
        assert not any("{" in text for text in spoken)


def test_the_coach_sees_when_a_prompt_was_asked_before(
    services: Services, library: Library, noor: Student, talk: str
) -> None:
    first = services.conversations.open(talk).dialogue
    asked = first.current
    assert asked is not None
    services.conversations.keep_position(first.forward())
    assert services.conversations.about_step(asked).last_asked is None
    services.close()
    store = Store.open(services.path)
    with store.transaction() as tx:
        old = tx.get(Conversation, talk)
        tx.put(replace(old, started=datetime(2024, 5, 26, 12, tzinfo=UTC)))
    store.close()
    again = open_file(services.path, library, today=lambda: date(2026, 11, 23))
    later = again.conversations.open(
        again.conversations.begin(NewTalk(noor.id, "voortgang", 15, (Competence.QUALITIES,)))
    ).dialogue
    same = replace(later.steps[0], prompt_id=asked.prompt_id)
    assert again.conversations.about_step(same).last_asked == date(2024, 5, 26)
    again.close()


def test_an_own_question_has_nothing_beside_it(services: Services, talk: str) -> None:
    dialogue = services.conversations.open(talk).dialogue
    own = services.conversations.ask_own(dialogue, "Hoe is het met de hond?")
    assert own.current is not None
    assert services.conversations.about_step(own.current) == AboutStep()


def test_a_question_that_left_the_bank_still_tells_when_it_was_asked(
    services: Services, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    assert dialogue.current is not None
    gone = replace(dialogue.current, prompt_id="weg-01")
    assert services.conversations.about_step(gone) == AboutStep()
