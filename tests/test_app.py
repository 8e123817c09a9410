"""The composition root: what is shown first, and what is behind it a moment later."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lobcoach import app as composition
from lobcoach.app import Program, broken_pair
from lobcoach.core.people import Coach
from lobcoach.paths import config_folder, data_folder
from lobcoach.services.library import Library
from lobcoach.services.opening import PASSPHRASE_VARIABLE, create_file
from lobcoach.ui.pages.start_page import StartPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.pages.trouble_page import TroublePage
from lobcoach.ui.pages.unlock_page import UnlockPage
from lobcoach.ui.pages.welcome_page import NewFile, WelcomePage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ColourChoice
from tests.source_code import ROOT
from tests.ui.leaks import delete_what_was_asked_to

Start = Callable[..., Program]


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Start the program as on a machine of its own; it is closed afterwards."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv(PASSPHRASE_VARIABLE, raising=False)
    started: list[Program] = []

    def begin(data: Path | None = None, *, demo: bool = False) -> Program:
        program = Program(qapp, data, demo=demo)
        program.window.show()
        started.append(program)
        return program

    yield begin
    for program in started:
        program.window.close()
        program.wait()
        program.window.deleteLater()
        program.deleteLater()
    delete_what_was_asked_to()


def comes(qtbot: QtBot, program: Program, page: type[QWidget]) -> None:
    """Wait until this page is on the screen."""
    qtbot.waitUntil(lambda: isinstance(program.window.page(), page), timeout=20_000)


def test_the_first_time_the_coach_is_welcomed_at_once_and_nothing_is_made(start: Start) -> None:
    program = start()
    assert isinstance(program.window.page(), WelcomePage)
    assert not data_folder().exists()


def test_a_press_before_everything_is_loaded_is_not_lost(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    program = start()
    page = program.window.page()
    assert isinstance(page, WelcomePage)
    page.create_requested.emit(NewFile("Marleen", "", tmp_path / "mijn.lobcoach", None))
    comes(qtbot, program, StudentsPage)
    assert (tmp_path / "mijn.lobcoach").exists()


def test_the_file_of_last_time_is_opened_again(
    start: Start, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "mijn.lobcoach"
    create_file(path, library, Coach(name="Marleen")).close()
    first = start(path)
    assert isinstance(first.window.page(), StartPage)
    comes(qtbot, first, StudentsPage)
    first.window.close()
    assert Preferences(config_folder() / "lobcoach.ini").last_file == path
    again = start()
    comes(qtbot, again, StudentsPage)


def test_the_usual_file_is_found_without_being_remembered(
    start: Start, qtbot: QtBot, library: Library
) -> None:
    usual = data_folder() / "mijn-studenten.lobcoach"
    create_file(usual, library, Coach(name="Marleen")).close()
    comes(qtbot, start(), StudentsPage)


def test_a_file_that_is_gone_is_told_and_never_made_anew(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    gone = tmp_path / "stick" / "mijn.lobcoach"
    program = start(gone)
    comes(qtbot, program, TroublePage)
    assert not gone.parent.exists()


def test_a_locked_file_asks_for_its_passphrase(
    start: Start, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "mijn.lobcoach"
    create_file(path, library, Coach(name="Marleen"), "een lange zin").close()
    comes(qtbot, start(path), UnlockPage)


def test_the_example_is_opened_and_not_remembered(start: Start, qtbot: QtBot) -> None:
    program = start(demo=True)
    comes(qtbot, program, StudentsPage)
    assert program.window.rail.isVisible()
    assert program.preferences.last_file is None


def test_the_example_can_be_opened_from_the_welcome_page(start: Start, qtbot: QtBot) -> None:
    program = start()
    page = program.window.page()
    assert isinstance(page, WelcomePage)
    button = next(b for b in page.findChildren(QPushButton) if "voorbeeld" in b.text())
    button.click()
    comes(qtbot, program, StudentsPage)


def test_another_file_can_be_opened_from_the_welcome_page(
    start: Start, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "mijn.lobcoach"
    create_file(path, library, Coach(name="Marleen")).close()
    program = start()
    page = program.window.page()
    assert isinstance(page, WelcomePage)
    qtbot.waitUntil(lambda: program._doorway is not None, timeout=20_000)
    page.open_requested.emit(path)
    comes(qtbot, program, StudentsPage)


def test_colours_text_size_and_place_are_remembered(start: Start, qtbot: QtBot) -> None:
    first = start()
    first._controller.set_choice(ColourChoice.DARK)
    first._controller.set_percent(125)
    first.window.close()
    again = start()
    assert again._controller.choice is ColourChoice.DARK
    assert again._controller.percent == 125
    assert not again.preferences.geometry.isEmpty()
    again._controller.set_choice(ColourChoice.LIGHT)
    again._controller.set_percent(100)


def test_a_damaged_installation_is_told(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "leeg"
    empty.mkdir()
    real = composition.resource
    monkeypatch.setattr(
        composition, "resource", lambda *p: empty if p == ("framework",) else real(*p)
    )
    program = start()
    qtbot.waitUntil(
        lambda: "LOBcoach is niet compleet" in program.window.banner.message(), timeout=20_000
    )


def test_missing_questions_are_told_while_the_students_are_there(
    start: Start, qtbot: QtBot, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mijn.lobcoach"
    create_file(path, library, Coach(name="Marleen")).close()
    real = composition.resource
    monkeypatch.setattr(
        composition, "resource", lambda *p: tmp_path if p == ("questions",) else real(*p)
    )
    program = start(path)
    comes(qtbot, program, StudentsPage)
    qtbot.waitUntil(
        lambda: "In deze map staan geen vragen" in program.window.banner.message(), timeout=20_000
    )


def test_a_mistake_of_ours_while_loading_is_not_hidden(start: Start) -> None:
    program = start()
    with pytest.raises(ZeroDivisionError):
        program._on_load_failed(ZeroDivisionError())


def test_a_mistake_of_ours_is_told_and_the_program_goes_on(
    start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    program = start()
    program.on_mistake(ZeroDivisionError, ZeroDivisionError("oei"), None)
    assert program.window.banner.message().startswith("Er ging iets mis in LOBcoach zelf.")
    assert "oei" in capsys.readouterr().err


def test_the_pair_that_aborts_after_twenty_minutes_is_not_started() -> None:
    assert broken_pair((6, 12, 0), (3, 11, 7))
    assert not broken_pair((6, 11, 3), (3, 11, 7))
    assert not broken_pair((6, 12, 0), (3, 12, 1))


def test_a_refusal_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(composition, "broken_pair", lambda *_: True)
    assert composition.run(None, demo=False) == 1
    assert capsys.readouterr().err.startswith("Deze versie van PySide6 valt na een tijdje uit")
    monkeypatch.setattr(composition, "broken_pair", lambda *_: False)
    monkeypatch.setattr(composition, "no_screen", lambda *_: True)
    assert composition.run(None, demo=False) == 1
    assert capsys.readouterr().err.startswith("Hier is geen scherm")


def test_the_whole_program_starts_and_ends(tmp_path: Path) -> None:
    """Run it as a coach does, and close the window as soon as there is one."""
    code = (
        "from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication;"
        "app = QApplication([]); QTimer.singleShot(0, app.closeAllWindows);"
        "from lobcoach.__main__ import main; raise SystemExit(main([]))"
    )
    environment = {"XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | environment | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
