"""Which system tells that the coach goes away, and which does not."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.locking import windows_session
from lobcoach.ui.locking.linux_session import LinuxSession
from lobcoach.ui.locking.session_watch import SessionWatch
from lobcoach.ui.locking.windows_session import WindowsSession


@pytest.mark.parametrize(
    ("platform", "source"),
    [("linux", LinuxSession), ("win32", WindowsSession), ("darwin", type(None))],
)
def test_what_the_system_tells_is_passed_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, platform: str, source: type
) -> None:
    monkeypatch.setattr(windows_session, "_ask_windows", lambda _handle: None)
    window = QWidget()
    qtbot.addWidget(window)
    watch = SessionWatch(window, platform)
    assert type(watch._source) is source
    if watch._source is not None:
        with qtbot.waitSignal(watch.leaving, timeout=10_000):
            watch._source.leaving.emit()
    watch.deleteLater()
