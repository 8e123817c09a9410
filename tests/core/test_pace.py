"""Long work in short stretches."""

from __future__ import annotations

import threading
import time

import pytest

from lobcoach.core.pace import Doing, Pace, Progress, StoppedError


def test_it_is_told_at_once_what_begins_and_then_now_and_then_how_far_it_is() -> None:
    told: list[Progress] = []
    pace = Pace(told.append)
    pace.begin(Doing.READING, 5)
    pace.begin(Doing.COMPARING, 900)
    assert told == [Progress(Doing.READING, 0, 5), Progress(Doing.COMPARING, 0, 900)]
    done = 0
    while len(told) == 2:
        done += 1
        pace.step(Doing.COMPARING, done, 900)
    assert told[2] == Progress(Doing.COMPARING, done, 900)
    assert done > 1


def test_other_threads_get_their_turn() -> None:
    """Without resting, a thread that waits for its turn would wait for the end."""
    pace, stretches, stop = Pace(lambda _: None), [], threading.Event()

    def watch() -> None:
        while not stop.is_set():
            stretches.append(time.perf_counter())
            time.sleep(0)

    watcher = threading.Thread(target=watch)
    watcher.start()
    end = time.perf_counter() + 0.1
    while time.perf_counter() < end:
        pace.step(Doing.READING)
    stop.set()
    watcher.join()
    assert len(stretches) > 10


def test_work_that_was_stopped_ends_at_the_next_step() -> None:
    for pace in (Pace(), Pace(lambda _: None)):
        pace.step(Doing.READING)
        pace.stop()
        with pytest.raises(StoppedError):
            pace.step(Doing.READING)
        with pytest.raises(StoppedError):
            pace.begin(Doing.READING)


def test_unhurried_work_tells_nobody() -> None:
    Pace().begin(Doing.READING)
    Pace().step(Doing.READING, 3, 4)
