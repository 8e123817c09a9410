"""From an empty machine to a closed talk and its report, without ever touching the mouse."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.app import Program
from tests.by_keys import Keyboard

GO_ON = "Ctrl+Return"
PHASES = ("Openen", "Terugkijken", "Reflecteren", "Vooruitkijken", "Activeren", "Afsluiten")


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[Program]:
    """The program as on a machine where it never ran before."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    started = Program(qapp, None, demo=False, ask_place=lambda *_: tmp_path / "verslag.pdf")
    with qtbot.waitActive(started.window):
        started.window.show()
        started.window.activateWindow()
    yield started
    started.window.close()
    started.wait()
    started.window.deleteLater()


def begin(keys: Keyboard) -> None:
    """Fill in the welcome page and add a first student."""
    assert keys.name() == "Hoe heet je?"
    keys.type("Marleen de Boer")
    keys.tab_to("Zonder wachtwoord")
    keys.press("Space")
    keys.tab_to("Begin")
    keys.press("Return")
    keys.wait_for("Voeg je eerste student toe")
    keys.tab_to("Voeg je eerste student toe")
    keys.press("Return")
    for field, words in (
        ("Voornaam", "Noor"),
        ("Tussenvoegsel", "van den"),
        ("Achternaam", "Berg"),
        ("Opleiding", "Allround laborant"),
    ):
        keys.tab_to(field)
        keys.type(words)
    keys.tab_to("Bewaar")
    keys.press("Return")
    keys.wait_for("· 1 student")


def plan(keys: Keyboard, kind: str) -> None:
    """Plan a talk of this kind with the student."""
    keys.press("Ctrl+N")
    assert keys.name() == "Student"
    keys.type("Noor")
    keys.press("Return")
    keys.tab_to("Kennismakingsgesprek")
    while keys.name() != kind:
        keys.press("Down")
    keys.press("Ctrl+B")
    keys.wait_for(f"Noor van den Berg · {kind[0].lower()}{kind[1:]}")


