"""Long work on a class list: one piece at a time, beside the window, told and stoppable."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from lobcoach.core.pace import Doing, Pace, Progress
from lobcoach.ui.background import Background

Result = TypeVar("Result")
#: So often that it never happens: a full search for garbage among the cells of a long list would
#: hold up the window for a tenth of a second each time. Young garbage is still looked for.
_NEVER = 1_000_000
#: So many rows are let go of at a time.
_FREED = 200


class Large(Protocol):
    """What holds so many things that they cannot be let go of all at once."""

    def heaps(self) -> tuple[list[object], ...]:
        """Return all of them, in lists of their own."""


class ListWork(QObject):
    """Runs work in a thread; new work takes the place of work that is still going on."""

    progressed = Signal(object)  #: Progress of the work that is going on
    _told = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pace: Pace | None = None
        self._running: list[Background[Any]] = []
        self._usual: tuple[int, int, int] | None = None
        self._told.connect(self._on_told)

    def run(
        self,
        work: Callable[[Pace], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Begin; `done` or `failed` is called in this thread, unless other work is begun first."""
        self.drop()
        self._spare_the_window()
        pace = Pace(lambda now: self._told.emit(pace, now))

        def ended(outcome: Callable[[], None]) -> None:
            if pace is self._pace:
                self._pace = None
                outcome()

        self._pace = pace
        background: Background[Any] = Background(
            lambda: work(pace),
            lambda result: ended(lambda: done(result)),
            lambda error: ended(lambda: failed(error)),
        )
        self._keep(background)

    def is_running(self) -> bool:
        """Whether work is going on."""
        return self._pace is not None

    def stop(self) -> None:
        """Let the work end soon; it is then told as failed, with StoppedError."""
        if self._pace is not None:
            self._pace.stop()

    def drop(self) -> None:
        """Let the work end without telling anyone."""
        self.stop()
        self._pace = None

    def free(self, thing: Large) -> None:
        """Let go of what is large, a few rows at a time; nobody else may hold it any more."""
        held = [thing]
        pace = Pace(lambda _: None)

        def work() -> None:
            for pile in held.pop().heaps():
                while pile:
                    del pile[-_FREED:]
                    pace.step(Doing.READING)

        self._keep(Background(work, _nothing, _nothing))

    def rest(self) -> None:
        """Say that the list is let go of: the search for garbage may be as thorough as before."""
        if self._usual is not None:
            gc.set_threshold(*self._usual)
            self._usual = None

    def close_down(self) -> None:
        """Stop and wait, so that no thread is left."""
        self.drop()
        self.rest()
        for background in self._running:
            background.forget()
            background.wait()
        self._running.clear()

    def _keep(self, background: Background[Any]) -> None:
        self._running = [each for each in self._running if each.is_running()]
        self._running.append(background.start())

    def _spare_the_window(self) -> None:
        if self._usual is None:
            self._usual = gc.get_threshold()
            gc.set_threshold(self._usual[0], self._usual[1], _NEVER)

    def _on_told(self, pace: Pace, now: Progress) -> None:
        if pace is self._pace:
            self.progressed.emit(now)


def _nothing(_: object) -> None:
    """Tell nobody."""
