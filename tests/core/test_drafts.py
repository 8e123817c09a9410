"""Typed but not yet stored."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from lobcoach.core.drafts import DraftKey, Drafts, DraftValue, FieldKey, Note, NoteKey
from lobcoach.core.errors import InputError, InputTrouble, NotFoundError, WorldError
from lobcoach.core.goals import Goal
from lobcoach.core.talk import Lane

NOTE = NoteKey("gesprek", "stap", Lane.OWN_WORDS)
FIELD = FieldKey(Goal, "doel", "wording")


def test_the_newest_text_of_each_place_is_stored_in_one_go() -> None:
    drafts = Drafts()
    drafts.put(NOTE, Note("Ik"))
    drafts.put(NOTE, Note("Ik werd rustig"))
    drafts.put(FIELD, "Weten wat ik wil")
    stored: list[Mapping[DraftKey, DraftValue]] = []
    drafts.flush(stored.append)
    assert stored == [{NOTE: Note("Ik werd rustig"), FIELD: "Weten wat ik wil"}]
    assert not drafts


def test_a_failed_save_keeps_every_text() -> None:
    drafts = Drafts()
    drafts.put(NOTE, Note("Niet kwijtraken"))

    def full_disk(_: Mapping[DraftKey, DraftValue]) -> None:
        raise WorldError

    with pytest.raises(WorldError):
        drafts.flush(full_disk)
    assert drafts.waiting() == {NOTE: Note("Niet kwijtraken")}


@pytest.mark.parametrize(
    "refusal",
    [InputError(InputTrouble.TEXT_TOO_LONG, "text", 10), NotFoundError("Goal", "doel")],
    ids=["too long", "its place is gone"],
)
def test_a_text_that_cannot_be_kept_does_not_hold_up_the_others(refusal: Exception) -> None:
    drafts = Drafts()
    drafts.put(FIELD, "x" * 11)
    drafts.put(NOTE, Note("Niet ophouden"))
    stored: dict[DraftKey, DraftValue] = {}

    def save(given: Mapping[DraftKey, DraftValue]) -> None:
        if FIELD in given:
            raise refusal
        stored.update(given)

    for _ in range(2):
        with pytest.raises(type(refusal)) as told:
            drafts.flush(save)
        assert told.value is refusal
        assert stored == {NOTE: Note("Niet ophouden")}
        assert drafts.waiting() == {FIELD: "x" * 11}


def test_when_each_by_itself_can_be_kept_nothing_waits() -> None:
    drafts = Drafts()
    drafts.put(FIELD, "een")
    drafts.put(NOTE, Note("twee"))

    def one_at_a_time(given: Mapping[DraftKey, DraftValue]) -> None:
        if len(given) > 1:
            raise NotFoundError("Goal", "doel")

    drafts.flush(one_at_a_time)
    assert not drafts


def test_what_is_typed_while_saving_waits_for_the_next_save() -> None:
    drafts = Drafts()
    drafts.put(NOTE, Note("eerst"))
    drafts.flush(lambda _: drafts.put(NOTE, Note("en daarna")))
    assert drafts.waiting() == {NOTE: Note("en daarna")}


def test_nothing_typed_is_nothing_stored() -> None:
    Drafts().flush(lambda _: pytest.fail("there is nothing to store"))
