"""Garbage is looked for in the window's thread, and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.ui.tidying import Tidying


class Ring:
    """Holds itself, so that only a search for garbage finds it."""

    def __init__(self, gone_in: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: gone_in.append(threading.get_ident()))


@pytest.fixture
def tidying() -> Iterator[Tidying]:
    gc.collect()
    made = Tidying()
    yield made
    made.end()
    gc.disable()  # as the test began


def _ask_for_memory(kept: list[list[int]]) -> None:
    """Make so much that Python would look for garbage many times."""
    kept.extend([number] for number in range(50_000))


def test_a_thread_at_work_takes_nothing_of_the_window_apart(tidying: Tidying) -> None:
    gone_in: list[int] = []
    Ring(gone_in)
    kept: list[list[int]] = []
    worker = threading.Thread(target=_ask_for_memory, args=(kept,))
    worker.start()
    worker.join()
    assert gone_in == []
    tidying.look()
    assert gone_in == [threading.get_ident()]


def test_the_clock_looks_by_itself_once_it_runs(tidying: Tidying, qtbot: QtBot) -> None:
    gone_in: list[int] = []
    tidying.start()
    rings = [Ring(gone_in) for _ in range(2 * gc.get_threshold()[0])]
    many = len(rings)
    rings.clear()
    qtbot.waitUntil(lambda: len(gone_in) == many, timeout=10_000)


def test_little_garbage_can_wait(tidying: Tidying) -> None:
    gone_in: list[int] = []
    Ring(gone_in)
    tidying.look()
    assert gone_in == []


def test_what_grew_old_is_looked_through_now_and_then(tidying: Tidying) -> None:
    gone_in: list[int] = []
    old = Ring(gone_in)
    for _ in range(2):
        gc.collect(0)
        gc.collect(1)  # by now it is among the oldest
    del old
    for _ in range(gc.get_threshold()[2] + 1):
        gc.collect(1)
    tidying.look()
    assert len(gone_in) == 1


def test_afterwards_python_looks_again(tidying: Tidying) -> None:
    assert not gc.isenabled()
    tidying.end()
    assert gc.isenabled()
