"""The first page of all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.pages.welcome_page import NewFile, WelcomePage
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button, named, shown, words

SECRET = "een lange zin"


class Welcome(WelcomePage):
    """The page, and a coach who chooses places."""

    def __init__(self, path: Path) -> None:
        self.answer: Path | None = None
        self.asked: list[Path] = []
        super().__init__(path, ask_new=self._give, ask_existing=self._give)

    def _give(self, _asker: QWidget, start: Path) -> Path | None:
        self.asked.append(start)
        return self.answer


@pytest.fixture
def page(qtbot: QtBot, dresser: ThemeController, tmp_path: Path) -> Welcome:
    made = Welcome(tmp_path / "mijn.lobcoach")
    qtbot.addWidget(made)
    made.resize(1024, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def fill(page: Welcome, *, name: str = "Marleen", secret: str = SECRET, again: str = "") -> None:
    named(page, QLineEdit, "Hoe heet je?").setText(name)
    if shown(page, QLineEdit)[2:]:
        named(page, QLineEdit, "Wachtwoord").setText(secret)
        named(page, QLineEdit, "Nog een keer hetzelfde wachtwoord").setText(again or secret)


def begin(page: Welcome) -> None:
    button(page, "Begin").click()


def test_it_says_what_the_program_is_and_where_the_data_go(page: Welcome, tmp_path: Path) -> None:
    said = words(page)
    assert said[0] == "Welkom"
    assert said[1].startswith("LOBcoach helpt je loopbaangesprekken te voeren")
    assert str(tmp_path / "mijn.lobcoach") in said
    assert any("Kwijt is kwijt: schrijf het op." in each for each in said)


def test_a_name_and_a_passphrase_are_enough(page: Welcome, qtbot: QtBot, tmp_path: Path) -> None:
    fill(page, name="  Marleen   de Boer ")
    named(page, QLineEdit, "School (mag leeg blijven)").setText("Rijnmond")
    with qtbot.waitSignal(page.create_requested) as heard:
        begin(page)
    new = NewFile("Marleen de Boer", "Rijnmond", tmp_path / "mijn.lobcoach", SECRET)
    assert heard.args == [new]


def test_enter_begins_too(page: Welcome, qtbot: QtBot) -> None:
    fill(page)
    with qtbot.waitSignal(page.create_requested):
        qtbot.keyClick(named(page, QLineEdit, "Wachtwoord"), Qt.Key.Key_Return)


def test_without_a_passphrase_the_page_is_honest_about_it(page: Welcome, qtbot: QtBot) -> None:
    button(page, "Zonder wachtwoord").click()
    assert any("kan dan ook lezen wat over je studenten is genoteerd" in w for w in words(page))
    fill(page)
    with qtbot.waitSignal(page.create_requested) as heard:
        begin(page)
    assert heard.args[0].passphrase is None


@pytest.mark.parametrize(
    ("typed", "sentence", "field"),
    [
        (
            {"name": " "},
            "Vul je naam in. Die komt in het verslag te staan.",
            "Hoe heet je?",
        ),
        (
            {"secret": "kort"},
            "Neem een wachtwoord van minstens 8 tekens. Een korte zin is makkelijk te onthouden.",
            "Wachtwoord",
        ),
        (
            {"again": "een andere zin"},
            "De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.",
            "Nog een keer hetzelfde wachtwoord",
        ),
    ],
)
def test_what_is_not_right_yet_is_said_at_the_field(
    page: Welcome, qtbot: QtBot, typed: dict[str, str], sentence: str, field: str
) -> None:
    fill(page, **typed)
    with qtbot.assertNotEmitted(page.create_requested):
        begin(page)
    assert sentence in words(page)
    line = named(page, QLineEdit, field)
    assert line.hasFocus()
    assert line.accessibleDescription() == sentence
    qtbot.keyClicks(line, "x")
    assert sentence not in words(page)


def test_of_more_mistakes_the_first_gets_the_focus(page: Welcome) -> None:
    begin(page)
    assert named(page, QLineEdit, "Hoe heet je?").hasFocus()
    assert sum("tekens" in each or "Vul je naam" in each for each in words(page)) == 2


def test_another_place_can_be_chosen(page: Welcome, qtbot: QtBot, tmp_path: Path) -> None:
    page.show_error("Er staat al een bestand.", "path")
    assert "Er staat al een bestand." in words(page)
    button(page, "Andere plek…").click()
    page.answer = tmp_path / "elders.lobcoach"
    button(page, "Andere plek…").click()
    assert page.asked == [tmp_path / "mijn.lobcoach"] * 2
    assert str(page.answer) in words(page)
    assert "Er staat al een bestand." not in words(page)
    fill(page)
    with qtbot.waitSignal(page.create_requested) as heard:
        begin(page)
    assert heard.args[0].path == page.answer


def test_an_existing_file_can_be_opened(page: Welcome, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.assertNotEmitted(page.open_requested):
        button(page, "Open een bestaand bestand…").click()
    page.answer = tmp_path / "oud.lobcoach"
    with qtbot.waitSignal(page.open_requested) as heard:
        button(page, "Open een bestaand bestand…").click()
    assert heard.args == [page.answer]


def test_the_example_is_one_press_away(page: Welcome, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.example_requested):
        button(page, "Bekijk met voorbeeldgegevens").click()


def test_while_the_file_is_made_everything_waits(page: Welcome) -> None:
    page.set_busy(True)
    assert not button(page, "Begin").isEnabled()
    assert "Je bestand wordt gemaakt…" in words(page)
    page.set_busy(False)
    assert button(page, "Begin").isEnabled()
    assert "Je bestand wordt gemaakt…" not in words(page)


def test_trouble_that_belongs_to_no_field_is_said_too(page: Welcome) -> None:
    page.show_error("De schijf is vol.")
    assert "De schijf is vol." in words(page)


def test_tab_goes_through_the_page_as_one_reads(page: Welcome, qtbot: QtBot) -> None:
    page.setFocus()
    seen = []
    for _ in range(10):
        here = page.focusWidget()
        seen.append(here.accessibleName() or here.text())  # type: ignore[attr-defined]
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert seen == [
        "Hoe heet je?",
        "School (mag leeg blijven)",
        "Andere plek…",
        "Wachtwoord",
        "Laat het wachtwoord zien",
        "Nog een keer hetzelfde wachtwoord",
        "Laat het wachtwoord zien",
        "Zonder wachtwoord",
        "Bekijk met voorbeeldgegevens",
        "Open een bestaand bestand…",
    ]


def test_large_letters_scroll_instead_of_being_cut(page: Welcome, dresser: ThemeController) -> None:
    dresser.set_percent(200)
    assert page.size().width() == 1024
    assert button(page, "Begin").width() >= button(page, "Begin").sizeHint().width()


def test_the_first_page_does_not_load_the_services() -> None:
    code = (
        "import sys, lobcoach.ui.pages.welcome_page, lobcoach.ui.pages.unlock_page,"
        " lobcoach.ui.pages.trouble_page;"
        "print([m for m in sys.modules if m.startswith(('lobcoach.services', 'sqlmodel'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