def test_a_whole_career_talk_by_key_events_alone(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    keys = Keyboard(qtbot)
    begin(keys)
    plan(keys, "Loopbaanreflectiegesprek")
    keys.press(GO_ON)
    keys.wait_for("Volgende vraag")
    seen = walk(keys)
    assert seen == list(PHASES)
    keys.wait_for("Wat gaat er in het dossier?")
    keys.tab_to("Noor vindt dit goed: ‘Ik werd juist rustig.’")
    keys.press("Space")
    keys.press("Ctrl+P")
    report = tmp_path / "verslag.pdf"
    qtbot.waitUntil(report.exists, timeout=60_000)
    keys.wait_for("Klaar")
    keys.find("klaar", choice="Klaar")
    keys.find("gesprekken", choice="Gesprekken")
    keys.wait_for("1 afgerond")
    text = subprocess.run(
        ["pdftotext", "-layout", report, "-"], capture_output=True, text=True, check=True
    ).stdout
    for words in ("Noor van den Berg", "Een meting klopte niet.", "Ik werd juist rustig.",
                  "Ik weet in mei wat bij me past.", "Een dag meelopen vragen",
                  "Het adres navragen", "4 december"):  # fmt: skip
        assert words in text
    assert "GEHEIM" not in text


def walk(keys: Keyboard) -> list[str]:
    """Write at each question and do all that a talk knows; return the phases passed."""
    seen: list[str] = []
    last = False
    while not last:
        last = keys.sees("Gesprek afronden")
        phase = next(each for each in PHASES if keys.sees(f": {each}, nu"))
        if phase not in seen:
            seen.append(phase)
            in_phase(keys, phase)
        assert keys.name().startswith("Notitie: In eigen woorden"), phase
        keys.type(f"Wat Noor zei bij {phase}.")
        keys.press(GO_ON)
    return seen


def in_phase(keys: Keyboard, phase: str) -> None:
    """Do what only this phase asks, and come back to the note."""
    if phase == "Openen":
        keys.press("Ctrl+Shift+P", "Ctrl+Shift+O")
    elif phase == "Terugkijken":
        keys.tab_to("De ervaring in één zin", back=True)
        keys.type("Een meting klopte niet.")
        to_note(keys)
    elif phase == "Reflecteren":
        keys.press("Ctrl+Shift+W")
        keys.type("Ik werd juist rustig.")
        keys.press("Ctrl+Shift+L", "Return", "Ctrl+3")
        keys.type("GEHEIM van de coach")
        keys.press("Ctrl+1")
    elif phase == "Vooruitkijken":
        keys.press("Ctrl+D")
        fill(keys, {
            "Wat wil jij bereiken? (in je eigen woorden)": "Ik weet in mei wat bij me past.",
            "Waaraan merk je dat het gelukt is?": "Ik kan drie taken noemen.",
            "Wat is je eerste stap, binnen een week?": "Een dag meelopen vragen",
            "Wanneer kijken we terug?": "over 4 weken",
        })  # fmt: skip
    elif phase == "Activeren":
        keys.find("nieuwe afspraak", choice="Nieuwe afspraak")
        fill(
            keys, {"Wat is afgesproken?": "Het adres navragen", "Vóór wanneer?": "4 december 2026"}
        )
    elif phase == "Afsluiten":
        keys.tab_to("gehaald", back=True)
        keys.press("Right", "Space")
        assert keys.name() == "deels"
        to_note(keys)


def fill(keys: Keyboard, words: dict[str, str]) -> None:
    """Fill in a goal or agreement, and come back to the talk."""
    for field, text in words.items():
        keys.tab_to(field)
        keys.type(text)
    keys.press("Esc")


def to_note(keys: Keyboard) -> None:
    keys.press("Ctrl+1")


def rows(keys: Keyboard) -> list[str]:
    """Return the questions of the plan in their order."""
    return [each.removeprefix("Verplaats: ") for each in keys.called("Verplaats: ")]


def test_a_whole_plan_by_key_events_alone(program: Program, qtbot: QtBot) -> None:
    keys = Keyboard(qtbot)
    begin(keys)
    plan(keys, "Loopbaanreflectiegesprek")

    # Another length, another competence.
    keys.tab_to("45")
    keys.press("Right")
    keys.wait_for("van 60 min")
    keys.tab_to("Netwerk")
    keys.press("Space")
    keys.wait_for("Netwerk · ")

    # The second question of looking back comes first; then it makes way for another one.
    before = rows(keys)
    first, second = before[2], before[3]
    keys.tab_to(f"Verplaats: {second}")
    keys.press("Alt+Shift+Up")
    assert rows(keys)[2:4] == [second, first]
    assert keys.name() == f"Verplaats: {second}"
    keys.press("Ctrl+R")
    after = rows(keys)
    swapped = after[2]
    assert swapped not in before
    assert keys.name() == f"Verplaats: {swapped}"

    # One from the bank in its place, and an own one.
    keys.press("Ctrl+B")
    assert keys.name() == "Zoek een woord, fase of competentie"
    keys.press("Down", "Return")
    chosen = rows(keys)[2]
    assert chosen not in after  # what made way may come back: it is in the bank again
    assert keys.name() == f"Verplaats: {chosen}"
    keys.press("Ctrl+E")
    assert keys.name() == "Eigen vraag"
    keys.type("Wat zou je moeder zeggen?")
    keys.press("Return")
    assert "Wat zou je moeder zeggen?" in rows(keys)
    assert keys.name() == "Verplaats: Wat zou je moeder zeggen?"

    # Out it goes, and back with one key; another one stays out.
    whole = rows(keys)
    keys.press("Delete")
    assert "Wat zou je moeder zeggen?" not in rows(keys)
    assert keys.name() == "Ongedaan maken"
    keys.press("Return")
    assert rows(keys) == whole
    keys.tab_to(f"Verplaats: {whole[-1]}")
    keys.press("Delete", "Ctrl+Z")
    assert rows(keys) == whole
    assert keys.name() == f"Verplaats: {whole[-1]}"

    keys.press(GO_ON)
    keys.wait_for(whole[0])
    assert keys.name().startswith("Notitie: In eigen woorden")
    for question in whole[1:]:
        keys.press(GO_ON)
        assert keys.sees(question)
