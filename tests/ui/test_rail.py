"""The strip at the left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.ui.rail import Rail, RailButton
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.pictures import Show, accessible_name, count


@pytest.fixture
def rail(show: Show, dresser: ThemeController) -> Rail:
    strip = Rail()
    strip.add_page("students", "Mijn studenten", "students")
    strip.add_page("settings", "Instellingen", "settings", hint="Ctrl ,", at_foot=True)
    strip.add_page("talks", "Gesprekken", "talks")
    show(strip)
    return strip


def button(rail: Rail, text: str) -> RailButton:
    return next(each for each in rail.findChildren(RailButton) if each.text() == text)


def test_a_page_is_asked_for_with_the_mouse_or_the_keyboard(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.page_requested) as asked:
        qtbot.mouseClick(button(rail, "Gesprekken"), Qt.MouseButton.LeftButton)
    assert asked.args == ["talks"]
    with qtbot.waitSignal(rail.page_requested) as asked:
        qtbot.keyClick(button(rail, "Mijn studenten"), Qt.Key.Key_Return)
    assert asked.args == ["students"]


def test_the_page_on_screen_is_marked_for_eyes_and_for_ears(
    rail: Rail, dresser: ThemeController
) -> None:
    rail.set_current("talks")
    assert accessible_name(button(rail, "Gesprekken")) == "Gesprekken, nu"
    assert accessible_name(button(rail, "Mijn studenten")) == "Mijn studenten"
    soft = dresser.theme.tokens.soft
    assert count(button(rail, "Gesprekken"), soft) > 100
    assert count(button(rail, "Mijn studenten"), soft) == 0


def test_the_keys_can_be_asked_for(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.keys_requested):
        button(rail, "Toetsen").click()
    assert "F1" in button(rail, "Toetsen").accessibleDescription()


def test_a_way_at_the_foot_shows_its_keys(rail: Rail, qtbot: QtBot) -> None:
    settings = button(rail, "Instellingen")
    assert settings.toolTip() == "Instellingen (Ctrl ,)"
    assert settings.y() > button(rail, "Gesprekken").y()
    with qtbot.waitSignal(rail.page_requested) as asked:
        settings.click()
    assert asked.args == ["settings"]


def test_the_lock_can_be_asked_for(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.lock_requested):
        button(rail, "Slot").click()
    assert "Ctrl L" in button(rail, "Slot").toolTip()


def test_the_ways_to_the_pages_are_taken_away_and_others_made(rail: Rail) -> None:
    assert rail.current() == ""
    rail.set_current("talks")
    rail.set_example(True)
    assert rail.current() == "talks"
    rail.clear()
    assert rail.current() == ""
    assert [each.text() for each in rail.findChildren(RailButton) if each.isVisible()] == [
        "Slot", "Toetsen",
    ]  # fmt: skip
    assert not rail._example.isVisible()
    rail.add_page("students", "Mijn studenten", "students")
    rail.set_current("students")
    assert rail.current() == "students"


def test_made_up_students_are_marked_as_an_example(rail: Rail) -> None:
    assert not rail._example.isVisible()
    rail.set_example(True)
    assert rail._example.isVisible()
    rail.set_example(False)
    assert not rail._example.isVisible()


def test_every_line_shows_where_the_keyboard_is(
    rail: Rail, dresser: ThemeController, qtbot: QtBot
) -> None:
    line = button(rail, "Gesprekken")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    with_ring = count(line, dresser.theme.tokens.ink)
    button(rail, "Mijn studenten").setFocus()
    assert count(line, dresser.theme.tokens.ink) < with_ring


def test_in_a_narrow_window_only_the_icons_are_left_with_their_words_as_tooltips(
    rail: Rail, dresser: ThemeController
) -> None:
    rail.set_example(True)
    wide = rail.width()
    rail.fit(1024)
    assert not rail.is_compact()
    dresser.set_percent(200)
    rail.fit(1366)
    assert rail.is_compact()
    assert rail.width() < wide
    talks = button(rail, "Gesprekken")
    assert (talks.toolTip(), accessible_name(talks)) == ("Gesprekken", "Gesprekken")
    assert button(rail, "Toetsen").toolTip() == "Toetsen (F1)"
    assert accessible_name(rail._example) == "Voorbeeld"
    rail.fit(1800)
    assert not rail.is_compact()
    assert talks.toolTip() == ""


def test_a_page_that_is_added_to_a_narrow_strip_is_an_icon_too(rail: Rail) -> None:
    rail.fit(400)
    rail.add_page("more", "Nog een", "talks")
    assert button(rail, "Nog een").toolTip() == "Nog een"


def test_tab_goes_through_the_strip_from_above(rail: Rail, qtbot: QtBot) -> None:
    button(rail, "Mijn studenten").setFocus()
    for text in ("Gesprekken", "Instellingen", "Slot", "Toetsen"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is button(rail, text)


def test_pressing_only_asks_so_that_a_page_may_stay(rail: Rail) -> None:
    rail.set_current("students")
    button(rail, "Gesprekken").click()
    assert accessible_name(button(rail, "Mijn studenten")) == "Mijn studenten, nu"


def test_in_a_low_window_every_way_stays_in_view(rail: Rail, dresser: ThemeController) -> None:
    dresser.set_percent(200)
    rail.fit(1024)
    for number in range(2):
        rail.add_page(f"more-{number}", f"Nog {number}", "books")
    rail.resize(rail.width(), 1400)
    high = button(rail, "Gesprekken").sizeHint().height()
    rail.resize(rail.width(), 620)
    assert rail.minimumSizeHint().height() <= 620
    assert button(rail, "Gesprekken").sizeHint().height() < high
    rail.resize(rail.width(), 1400)
    assert button(rail, "Gesprekken").sizeHint().height() == high
