"""The licences, to read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.services.about import Part
from lobcoach.ui.dialogs.licences_dialog import LicencesDialog
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button, named, words


@pytest.fixture
def dialog(qtbot: QtBot, dresser: ThemeController, tmp_path: Path) -> LicencesDialog:
    text = tmp_path / "LICENSE"
    text.write_text("Je mag dit gebruiken.", encoding="utf-8")
    parts = [Part("LOBcoach", "0.1.0", "", (text,)), Part("rapport", "5.1", "BSD", ())]
    made = LicencesDialog(parts)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_one_part_at_a_time_is_read(dialog: LicencesDialog, qtbot: QtBot) -> None:
    text = named(dialog, QPlainTextEdit, "Tekst van de licentie")
    assert text.toPlainText() == "Je mag dit gebruiken."
    assert text.isReadOnly()
    assert words(dialog) == ["Licenties", "Onderdeel"]
    which = named(dialog, QComboBox, "Onderdeel")
    qtbot.keyClick(which, Qt.Key.Key_Down)
    assert which.currentText() == "rapport 5.1"
    assert text.toPlainText() == "Bij dit pakket zit geen tekst van de licentie."
    assert words(dialog)[-1] == "Licentie: BSD"


def test_escape_and_the_button_close_it(dialog: LicencesDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.show()
    with qtbot.waitSignal(dialog.finished):
        button(dialog, "Sluit").click()


def test_it_grows_with_the_text(dialog: LicencesDialog, dresser: ThemeController) -> None:
    before = dialog.width()
    dresser.set_percent(125)
    assert dialog.width() > before
