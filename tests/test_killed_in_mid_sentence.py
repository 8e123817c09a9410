"""Pull the plug at any moment: at most the last second is gone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.app import Program
from lobcoach.core.drafts import NoteKey
from lobcoach.core.framework import Competence
from lobcoach.core.people import Coach, Student
from lobcoach.core.talk import Lane
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Library
from lobcoach.services.opening import create_file, open_file
from tests.story import Hands
from tests.ui.given_trialoog import BAS, HERS, HIS, ILSE, begin_trialoog

ROOT = Path(__file__).parent.parent
WORDS_BEFORE_THE_PLUG = 250
#: A second is promised; the rest is for a test machine that is busy with something else.
LOST_AT_MOST = 1.5


@pytest.fixture
def file(tmp_path: Path, library: Library) -> Path:
    """A file with one talk that stands at its third prompt."""
    services = create_file(tmp_path / "mijn.lobcoach", library, Coach(name="Marleen"))
    noor = services.students.save(Student(first_name="Noor"))
    talk = services.conversations.begin(
        NewTalk(noor.id, "loopbaanreflectie", 45, (Competence.MOTIVES,))
    )
    dialogue = services.conversations.open(talk).dialogue
    services.conversations.later(dialogue.forward().forward(), 60)
    services.close()
    return services.path


def type_until_killed(file: Path, environment: dict[str, str]) -> tuple[dict[int, float], float]:
    """Return when each word was typed, and when the plug was pulled."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.typing_process", str(file)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=environment,
        text=True,
    )
    assert process.stdout is not None
    typed: dict[int, float] = {}
    for line in process.stdout:
        _, number, when = line.split()
        typed[int(number)] = float(when)
        if len(typed) >= WORDS_BEFORE_THE_PLUG:
            break
    killed = time.time()
    process.send_signal(signal.SIGKILL)
    process.stdout.close()
    process.wait()
    return typed, killed


@pytest.fixture
def _fresh_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.mark.usefixtures("_fresh_machine")
def test_after_a_kill_the_talk_stands_where_it_was_with_every_word(
    file: Path, library: Library, qapp: QApplication, qtbot: QtBot
) -> None:
    before = open_file(file, library)
    (row,) = before.talk_lists.unfinished()
    place = before.conversations.conversation(row.id).current_step
    before.close()

    typed, killed = type_until_killed(file, dict(os.environ))

    due = max(number for number, when in typed.items() if when < killed - LOST_AT_MOST)
    assert due > 10
    after = open_file(file, library)
    words = after.keeping.notes(row.id)[NoteKey(row.id, place, Lane.OWN_WORDS)].text.split()
    assert after.conversations.conversation(row.id).current_step == place
    after.close()
    assert words == [f"woord{number}" for number in range(1, len(words) + 1)]
    assert len(words) >= due

    program = Program(qapp, file, demo=False)
    program.window.show()
    hands = Hands(qtbot, program.window)
    hands.press_text("Verder met")
    assert hands.note().toPlainText().split() == words
    program.window.close()
    program.wait()
    program.window.deleteLater()


@pytest.fixture
def table(tmp_path: Path, library: Library) -> tuple[Path, str]:
    """A file with one trialoog that stands at a question for the workplace trainer."""
    services = create_file(tmp_path / "drie.lobcoach", library, Coach(name="Marleen"))
    talk = begin_trialoog(services, services.students.save(Student(first_name="Noor")))
    services.conversations.later(services.conversations.open(talk).dialogue, 60)
    services.close()
    return services.path, talk


@pytest.mark.usefixtures("_fresh_machine")
def test_after_a_kill_each_voice_has_its_own_words(
    table: tuple[Path, str], library: Library
) -> None:
    file, talk = table
    typed, killed = type_until_killed(file, dict(os.environ))
    due = max(number for number, when in typed.items() if when < killed - LOST_AT_MOST)
    after = open_file(file, library)
    place = after.conversations.conversation(talk).current_step
    notes = after.keeping.notes(talk)
    present = after.conversations.conversation(talk).present
    after.close()
    words = notes[NoteKey(talk, place, Lane.OWN_WORDS, BAS.role)].text.removeprefix(HIS).split()
    assert words == [f"woord{number}" for number in range(1, len(words) + 1)]
    assert len(words) >= due > 10
    assert notes[NoteKey(talk, place, Lane.OWN_WORDS)].text == HERS
    assert {BAS, ILSE} <= set(present)
