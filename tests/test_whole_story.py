"""From an empty machine to the PDF in the student file, through the real window."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.app import Program
from lobcoach.core.framework import Competence, Phase
from tests.story import Hands

NAMES = {
    Competence.QUALITIES: "Kwaliteiten",
    Competence.MOTIVES: "Motieven",
    Competence.WORK_EXPLORATION: "Werk",
    Competence.CAREER_STEERING: "Sturen",
    Competence.NETWORKING: "Netwerk",
}


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """The program as on a machine where it never ran before."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    started = Program(qapp, None, demo=False, ask_place=lambda *_: tmp_path / "verslag.pdf")
    started.window.show()
    yield started
    started.window.close()
    started.wait()
    started.window.deleteLater()


def begin(hands: Hands) -> None:
    """Fill in the welcome page and add a first student."""
    hands.type("Hoe heet je?", "Marleen de Boer")
    hands.press("Zonder wachtwoord")
    hands.press("Begin")
    hands.press("Voeg je eerste student toe")
    hands.type("Voornaam", "Noor")
    hands.type("Tussenvoegsel", "van den")
    hands.type("Achternaam", "Berg")
    hands.type("Opleiding", "Allround laborant")
    hands.press("Bewaar")


@pytest.mark.parametrize("competence", list(Competence))
def test_a_coach_goes_from_an_empty_file_to_the_report(
    program: Program, qtbot: QtBot, tmp_path: Path, competence: Competence
) -> None:
    hands = Hands(qtbot, program.window)
    begin(hands)
    prepare(hands, competence)
    walk(hands)
    hands.press("Noor vindt dit goed: ‘Ik werd juist rustig.’")
    hands.press("Bewaar als PDF")
    report = tmp_path / "verslag.pdf"
    qtbot.waitUntil(report.exists, timeout=20_000)
    check(report, competence)


def prepare(hands: Hands, competence: Competence) -> None:
    hands.press("Nieuw gesprek")
    choose_student(hands)
    hands.press("Loopbaanreflectiegesprek")
    for other, name in NAMES.items():
        box = hands.find(name)
        if box.isChecked() != (other == competence):  # type: ignore[attr-defined]
            hands.press(name)
    hands.type("Doel van dit gesprek (mag ook straks)", "Weten wat ik wil")
    hands.press("Start gesprek")


def choose_student(hands: Hands) -> None:
    hands.type("Student", "Noor")
    hands.key(Qt.Key.Key_Return)


def walk(hands: Hands) -> None:
    """Write something at every prompt, and what a report needs on the way."""
    hands.find("Volgende vraag")
    number = 0
    written = set()
    while hands.sees("Volgende vraag"):
        number += 1
        hands.write(f"Antwoord nummer {number}.")
        if hands.sees("De ervaring in één zin") and "ervaring" not in written:
            written.add("ervaring")
            hands.type("De ervaring in één zin", "Een meting klopte niet.")
            hands.write("\nIk werd juist rustig.")
            hands.key(Qt.Key.Key_L, CTRL_SHIFT)
            hands.control(Qt.Key.Key_3)
            hands.write("GEHEIM van de coach")
            hands.control(Qt.Key.Key_1)
        if hands.sees("Voorkeur of besluit") and "besluit" not in written:
            written.add("besluit")
            hands.type("Voorkeur of besluit", "Eerst kijken.")
        if number == 5:
            promise(hands)
        hands.control(Qt.Key.Key_Return)
    close_the_talk(hands)
    hands.press("Gesprek afronden")


def promise(hands: Hands) -> None:
    """Write down a goal and who does what, without leaving the question."""
    hands.control(Qt.Key.Key_D)
    hands.type("Wat wil jij bereiken? (in je eigen woorden)", "Ik weet in mei wat bij me past.")
    hands.type("Waaraan merk je dat het gelukt is?", "Ik kan drie taken noemen.")
    hands.type("Wat is je eerste stap, binnen een week?", "Een dag meelopen vragen.")
    hands.type("Wanneer kijken we terug?", "over 4 weken")
    hands.press("Klaar")
    hands.control(Qt.Key.Key_J)
    hands.type("Wat is afgesproken?", "Het adres navragen")
    hands.type("Vóór wanneer?", "4 december 2026")
    hands.press("Klaar")


def close_the_talk(hands: Hands) -> None:
    """Fill in what only the last phase asks."""
    hands.press("deels")


CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def check(report: Path, competence: Competence) -> None:
    text = subprocess.run(
        ["pdftotext", "-layout", report, "-"], capture_output=True, text=True, check=True
    ).stdout
    for words in ("Noor van den Berg", "Weten wat ik wil", "Een meting klopte niet.",
                  "Ik werd juist rustig.", "Eerst kijken.", "Antwoord nummer 3.",
                  "Ik weet in mei wat bij me past.", "Ik kan drie taken noemen.",
                  "Een dag meelopen vragen", "Het adres navragen", "4 december",
                  "voor een deel gelukt",
                  NAMES[competence], "Marleen de Boer"):  # fmt: skip
        assert words in text
    assert "GEHEIM" not in text
    assert b"GEHEIM" not in report.read_bytes()
    assert Phase.REFLECT.value not in text
    with pikepdf.open(report) as pdf:
        assert pdf.Root.MarkInfo.Marked
