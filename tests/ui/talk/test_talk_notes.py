"""What was written, on its way to the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import Note, NoteKey
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.talk import Lane
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.note_card import NoteCard
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.talk_notes import TalkNotes
from tests.ui.finding import button, shown, words
from tests.ui.pictures import Show


class Failing:
    """Stores through the real service, unless the disk is full."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.full = False

    def keep(self, drafts: object) -> None:
        if self.full:
            raise FileError(FileTrouble.DISK_FULL, self.services.path)
        self.services.keeping.keep(drafts)  # type: ignore[arg-type]


@dataclass
class Desk:
    """Everything around one note."""

    services: Services
    talk: str
    disk: Failing
    autosave: Autosave
    card: NoteCard
    notes: TalkNotes

    def steps(self) -> list[str]:
        dialogue = self.services.conversations.open(self.talk).dialogue
        return [step.id for step in dialogue.steps]

    def editor(self) -> NoteEditor:
        (found,) = shown(self.card, NoteEditor)
        return found

    def text(self) -> str:
        return self.editor().note().text


@pytest.fixture
def desk(services: Services, talk: str, show: Show) -> Iterator[Desk]:
    disk = Failing(services)
    autosave = Autosave(disk.keep)
    card = NoteCard()
    show(card).resize(760, 420)
    notes = TalkNotes(services, autosave, card, card)
    notes.open(talk)
    made = Desk(services, talk, disk, autosave, card, notes)
    notes.show_step(made.steps()[0])
    yield made
    autosave.give_up()


def test_typed_words_are_in_the_file_within_a_second(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.autosave.saved):
        qtbot.keyClicks(desk.editor(), "Ik werd rustig")
    key = NoteKey(desk.talk, desk.steps()[0], Lane.OWN_WORDS)
    assert desk.services.keeping.notes(desk.talk)[key] == Note("Ik werd rustig")
    assert any(each.startswith("bewaard ") for each in words(desk.card))


def test_another_lane_stores_at_once(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.editor(), "nu")
    with qtbot.waitSignal(desk.autosave.saved, timeout=300):
        desk.card.choose_lane(Lane.OBSERVED)
    assert not desk.autosave.has_unsaved


def test_the_notes_of_every_question_come_back(desk: Desk, qtbot: QtBot) -> None:
    first, second = desk.steps()[:2]
    qtbot.keyClicks(desk.editor(), "bij de eerste")
    desk.notes.show_step(first)
    assert desk.editor().document().isUndoAvailable()
    desk.notes.show_step(second)
    assert desk.text() == ""
    desk.notes.show_step(first)
    assert desk.text() == "bij de eerste"


def test_a_full_disk_is_told_and_the_words_stay(desk: Desk, qtbot: QtBot) -> None:
    first, second = desk.steps()[:2]
    desk.disk.full = True
    with qtbot.waitSignal(desk.autosave.failed):
        qtbot.keyClicks(desk.editor(), "mag niet weg")
    assert any("Niet opgeslagen – De schijf is vol." in each for each in words(desk.card))
    qtbot.mouseClick(button(desk.card, "Kopieer tekst"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "mag niet weg"
    desk.notes.open(desk.talk)
    desk.notes.show_step(second)
    desk.notes.show_step(first)
    assert desk.text() == "mag niet weg"
    desk.disk.full = False
    with qtbot.waitSignal(desk.autosave.saved):
        qtbot.mouseClick(button(desk.card, "Probeer opnieuw"), Qt.MouseButton.LeftButton)
    assert not any("Niet opgeslagen" in each for each in words(desk.card))


def test_follow_ups_are_remembered_once(desk: Desk) -> None:
    first = desk.steps()[0]
    desk.notes.use_follow_up("Wat deed je?")
    desk.notes.use_follow_up("Wat deed je?")
    assert desk.notes.asked(first) == ("Wat deed je?",)
    assert desk.services.keeping.follow_ups_used(desk.talk) == {first: ("Wat deed je?",)}
    desk.notes.open(desk.talk)
    assert desk.notes.asked(first) == ("Wat deed je?",)


def test_a_talk_without_questions_shows_no_notes_of_another(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.editor(), "van een ander")
    desk.notes.open(desk.talk)
    desk.notes.show_step("")
    assert desk.text() == ""
