"""Kills LOBcoach again and again while somebody types in its real window, and looks what is left.

Usage: python -m tests.killed_typists FOLDER ROUNDS [SEED], where processes can be forked. Makes a
plain and an encrypted file in FOLDER, types in both by turns, and prints what it saw as JSON. Each
typist is a process of its own, forked before there is a window, so that a thousand take minutes
and not hours. A third of them are killed while a save is under way, the others at any moment.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lobcoach.core.drafts import Note, NoteKey
from lobcoach.core.framework import Competence
from lobcoach.core.people import Coach, Student
from lobcoach.core.talk import Lane
from lobcoach.paths import resource
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Library, read_library
from lobcoach.services.opening import create_file, open_file
from lobcoach.services.verifying import verify_file
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.conversation_page import ConversationPage  # noqa: F401 - before the fork
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from lobcoach.ui.workspace import Workspace

PASSPHRASE = "vijf rustige zinnen"
#: A second is promised; the rest is for a machine that is busy with something else.
LOST_AT_MOST = 1.5
_LONGEST_TYPING = 1.7
_TYPE_EVERY_MS = 10
_PATIENCE = 60.0


@dataclass
class Seen:
    """What all rounds together came to."""

    rounds: int = 0
    words: int = 0
    killed_in_a_save: int = 0
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """A file with one talk in it, and the note that is on the screen when the talk is opened."""

    path: Path
    passphrase: str | None
    talk: str
    note: NoteKey


def make_place(path: Path, passphrase: str | None, library: Library) -> Place:
    """Make a file with a talk that has begun."""
    services = create_file(path, library, Coach(name="Marleen"), passphrase)
    noor = services.students.save(Student(first_name="Noor"))
    talk = services.conversations.begin(
        NewTalk(noor.id, "loopbaanreflectie", 45, (Competence.MOTIVES,))
    )
    dialogue = services.conversations.open(talk).dialogue.forward().forward()
    services.conversations.later(dialogue, 60)
    services.close()
    return Place(path, passphrase, talk, NoteKey(talk, dialogue.current.id, Lane.OWN_WORDS))


def type_on(place: Place, library: Library, tell: int) -> None:
    """Open the talk in the real window, and type word after word until the end."""
    app = QApplication([])
    controller = ThemeController(ColourChoice.LIGHT)
    controller.apply(app)
    window = MainWindow(controller)
    services = open_file(place.path, library, place.passphrase)
    workspace = Workspace(window, services, Preferences(place.path.with_suffix(".ini")))
    workspace.start()
    workspace.open_talk(place.talk)
    window.show()
    editor = next(each for each in window.findChildren(NoteEditor) if each.isVisible())
    number = len(editor.toPlainText().split())

    def type_a_word() -> None:
        nonlocal number
        number += 1
        QTest.keyClicks(editor, f"woord{number} ")
        os.write(tell, f"{number} {time.time()}\n".encode())

    timer = QTimer()
    timer.timeout.connect(type_a_word)
    timer.start(_TYPE_EVERY_MS)
    app.exec()


def killed(place: Place, library: Library, chance: random.Random) -> tuple[dict[int, float], float]:
    """Let a typist type and pull the plug; return when each word was typed, and that moment."""
    heard, tell = os.pipe()
    typist = os.fork()
    if typist == 0:
        os.close(heard)
        type_on(place, library, tell)
        os._exit(0)
    os.close(tell)
    with os.fdopen(heard) as lines:
        first = lines.readline()
        if first:
            _wait_for_the_moment(place, chance)
        moment = time.time()
        os.kill(typist, signal.SIGKILL)
        os.waitpid(typist, 0)
        told = [line.split() for line in (first, *lines) if line.endswith("\n")]
    return {int(number): float(when) for number, when in told}, moment


def _wait_for_the_moment(place: Place, chance: random.Random) -> None:
    journal = place.path.with_name(f"{place.path.name}-journal")
    if chance.random() < 1 / 3:
        given_up = time.time() + _PATIENCE
        while not journal.exists() and time.time() < given_up:
            pass
    else:
        time.sleep(chance.uniform(0, _LONGEST_TYPING))


def look(place: Place, library: Library, typed: dict[int, float], moment: float) -> list[str]:
    """Return what is not as it should be."""
    if not typed:
        return ["nobody typed"]
    services = open_file(place.path, library, place.passphrase)
    note = services.keeping.notes(place.talk).get(place.note, Note(""))
    words = note.text.split()
    services.close()
    wrong = verify_file(place.path, place.passphrase)
    if words != [f"woord{number}" for number in range(1, len(words) + 1)]:
        wrong.append(f"other words: {words[-5:]}")
    due = max((n for n, when in typed.items() if when < moment - LOST_AT_MOST), default=0)
    if len(words) < max(due, min(typed) - 1):
        wrong.append(f"{len(words)} words left of {due} that were due")
    return wrong


def run(folder: Path, rounds: int, seed: int = 1) -> Seen:
    """Do it so many times."""
    library = read_library(resource("questions"), resource("framework"))
    assert library.bank.prompts
    places = [
        make_place(folder / "open.lobcoach", None, library),
        make_place(folder / "op-slot.lobcoach", PASSPHRASE, library),
    ]
    chance, seen, wrong = random.Random(seed), Seen(), []
    for number in range(rounds):
        place = places[number % 2]
        typed, moment = killed(place, library, chance)
        seen.killed_in_a_save += place.path.with_name(f"{place.path.name}-journal").exists()
        wrong += [f"round {number}: {told}" for told in look(place, library, typed, moment)]
        seen.rounds += 1
        seen.words += len(typed)
    seen.wrong = tuple(wrong)
    return seen


def main(folder: str, rounds: str, *more: str) -> int:
    """Run, and tell; 1 when a word was lost or a file did not open."""
    seen: dict[str, Any] = asdict(run(Path(folder), int(rounds), *map(int, more)))
    print(json.dumps(seen, indent=2))
    return int(bool(seen["wrong"]))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
