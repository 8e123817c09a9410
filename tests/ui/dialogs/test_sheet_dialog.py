"""Making the recovery sheet, on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Coach
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import create_file
from lobcoach.ui.dialogs.sheet_dialog import SheetDialog
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button, named, words

PASSPHRASE = "een lange zin van mij"


def said(root: QWidget) -> str:
    return " ".join(words(root))


class Desk:
    """The dialog, where the coach wants the sheet, and which folder was shown."""

    def __init__(self, qtbot: QtBot, services: Services, target: Path | None) -> None:
        self.qtbot = qtbot
        self.target = target
        self.proposed: list[Path] = []
        self.shown: list[Path] = []
        self.dialog = SheetDialog(services, ask_place=self.ask, open_folder=self.shown.append)
        qtbot.addWidget(self.dialog)
        self.dialog.open()

    def ask(self, _parent: QWidget, proposal: Path) -> Path | None:
        self.proposed.append(proposal)
        return self.target

    def save(self, passphrase: str) -> None:
        line = named(self.dialog, QLineEdit, "Wachtwoord van nu")
        line.clear()
        self.qtbot.keyClicks(line, passphrase)
        button(self.dialog, "Bewaar als PDF…").click()
        self.qtbot.waitUntil(lambda: not self.dialog._busy, timeout=20_000)


@pytest.fixture
def locked(tmp_path: Path, library: Library) -> Iterator[Services]:
    opened = create_file(tmp_path / "mijn.lobcoach", library, Coach(name="Marleen"), PASSPHRASE)
    yield opened
    opened.close()


def test_who_knows_the_passphrase_gets_a_pdf_and_is_told_what_to_do_with_it(
    qtbot: QtBot, dresser: ThemeController, locked: Services, tmp_path: Path
) -> None:
    target = tmp_path / "uitdraai" / "Herstelblad mijn.pdf"
    target.parent.mkdir()
    desk = Desk(qtbot, locked, target)
    assert "gooi het PDF-bestand daarna weg." in said(desk.dialog)
    assert "Het blad geldt niet meer zodra je het wachtwoord wijzigt." in said(desk.dialog)
    desk.save(PASSPHRASE)
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert desk.proposed[0].name == "Herstelblad mijn.pdf"
    assert target.read_bytes().startswith(b"%PDF-")
    qtbot.waitUntil(lambda: bool(desk.dialog._banner.message()), timeout=20_000)
    assert desk.dialog._banner.message() == (
        "Het herstelblad staat in de map ‘uitdraai’ als ‘Herstelblad mijn.pdf’. Druk het nu af en "
        "gooi het bestand daarna weg."
    )
    button(desk.dialog, "Open map").click()
    assert desk.shown == [target.parent]
    assert not named(desk.dialog, QLineEdit, "Wachtwoord van nu").text()
    qtbot.keyClick(desk.dialog, Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()


def test_another_passphrase_gets_nothing(
    qtbot: QtBot, dresser: ThemeController, locked: Services, tmp_path: Path
) -> None:
    desk = Desk(qtbot, locked, tmp_path / "blad.pdf")
    desk.save("een andere zin")
    assert "Dit wachtwoord past niet." in said(desk.dialog)
    assert desk.proposed == []
    assert not (tmp_path / "blad.pdf").exists()
    desk.dialog.reject()


def test_a_coach_who_thinks_again_has_no_sheet(
    qtbot: QtBot, dresser: ThemeController, locked: Services, tmp_path: Path
) -> None:
    desk = Desk(qtbot, locked, None)
    desk.save(PASSPHRASE)
    qtbot.waitUntil(lambda: bool(desk.proposed), timeout=20_000)
    assert not list(tmp_path.glob("*.pdf"))
    desk.dialog.reject()


def test_a_place_where_nothing_can_be_written_is_told(
    qtbot: QtBot, dresser: ThemeController, locked: Services, tmp_path: Path
) -> None:
    desk = Desk(qtbot, locked, tmp_path / "weg" / "blad.pdf")
    desk.save(PASSPHRASE)
    qtbot.waitUntil(lambda: "is er niet" in desk.dialog._banner.message(), timeout=20_000)
    with pytest.raises(ZeroDivisionError):
        desk.dialog._on_failed(ZeroDivisionError())
    desk.dialog.reject()


def test_while_it_is_made_the_dialog_stays(
    qtbot: QtBot, dresser: ThemeController, locked: Services, tmp_path: Path
) -> None:
    desk = Desk(qtbot, locked, tmp_path / "blad.pdf")
    named(desk.dialog, QLineEdit, "Wachtwoord van nu").setText(PASSPHRASE)
    button(desk.dialog, "Bewaar als PDF…").click()
    desk.dialog.reject()
    assert desk.dialog.isVisible()
    qtbot.waitUntil(lambda: "Druk het nu af" in desk.dialog._banner.message(), timeout=20_000)
    dresser.set_percent(125)
    desk.dialog.reject()
    assert not desk.dialog.isVisible()
