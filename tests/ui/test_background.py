"""Work in a thread, outcome in the window's thread."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from lobcoach.ui.background import Background


class Hears(QObject):
    done = Signal(object, object)
    failed = Signal(object)


def test_the_result_comes_back_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    hears = Hears()
    here = threading.get_ident()
    with qtbot.waitSignal(hears.done, timeout=5000) as heard:
        work = Background(
            threading.get_ident,
            lambda result: hears.done.emit(result, threading.get_ident()),
            hears.failed.emit,
        ).start()
    work.wait()
    worked_in, told_in = heard.args
    assert worked_in != here
    assert told_in == here


def test_a_failure_comes_back_whole(qtbot: QtBot) -> None:
    hears = Hears()

    def breaks() -> None:
        raise OSError("de schijf is weg")

    with qtbot.waitSignal(hears.failed, timeout=5000) as heard:
        work = Background(breaks, hears.done.emit, hears.failed.emit).start()
    work.wait()
    assert not work.is_running()
    assert str(heard.args[0]) == "de schijf is weg"


def test_forgotten_work_tells_nobody(qtbot: QtBot) -> None:
    told: list[object] = []
    after = Hears()
    forgotten = Background(lambda: 1, told.append, told.append)
    forgotten.forget()
    forgotten.start().wait()
    with qtbot.waitSignal(after.done, timeout=5000):
        later = Background(lambda: 2, lambda _: after.done.emit(1, 1), told.append).start()
    later.wait()
    assert told == []


def test_the_thread_is_over_when_its_outcome_is_told(qtbot: QtBot) -> None:
    hears = Hears()
    work: Background[int] = Background(
        lambda: 1, lambda _: hears.done.emit(work.is_running(), None), hears.failed.emit
    )
    with qtbot.waitSignal(hears.done, timeout=5000) as heard:
        work.start()
    assert heard.args[0] is False
