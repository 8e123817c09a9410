"""Long work beside the window."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.pace import Doing, Pace, Progress, StoppedError
from lobcoach.ui.class_list.list_work import ListWork

WAIT = 20_000


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[ListWork]:
    made = ListWork()
    yield made
    made.close_down()


def for_ever(pace: Pace) -> None:
    while True:
        pace.step(Doing.COMPARING, 1, 2)


def test_the_outcome_comes_back(work: ListWork, qtbot: QtBot) -> None:
    done: list[int] = []
    work.run(lambda _: 42, done.append, done.append)
    assert work.is_running()
    qtbot.waitUntil(lambda: done == [42], timeout=WAIT)
    assert not work.is_running()


def test_how_far_it_is_comes_back_meanwhile(work: ListWork, qtbot: QtBot) -> None:
    with qtbot.waitSignal(work.progressed, timeout=WAIT) as told:
        work.run(for_ever, print, print)
    assert told.args == [Progress(Doing.COMPARING, 1, 2)]


def test_the_coach_can_stop_it(work: ListWork, qtbot: QtBot) -> None:
    failed: list[Exception] = []
    work.run(for_ever, print, failed.append)
    work.stop()
    qtbot.waitUntil(lambda: bool(failed), timeout=WAIT)
    assert isinstance(failed[0], StoppedError)
    work.stop()


def test_new_work_takes_the_place_of_the_old_which_tells_nobody(
    work: ListWork, qtbot: QtBot
) -> None:
    told: list[object] = []
    work.run(for_ever, told.append, told.append)
    work.run(lambda _: "nieuw", told.append, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    work.run(lambda _: "nieuwer", told.append, told.append)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=WAIT)
    assert told == ["nieuw", "nieuwer"]


def test_late_news_of_old_work_is_not_told(work: ListWork, qtbot: QtBot) -> None:
    heard: list[Progress] = []
    work.progressed.connect(heard.append)
    told, go = threading.Event(), threading.Event()

    def old(pace: Pace) -> None:
        pace.begin(Doing.READING)
        told.set()
        go.wait(WAIT / 1000)

    work.run(old, print, print)
    assert told.wait(WAIT / 1000)
    done: list[int] = []
    work.run(lambda _: 1, done.append, done.append)
    go.set()
    qtbot.waitUntil(lambda: done == [1], timeout=WAIT)
    assert heard == []


def test_many_things_are_let_go_of_beside_the_window(work: ListWork, qtbot: QtBot) -> None:
    class Thing:
        pass

    class Holder:
        def __init__(self) -> None:
            self.things = tuple(Thing() for _ in range(1000))

        def heaps(self) -> tuple[list[object], ...]:
            return list(self.things), []

    holder = Holder()
    last = weakref.ref(holder.things[0])
    work.free(holder)
    del holder
    qtbot.waitUntil(lambda: last() is None, timeout=WAIT)
    assert not work.is_running()


def test_the_full_search_for_garbage_waits_until_the_list_is_let_go_of(
    work: ListWork, qtbot: QtBot
) -> None:
    usual, done = gc.get_threshold(), list[int]()
    work.rest()
    assert gc.get_threshold() == usual
    for _ in range(2):
        work.run(lambda _: 1, done.append, done.append)
        assert gc.get_threshold()[:2] == usual[:2]
        assert gc.get_threshold()[2] > 100_000
    qtbot.waitUntil(lambda: done == [1], timeout=WAIT)
    work.rest()
    assert gc.get_threshold() == usual
