"""Half a question is on the disk within a second."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from lobcoach.core.own_questions import OwnQuestion
from lobcoach.services.opened import Services
from lobcoach.ui.bank_editor.draft_keeping import DraftKeeping
from tests.content.given_prompts import HALF, TRIP

DRAFT = OwnQuestion(TRIP)


@pytest.fixture
def keeping(services: Services) -> Iterator[DraftKeeping]:
    parent = QObject()
    made = DraftKeeping(services.own_questions, parent)
    yield made
    made.forget()


def test_the_newest_draft_of_each_question_is_kept(
    keeping: DraftKeeping, services: Services, qtbot: QtBot
) -> None:
    other = OwnQuestion(replace(TRIP, id="eigen-aaaaaaaa"))
    with qtbot.waitSignal(keeping.autosave.saved, timeout=10_000):
        keeping.put(OwnQuestion(replace(TRIP, text="Wel")))
        keeping.put(other)
        keeping.put(DRAFT)
    assert services.own_questions.draft_of(TRIP.id) == DRAFT
    assert services.own_questions.draft_of("eigen-aaaaaaaa") == other


def test_a_question_in_which_nothing_is_written_any_more_leaves_no_draft(
    keeping: DraftKeeping, services: Services
) -> None:
    keeping.put(DRAFT)
    assert keeping.flush()
    keeping.put(OwnQuestion(HALF))
    assert keeping.flush()
    assert services.own_questions.draft_of(TRIP.id) is None


def test_what_is_forgotten_is_not_kept(keeping: DraftKeeping, services: Services) -> None:
    keeping.put(DRAFT)
    assert keeping.autosave.unsaved_text().splitlines() == [
        TRIP.text, *TRIP.follow_ups, TRIP.coach_hint
    ]  # fmt: skip
    keeping.forget()
    assert keeping.flush()
    assert services.own_questions.draft_of(TRIP.id) is None
