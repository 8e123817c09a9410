"""A file changed in another program counts at once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from lobcoach.core.changes import Kind
from lobcoach.core.own_questions import OwnQuestion
from lobcoach.services.opened import Services
from lobcoach.ui.question_watch import QuestionWatch
from tests.content.files import HEADER
from tests.content.given_prompts import TRIP
from tests.services.test_library import OWN_STEP

ID = "eigen-7k2m9x4b"
WAIT = 10_000


class Listener:
    """Watches the folder of the open file, and counts what is told."""

    def __init__(self, services: Services, qtbot: QtBot) -> None:
        self.services = services
        self.told = 0
        self._qtbot = qtbot
        self._parent = QObject()
        services.changes.subscribe(self._on_changed)
        self.listen()
        self.folder = services.own_questions.folder
        self.file = self.folder / "eigen-activeren.md"

    def listen(self) -> None:
        """Begin to watch."""
        self.watch = QuestionWatch(self.services, self._parent)

    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        self.told += Kind.QUESTIONS in kinds

    def text(self) -> str:
        found = self.services.library.bank.find(ID)
        return found.text if found is not None else ""

    def after(self, act: Callable[[], object], text: str) -> None:
        """Do this, and wait until the question reads so."""
        told = self.told
        act()
        self._qtbot.waitUntil(lambda: self.told > told and self.text() == text, timeout=WAIT)

    def write(self, text: str = OWN_STEP) -> None:
        self.folder.mkdir(exist_ok=True)
        self.file.write_text(HEADER + text, encoding="utf-8")


@pytest.fixture
def heard(services: Services, qtbot: QtBot) -> Iterator[Listener]:
    services.library.read_again()
    made = Listener(services, qtbot)
    yield made
    made.watch.close_down()
    services.library.read_again()


FIRST = "Wat is de eerste kleine stap die je binnen een week kunt zetten?"


def test_the_folder_may_come_later_and_go_again(heard: Listener) -> None:
    assert not heard.folder.exists()
    heard.after(heard.write, FIRST)
    heard.after(lambda: shutil.rmtree(heard.folder), "")
    heard.after(heard.write, FIRST)


def test_a_file_that_is_changed_in_place_is_read_again(heard: Listener) -> None:
    heard.after(heard.write, FIRST)
    heard.after(
        lambda: heard.write(OWN_STEP.replace("Wat is", "Wat zou")), FIRST.replace("is", "zou", 1)
    )


def test_a_file_that_an_editor_replaces_is_still_listened_to(heard: Listener) -> None:
    heard.after(heard.write, FIRST)

    def replaced(word: str) -> None:
        half = heard.folder / ".half"
        half.write_text(HEADER + OWN_STEP.replace("week", word), encoding="utf-8")
        half.replace(heard.file)

    for word in ("dag", "maand", "jaar"):
        heard.after(lambda word=word: replaced(word), FIRST.replace("week", word))  # type: ignore[misc]


def test_a_mistake_leaves_out_that_question_only_and_says_where(heard: Listener) -> None:
    other = OWN_STEP.replace("7k2m9x4b", "aaaaaaaa").replace("eerste kleine", "kleinste")
    heard.after(lambda: heard.write(OWN_STEP + other), FIRST)
    heard.after(lambda: heard.write(OWN_STEP.replace("hint", "hnt") + other), "")
    library = heard.services.library
    assert library.bank.find("eigen-aaaaaaaa") is not None
    assert library.own_left_out == 1
    assert str(library.problems[-1]) == (
        "eigen-activeren.md, regel 13: ‘hnt’ ken ik niet. Bedoel je ‘hint’?"
    )


def test_what_is_switched_off_by_hand_goes(heard: Listener) -> None:
    heard.after(heard.write, FIRST)
    off = heard.folder / "uitgezet.txt"
    heard.after(lambda: off.write_text(f"{ID}\n", encoding="utf-8"), "")


def test_many_files_at_once_are_one_change(heard: Listener, qtbot: QtBot) -> None:
    heard.after(heard.write, FIRST)
    told = heard.told
    for number in range(20):
        (heard.folder / f"eigen-{number}.md").write_text(HEADER, encoding="utf-8")
    qtbot.waitUntil(lambda: heard.told > told, timeout=WAIT)
    assert heard.told == told + 1


def test_our_own_change_is_told_once_and_drafts_and_other_files_never(
    heard: Listener, qtbot: QtBot
) -> None:
    heard.after(heard.write, FIRST)
    told = heard.told
    own = heard.services.own_questions
    own.save(OwnQuestion(TRIP), over=True)
    own.keep_draft(OwnQuestion(TRIP))
    (heard.folder / "notitie.docx").write_bytes(b"PK")
    heard.after(lambda: heard.write(OWN_STEP.replace("week", "dag")), FIRST.replace("week", "dag"))
    assert heard.told == told + 2


def test_a_file_that_cannot_be_looked_at_is_in_nobodys_way(heard: Listener) -> None:
    heard.after(heard.write, FIRST)
    (heard.folder / "eigen-los.md").symlink_to(heard.folder / "weg.md")
    heard.after(lambda: heard.write(OWN_STEP.replace("week", "dag")), FIRST.replace("week", "dag"))


def test_after_closing_nothing_is_told_any_more(heard: Listener, qtbot: QtBot) -> None:
    heard.after(heard.write, FIRST)
    told = heard.told
    with qtbot.waitSignal(heard.watch._watcher.directoryChanged, timeout=WAIT):
        (heard.folder / "eigen-nog-een.md").write_text(HEADER, encoding="utf-8")
    heard.watch.close_down()
    heard.watch._look()  # what was on its way
    assert heard.told == told
    heard.listen()


def test_a_folder_that_gets_another_name_takes_its_questions_along(
    heard: Listener, tmp_path: Path
) -> None:
    heard.after(heard.write, FIRST)
    moved = tmp_path.with_name(f"{tmp_path.name}-weg")
    heard.after(lambda: heard.folder.rename(moved), "")
    shutil.rmtree(moved)
