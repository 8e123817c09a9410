"""Whether what was typed is in the file."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.save_line import NotSavedLine, SavedLine
from lobcoach.ui.theme_tokens import LIGHT, Tone
from tests.ui.finding import button
from tests.ui.pictures import Show, count


def test_the_time_of_the_last_save_is_shown_after_a_tick(show: Show, qtbot: QtBot) -> None:
    line = SavedLine()
    show(line).resize(400, 80)
    assert line.text() == ""
    line.show_saved(datetime(2026, 11, 23, 10, 33, 41).astimezone())
    assert line.text() == "bewaard 10:33:41"
    assert line.sizeHint().width() > 100
    qtbot.waitUntil(lambda: line.width() > 100)
    assert count(line, LIGHT.tones[Tone.GOOD].text) > 0
    line.show_nothing()
    assert line.text() == ""
    line.setFixedWidth(150)
    assert count(line, LIGHT.tones[Tone.GOOD].text) == 0


def test_a_failed_save_says_why_and_offers_two_ways_on(show: Show, qtbot: QtBot) -> None:
    line = NotSavedLine()
    show(line).resize(700, 120)
    line.show_failed("De schijf is vol.")
    assert line.message() == "Niet opgeslagen – De schijf is vol."
    with qtbot.waitSignal(line.retry_requested):
        qtbot.mouseClick(button(line, "Probeer opnieuw"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(line.copy_requested):
        qtbot.mouseClick(button(line, "Kopieer tekst"), Qt.MouseButton.LeftButton)
