"""F1."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from lobcoach.ui.dialogs.keys_dialog import KeysDialog
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.key_cap import KeyCap
from lobcoach.ui.widgets.text import Body
from tests.ui.finding import button, shown, words

KEYS = (("Ctrl K", "zoek een student"), ("Esc", "terug of sluiten"))


@pytest.fixture
def dialog(qtbot: QtBot, dresser: ThemeController) -> KeysDialog:
    made = KeysDialog(KEYS)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_each_key_stands_beside_what_it_does(dialog: KeysDialog) -> None:
    assert words(dialog)[0] == "Toetsen van deze pagina"
    assert [cap.text() for cap in shown(dialog, KeyCap)] == ["Ctrl K", "Esc"]
    said = [each for each in shown(dialog, Body) if each.accessibleName()]
    assert [each.text() for each in said] == ["zoek een student", "terug of sluiten"]
    assert said[0].accessibleName() == "Ctrl K: zoek een student"


def test_escape_and_the_button_close_it(dialog: KeysDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.show()
    with qtbot.waitSignal(dialog.finished) as heard:
        button(dialog, "Sluit").click()
    assert heard.args == [QDialog.DialogCode.Accepted.value]


def test_it_grows_with_the_text(dialog: KeysDialog, dresser: ThemeController) -> None:
    before = dialog.width()
    dresser.set_percent(125)
    assert dialog.width() > before
