"""What is half written is there again, and a spoilt draft is in nobody's way."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.framework import Phase
from lobcoach.core.own_questions import OwnQuestion
from lobcoach.core.prompts import Anchor, FrameKind
from lobcoach.services.question_drafts import QuestionDrafts
from tests.content.given_prompts import HALF, TRIP

FULL = replace(
    TRIP, id="eigen-aaaaaaaa", text="a\n😀\u202e", competence=None, phase=Phase.OPENING,
    frame_kind=FrameKind.CONTACT, anchor=Anchor.YEARLY, secondary_behaviour="aandacht-1",
    levels=frozenset({2}),
)  # fmt: skip


@pytest.fixture
def drafts(tmp_path: Path) -> QuestionDrafts:
    return QuestionDrafts(tmp_path / "vragen")


@pytest.mark.parametrize("prompt", [HALF, TRIP, FULL])
def test_a_draft_comes_back_as_it_was(drafts: QuestionDrafts, prompt: object) -> None:
    draft = OwnQuestion(prompt, "## hoe het stond")  # type: ignore[arg-type]
    drafts.keep(draft)
    assert drafts.find(draft.prompt.id) == draft
    drafts.drop(draft.prompt.id)
    drafts.drop(draft.prompt.id)
    assert drafts.find(draft.prompt.id) is None


def test_half_a_sign_costs_no_more_than_that_sign(drafts: QuestionDrafts) -> None:
    drafts.keep(OwnQuestion(replace(TRIP, text="Wat \ud800?")))
    kept = drafts.find(TRIP.id)
    assert kept is not None
    assert kept.prompt.text == "Wat ??"


def test_the_newest_draft_of_a_question_that_is_nowhere_yet_is_offered(
    drafts: QuestionDrafts, tmp_path: Path
) -> None:
    assert drafts.new(lambda _id: False) is None
    for number, prompt in enumerate((HALF, FULL)):
        drafts.keep(OwnQuestion(prompt))
        os.utime(tmp_path / "vragen" / f".concept-{prompt.id}.json", (number, number))
    newest = drafts.new(lambda _id: False)
    assert newest is not None
    assert newest.prompt == FULL
    older = drafts.new(lambda question_id: question_id == FULL.id)
    assert older is not None
    assert older.prompt == HALF


@pytest.mark.parametrize(
    "spoilt", [b"", b"\xff", b"[]", b"{}", b"null", b'{"seen": 1}', b"[" * 100_000]
)
def test_a_spoilt_draft_is_passed_over(
    drafts: QuestionDrafts, tmp_path: Path, spoilt: bytes
) -> None:
    drafts.keep(OwnQuestion(TRIP))
    (tmp_path / "vragen" / f".concept-{TRIP.id}.json").write_bytes(spoilt)
    assert drafts.find(TRIP.id) is None
    assert drafts.new(lambda _id: False) is None


def test_a_draft_that_goes_while_it_is_looked_for_is_passed_over(
    drafts: QuestionDrafts, tmp_path: Path
) -> None:
    drafts.keep(OwnQuestion(TRIP))
    (tmp_path / "vragen" / ".concept-weg.json").symlink_to(tmp_path / "weg")
    newest = drafts.new(lambda _id: False)
    assert newest is not None
    assert newest.prompt == TRIP


def test_without_a_place_for_it_that_is_said(tmp_path: Path) -> None:
    drafts = QuestionDrafts(tmp_path / "weg" / "vragen")
    with pytest.raises(FileError) as caught:
        drafts.keep(OwnQuestion(TRIP))
    assert caught.value.trouble is FileTrouble.FOLDER_MISSING
    (tmp_path / "weg").write_text("geen map", encoding="utf-8")
    drafts.drop(TRIP.id)
    assert drafts.new(lambda _id: False) is None
