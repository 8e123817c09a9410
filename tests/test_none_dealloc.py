"""PySide6 6.12 on Python 3.11 takes a reference to None with each void call, until it aborts."""

from __future__ import annotations

import sys

import PySide6
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from lobcoach.app import broken_pair

_CALLS = 200_000
#: The test runner itself makes and drops some references meanwhile.
_NOISE = 2_000


def test_void_qt_calls_do_not_drain_the_references_to_none(qtbot: QtBot) -> None:
    timer = QTimer()
    before = sys.getrefcount(None)

    for interval in range(_CALLS):
        timer.setInterval(interval)

    assert abs(sys.getrefcount(None) - before) < _NOISE


@pytest.mark.parametrize(
    ("pyside", "python", "refused"),
    [
        ((6, 12, 0), (3, 11, 7), True),
        ((6, 13, 0), (3, 11, 7), True),
        ((6, 11, 3), (3, 11, 7), False),
        ((6, 12, 0), (3, 12, 3), False),
        ((6, 12, 0), (3, 13, 0), False),
    ],
)
def test_the_pair_that_aborts_is_refused(
    pyside: tuple[int, ...], python: tuple[int, ...], refused: bool
) -> None:
    assert broken_pair(pyside, python) is refused


def test_this_pair_is_sound() -> None:
    assert not broken_pair(PySide6.__version_info__, sys.version_info)
