"""What is written about a student is in the locked file, and in no other place of the computer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.app import Program
from lobcoach.core.backups import Reason
from lobcoach.core.framework import Competence
from lobcoach.services.conversations import NewTalk
from lobcoach.ui.pages.unlock_page import UnlockPage
from tests.story import Hands

NAME, WORDS = "Zqxvertje", "kwispelstaartig"


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """The program on a machine of its own: all it may write is below one folder."""
    for variable in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR"):
        folder = tmp_path / variable.lower()
        folder.mkdir()
        monkeypatch.setenv(variable, str(folder))
    started = Program(qapp, None, demo=False)
    started.window.show()
    yield started
    started.window.close()
    started.wait()
    started.window.deleteLater()


def places_with(word: str, folder: Path) -> list[str]:
    """Return every file below `folder` in whose bytes or name this word stands."""
    forms = [word.encode(), word.lower().encode(), word.encode("utf-16-le")]
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if word in path.name
        or (path.is_file() and any(form in path.read_bytes() for form in forms))
    ]


def test_no_word_about_a_student_is_left_anywhere(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    hands = Hands(qtbot, program.window)
    hands.type("Hoe heet je?", "Marleen de Boer")
    hands.type("Wachtwoord", "vijf rustige zinnen")
    hands.type("Nog een keer hetzelfde wachtwoord", "vijf rustige zinnen")
    hands.press("Begin")
    hands.press("Voeg je eerste student toe")
    hands.type("Voornaam", NAME)
    hands.press("Bewaar")
    desk = program.desk
    assert desk is not None
    assert desk.workspace is not None
    services = desk._services
    assert services is not None
    qtbot.waitUntil(lambda: bool(services.students.caseload()), timeout=20_000)
    student = services.students.caseload()[0].student
    talk = services.conversations.begin(
        NewTalk(student.id, "voortgang", 15, (Competence.MOTIVES,), goal=WORDS)
    )
    desk.workspace.open_talk(talk)
    hands.write(WORDS)
    desk.workspace.finish_talk(talk)
    hands.find("Voorbeeld van het verslag")
    services.backups.make(Reason.BY_HAND)
    assert NAME not in program.window.windowTitle()

    hands.control(Qt.Key.Key_L)
    qtbot.waitUntil(lambda: isinstance(program.window.page(), UnlockPage), timeout=20_000)
    qtbot.waitUntil(lambda: desk._left is not None, timeout=20_000)

    assert program.window.windowTitle() == "LOBcoach"
    assert list(tmp_path.rglob("*.lobcoach"))
    assert places_with(NAME, tmp_path) == []
    assert places_with(WORDS, tmp_path) == []


def test_a_word_would_have_been_found(tmp_path: Path) -> None:
    (tmp_path / "vergeten.log").write_text(f"... {NAME} ...", encoding="utf-16-le")
    assert places_with(NAME, tmp_path) == ["vergeten.log"]
