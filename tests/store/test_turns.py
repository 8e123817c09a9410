import threading

import pytest

from lobcoach.store.turns import Turns


@pytest.fixture
def turns() -> Turns:
    return Turns()


def test_a_turn_within_a_turn_is_our_mistake(turns: Turns):
    with turns.alone(), pytest.raises(RuntimeError, match="nest"), turns.alone():
        pass


def test_after_the_last_turn_there_is_none(turns: Turns):
    with turns.last() as first_time:
        assert first_time
    with turns.last() as first_time:
        assert not first_time
    with pytest.raises(RuntimeError, match="closed"), turns.alone():
        pass


def test_whoever_waits_gets_a_turn_in_the_middle_of_a_copy(turns: Turns):
    had: list[str] = []
    ready = threading.Event()

    def other() -> None:
        ready.set()
        with turns.alone():
            had.append("other")

    with turns.copying():
        waiting = threading.Thread(target=other)
        waiting.start()
        ready.wait(10)
        while not had:
            turns.let_others()
        had.append("copy")
    waiting.join(10)
    assert had == ["other", "copy"]


def test_a_copy_is_told_to_stop_and_waited_for(turns: Turns):
    stopped: list[bool] = []
    copying = threading.Event()

    def copy() -> None:
        with turns.copying():
            copying.set()
            while not turns.stop_copies:
                turns.let_others()
            stopped.append(True)

    copier = threading.Thread(target=copy)
    copier.start()
    copying.wait(10)
    with turns.without_copies():
        assert stopped == [True]
        assert not turns.stop_copies
    copier.join(10)
