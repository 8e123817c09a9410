from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from lobcoach.core.talk import Answer, Conversation, NoteTag, ParkedTopic, StepReview
from lobcoach.store.store import Store
from tests.store.conftest import Clock
from tests.store.golden import STORED, fill


@pytest.fixture
def filled(store: Store, clock: Clock) -> Store:
    clock.now = STORED
    fill(store)
    return store


def test_a_goal_is_looked_back_on_once_in_a_talk(filled: Store):
    with pytest.raises(IntegrityError), filled.transaction() as tx:
        tx.put(replace(tx.get(StepReview, "review-1"), id="review-2"))


def test_tags_go_with_the_note(filled: Store):
    with filled.transaction() as tx:
        tx.remove(Answer, "answer-1")
        assert tx.find(NoteTag) == []


def test_a_parked_topic_forgets_a_removed_talk_that_took_it_up(filled: Store):
    with filled.transaction() as tx:
        topic = tx.get(ParkedTopic, "parked-1")
        tx.put(replace(topic, taken_up_in="talk-2"))
        tx.remove(Conversation, "talk-2")
        assert tx.get(ParkedTopic, "parked-1").taken_up_in is None
