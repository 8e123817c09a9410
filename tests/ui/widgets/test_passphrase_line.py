"""A passphrase that can be read for a moment."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.buttons import IconButton
from lobcoach.ui.widgets.passphrase_line import PassphraseLine
from tests.ui.finding import named
from tests.ui.pictures import Show

SHOW, HIDE = "Laat het wachtwoord zien", "Verberg het wachtwoord"


@pytest.fixture
def line(show: Show) -> PassphraseLine:
    made = PassphraseLine()
    show(made)
    return made


def test_letters_are_dots_until_the_eye_is_pressed(line: PassphraseLine, qtbot: QtBot) -> None:
    qtbot.keyClicks(line, "geheim")
    assert not line.is_readable()
    assert "geheim" not in line.displayText()
    named(line, IconButton, SHOW).click()
    assert line.is_readable()
    assert line.displayText() == "geheim"
    named(line, IconButton, HIDE).click()
    assert not line.is_readable()


def test_the_eye_is_reached_by_the_keyboard(line: PassphraseLine, qtbot: QtBot) -> None:
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    eye = named(line, IconButton, SHOW)
    assert eye.hasFocus()
    qtbot.keyClick(eye, Qt.Key.Key_Space)
    assert line.is_readable()


def test_the_eye_stays_inside_at_any_size(
    line: PassphraseLine, qtbot: QtBot, dresser: ThemeController
) -> None:
    eye = named(line, IconButton, SHOW)
    for percent in (100, 200):
        dresser.set_percent(percent)
        qtbot.waitUntil(lambda: line.rect().contains(eye.geometry()))
