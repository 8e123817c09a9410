"""What a talk in the file is meant to leave behind and is still empty."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.drafts import FieldKey
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation
from lobcoach.services.opened import Services


def test_a_talk_says_what_is_still_empty_in_the_words_of_the_content_file(
    services: Services, talk: str
) -> None:
    left = services.must_record.still_empty(talk)
    assert left == services.library.framework.types["loopbaanreflectie"].to_record
    services.keeping.keep({FieldKey(Conversation, talk, "experience"): "Een meting klopte niet."})
    assert services.must_record.still_empty(talk) == left[1:]


def test_the_own_career_asks_for_nothing(services: Services, noor: Student) -> None:
    assert services.must_record.still_empty(services.own_career.begin(50)) == ()


def test_a_kind_of_talk_that_is_gone_and_a_talk_that_never_began(
    services: Services, talk: str
) -> None:
    with services._store.transaction() as tx:
        old = tx.get(Conversation, talk)
        tx.put(replace(old, type="vroeger", started=None))
    assert services.must_record.still_empty(talk) == ()
