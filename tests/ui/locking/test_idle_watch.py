"""The clock on the wall decides, whether a timer ran meanwhile or not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.ui.locking.idle_watch import IdleWatch
from tests.ui.pictures import Show


class Wall:
    """A clock that is set by hand, and how long nobody may be away."""

    def __init__(self) -> None:
        self.seconds = 1_000_000.0
        self.minutes = 10

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def line(show: Show) -> QLineEdit:
    line = QLineEdit()
    show(line)
    return line


@pytest.fixture
def watch(line: QLineEdit, wall: Wall) -> Iterator[IdleWatch]:
    made = IdleWatch(lambda: wall.minutes, wall)
    made.start()
    yield made
    made.stop()
    made.deleteLater()


def key(line: QLineEdit) -> None:
    QTest.keyClick(line.window().windowHandle(), Qt.Key.Key_A)


def test_it_tells_once_when_the_time_is_over(watch: IdleWatch, wall: Wall) -> None:
    told: list[None] = []
    watch.idle.connect(lambda: told.append(None))
    wall.seconds += 599
    assert not watch.look()
    wall.seconds += 1
    assert watch.look()
    assert not watch.look()
    assert len(told) == 1


def test_the_timer_looks_by_itself(watch: IdleWatch, wall: Wall, qtbot: QtBot) -> None:
    wall.minutes = 1
    wall.seconds += 59.9
    with qtbot.waitSignal(watch.idle, timeout=10_000):
        watch.look()  # now it waits for what is left
        wall.seconds += 0.1


@pytest.mark.parametrize("sign", ["key", "press", "move"])
def test_every_sign_of_life_counts_anew(
    watch: IdleWatch, wall: Wall, line: QLineEdit, sign: str
) -> None:
    wall.seconds += 590
    window = line.window().windowHandle()
    if sign == "key":
        key(line)
    elif sign == "press":
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), QPoint(5, 5))
    else:
        QTest.mouseMove(window, QPoint(9, 9))
    wall.seconds += 590
    assert not watch.look()
    wall.seconds += 10
    assert watch.look()


def test_the_first_key_after_sleep_tells_and_is_not_typed(
    watch: IdleWatch, wall: Wall, line: QLineEdit, qtbot: QtBot
) -> None:
    line.setFocus()
    key(line)
    assert line.text() == "a"
    wall.seconds += 3600
    with qtbot.waitSignal(watch.idle, timeout=10_000):
        key(line)
    assert line.text() == "a"
    key(line)  # it counts no more, and stands in no one's way
    assert line.text() == "aa"


def test_never_is_never_and_is_looked_at_again_when_the_coach_chooses_otherwise(
    watch: IdleWatch, wall: Wall
) -> None:
    wall.minutes = 0
    wall.seconds += 1_000_000
    assert not watch.look()
    wall.minutes = 30
    assert watch.look()


def test_a_clock_that_is_put_back_says_nothing_about_the_coach(
    watch: IdleWatch, wall: Wall
) -> None:
    wall.seconds -= 7200
    assert not watch.look()
    wall.seconds += 599
    assert not watch.look()
    wall.seconds += 1
    assert watch.look()


def test_stopped_it_says_nothing(watch: IdleWatch, wall: Wall, line: QLineEdit) -> None:
    watch.stop()
    wall.seconds += 3600
    assert not watch.look()
    line.setFocus()
    key(line)
    assert line.text() == "a"


def test_another_window_is_followed_as_soon_as_keys_go_there(
    watch: IdleWatch, wall: Wall, show: Show
) -> None:
    other = QLineEdit()
    show(other)
    wall.seconds += 590
    key(other)
    wall.seconds += 590
    assert not watch.look()
