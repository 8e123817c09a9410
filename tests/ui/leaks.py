"""What a test of the interface may not leave behind: windows, clocks, threads, half files."""

from __future__ import annotations

import gc
import threading
import weakref
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_WORK = "lobcoach-work"
#: How `replacing` calls a file that is not whole yet.
_HALF = ".*.half"


class Watch:
    """Remembers what was there before a test, and names what the test added and left."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._windows = {id(each) for each in QApplication.topLevelWidgets()}
        self._held = QApplication.topLevelWidgets()  # so that no id is given out again
        self._threads = set(threading.enumerate())
        self._started: list[weakref.ref[QTimer]] = []
        self._follow_timers(monkeypatch)

    def left(self, folder: Path | None, temporary: Path) -> list[str]:
        """Return one line about each thing that is still there; files are sought in `folder`."""
        delete_what_was_asked_to()
        if self._windows_left():
            gc.collect()  # a window in a ring of Python objects goes when Python gets to it
            delete_what_was_asked_to()
        found = [f"window {_called(each)}" for each in self._windows_left()]
        found += [f"running clock {_called(each)}" for each in self._timers_left()]
        found += [f"thread {each.name} ({each.ident})" for each in self._threads_left()]
        halves = sorted(folder.rglob(_HALF)) if folder is not None and folder.is_dir() else []
        found += [f"file {each}" for each in (*halves, *sorted(temporary.iterdir()))]
        return found

    def _follow_timers(self, monkeypatch: pytest.MonkeyPatch) -> None:
        start = QTimer.start
        started = self._started

        def noted(timer: QTimer, *interval: Any) -> None:
            started.append(weakref.ref(timer))
            start(timer, *interval)

        monkeypatch.setattr(QTimer, "start", noted)

    def _windows_left(self) -> list[QWidget]:
        now = QApplication.topLevelWidgets()
        return [each for each in now if id(each) not in self._windows and each not in self._held]

    def _timers_left(self) -> list[QTimer]:
        timers = dict.fromkeys(timer for ref in self._started if (timer := ref()) is not None)
        return [each for each in timers if isValid(each) and each.isActive()]

    def _threads_left(self) -> list[threading.Thread]:
        new = (each for each in threading.enumerate() if each not in self._threads)
        return [each for each in new if each.name == _WORK]


def delete_what_was_asked_to() -> None:
    """Let Qt carry out every `deleteLater`; outside its event loop it would wait for ever."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _called(thing: QWidget | QTimer) -> str:
    owner = thing.parent()
    of = f" of {type(owner).__name__}" if owner is not None else ""
    title = f" ‘{thing.windowTitle()}’" if isinstance(thing, QWidget) else ""
    return f"{type(thing).__name__}{title}{of}"
