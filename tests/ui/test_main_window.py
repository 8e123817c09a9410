"""The one window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from lobcoach.ui.commands import Command
from lobcoach.ui.main_window import MainWindow, _that_fits
from lobcoach.ui.pages.start_page import StartPage
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.leaks import delete_what_was_asked_to


class Content:
    """What is open in the window."""

    def __init__(self, *, willing: bool) -> None:
        self.willing = willing
        self.closed = 0

    def may_close(self) -> bool:
        return self.willing

    def close_down(self) -> None:
        self.closed += 1


@pytest.fixture
def window(qtbot: QtBot, dresser: ThemeController) -> MainWindow:
    shown = MainWindow(dresser)
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


def test_a_page_has_the_window_for_itself_or_shares_it_with_the_strip(window: MainWindow) -> None:
    assert window.page() is None
    start = StartPage()
    window.show_page(start, with_rail=False)
    assert window.page() is start
    assert not window.rail.isVisible()
    other = QLabel("Mijn studenten")
    window.show_page(other, with_rail=True)
    assert window.rail.isVisible()
    window.show_page(start, with_rail=False)
    window.drop_page(other)
    assert window.page() is start


def test_a_message_stays_until_it_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page(StartPage(), with_rail=False)
    window.tell("De schijf is vol.")
    assert window.banner.isVisible()
    close = next(b for b in window.banner.findChildren(QPushButton) if b.text() == "Sluit")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not window.banner.isVisible()
    window.tell("Nog iets.")
    window.tell("")
    assert not window.banner.isVisible()


def test_the_text_grows_and_shrinks_with_the_keys_of_every_browser(
    window: MainWindow, dresser: ThemeController, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert dresser.percent == 110
    qtbot.keyClick(window, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert dresser.percent == 120
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert dresser.percent == 110
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert dresser.percent == 100


def test_the_window_stays_while_something_typed_is_not_stored(window: MainWindow) -> None:
    content = Content(willing=False)
    window.set_content(content)
    assert not window.close()
    assert window.isVisible()
    assert content.closed == 0


def test_closing_lets_go_of_the_file_once(window: MainWindow, qtbot: QtBot) -> None:
    content = Content(willing=True)
    window.set_content(content)
    with qtbot.waitSignal(window.closed):
        assert window.close()
    assert content.closed == 1
    with qtbot.waitSignal(window.closed):
        window.show()
        window.close()
    assert content.closed == 1


def test_large_text_leaves_the_strip_its_icons_only(
    window: MainWindow, dresser: ThemeController
) -> None:
    window.resize(1366, 768)
    assert not window.rail.is_compact()
    dresser.set_percent(200)
    assert window.rail.is_compact()
    window.resize(1900, 768)
    assert not window.rail.is_compact()


def test_it_fits_a_school_laptop(window: MainWindow) -> None:
    assert (window.minimumWidth(), window.minimumHeight()) == (1024, 640)


def test_it_tells_once_that_it_is_on_the_screen(qtbot: QtBot, dresser: ThemeController) -> None:
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    told: list[bool] = []
    window.painted_first.connect(lambda: told.append(window.isVisible()))
    with qtbot.waitSignal(window.painted_first):
        window.show()
    window.repaint()
    with qtbot.waitSignal(window.closed):
        window.close()
    assert told == [True]


def test_the_first_window_is_no_larger_than_the_screen() -> None:
    assert _that_fits(QSize(1920, 1080)) == QSize(1360, 860)
    assert _that_fits(QSize(1366, 728)) == QSize(1360, 688)
    assert _that_fits(QSize(800, 600)) == QSize(1024, 640)


def test_it_lets_go_of_everything_but_the_page_on_screen(window: MainWindow, qtbot: QtBot) -> None:
    pressed: list[str] = []
    content = Content(willing=False)
    first, second = QLabel("Noor"), QLabel("op slot")
    window.rail.add_page("students", "Mijn studenten", "students")
    find = Command("zoek", lambda: pressed.append("K"), "Ctrl+K")
    window.offer(lambda: [find])
    assert find in window.commands()
    window.set_content(content)
    window.tell("Noor staat in je lijst.")
    window.show_page(first, with_rail=True)
    window.show_page(second, with_rail=False)

    window.let_go()
    delete_what_was_asked_to()

    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []
    assert not isValid(first)
    assert find not in window.commands()
    assert window.page() is second
    assert window.banner.message() == ""
    assert window.rail.current() == ""
    percent = window._controller.percent
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window._controller.percent == percent + 10
    assert window.close()
    assert content.closed == 0
