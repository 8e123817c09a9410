"""What is typed reaches the file within a second, or the coach is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey, Note, NoteKey
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.talk import Conversation, GoalReached, Lane
from lobcoach.ui.autosave import BREATH_MS, NEARLY_DUE_MS, SAVE_WITHIN_MS, Autosave

NOTE = NoteKey("gesprek", "stap", Lane.OWN_WORDS)
GOAL = FieldKey(Conversation, "gesprek", "goal")


@dataclass
class Disk:
    """A place to keep drafts that can be full."""

    full: bool = False
    kept: list[Mapping[DraftKey, DraftValue]] = field(default_factory=list)

    def keep(self, drafts: Mapping[DraftKey, DraftValue]) -> None:
        if self.full:
            raise FileError(FileTrouble.DISK_FULL, Path("mijn.lobcoach"))
        self.kept.append(drafts)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def autosave(disk: Disk, qtbot: QtBot) -> Iterator[Autosave]:
    made = Autosave(disk.keep)
    yield made
    made.give_up()


def test_typing_on_and_on_is_stored_while_typing_goes_on(
    autosave: Autosave, disk: Disk, qtbot: QtBot
) -> None:
    assert SAVE_WITHIN_MS < 1000
    with qtbot.waitSignal(autosave.saved, timeout=5000):
        autosave.put(NOTE, Note("I"))
        due = autosave._timer.remainingTime()
        autosave.put(NOTE, Note("Ik"))
        assert autosave._timer.remainingTime() <= due
    assert disk.kept == [{NOTE: Note("Ik")}]
    assert not autosave.has_unsaved


def test_a_save_that_is_nearly_due_comes_right_after_a_letter(
    autosave: Autosave, disk: Disk, qtbot: QtBot
) -> None:
    autosave.put(NOTE, Note("I"))
    qtbot.waitUntil(lambda: autosave._timer.remainingTime() <= NEARLY_DUE_MS, timeout=5000)
    with qtbot.waitSignal(autosave.saved, timeout=5000):
        autosave.put(NOTE, Note("Ik"))
        assert autosave._timer.remainingTime() <= BREATH_MS
    assert disk.kept == [{NOTE: Note("Ik")}]


def test_a_choice_is_stored_at_once_with_all_that_waits(autosave: Autosave, disk: Disk) -> None:
    autosave.put(GOAL, "Weten wat ik wil")
    reached = FieldKey(Conversation, "gesprek", "goal_reached")
    assert autosave.put_now(reached, GoalReached.PARTLY)
    assert disk.kept == [{GOAL: "Weten wat ik wil", reached: GoalReached.PARTLY}]


def test_a_full_disk_is_told_keeps_the_text_and_is_tried_again(
    autosave: Autosave, disk: Disk, qtbot: QtBot
) -> None:
    disk.full = True
    autosave.put(NOTE, Note("Niet kwijtraken"))
    with qtbot.waitSignal(autosave.failed, timeout=5000) as failed:
        assert not autosave.flush()
    assert isinstance(failed.args[0], FileError)
    assert autosave.unsaved_text() == "Niet kwijtraken"
    disk.full = False
    with qtbot.waitSignal(autosave.saved, timeout=10_000):
        assert autosave.has_unsaved
    assert disk.kept == [{NOTE: Note("Niet kwijtraken")}]


def test_the_text_that_is_not_stored_can_be_copied(autosave: Autosave) -> None:
    autosave.put(NOTE, Note("Ik werd rustig."))
    autosave.put(GOAL, "Weten wat ik wil")
    autosave.put(FieldKey(Conversation, "gesprek", "next_on"), None)
    autosave.put(FieldKey(Conversation, "gesprek", "decision"), "  ")
    assert autosave.unsaved_text() == "Ik werd rustig.\n\nWeten wat ik wil"


def test_only_the_coach_can_give_a_text_up(autosave: Autosave, disk: Disk) -> None:
    disk.full = True
    autosave.put(NOTE, Note("weg"))
    autosave.flush()
    autosave.give_up()
    assert not autosave.has_unsaved
    assert autosave.flush()
    assert disk.kept == []


def test_what_waits_can_be_handed_over_to_another(autosave: Autosave, disk: Disk) -> None:
    disk.full = True
    autosave.put_now(NOTE, Note("Ik word rustig"))
    assert autosave.hand_over() == {NOTE: Note("Ik word rustig")}
    assert not autosave.has_unsaved
    assert not autosave._timer.isActive()
    assert autosave.hand_over() == {}
