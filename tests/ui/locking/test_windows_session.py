"""What Windows says, with messages made up here: Windows itself was never asked."""

from __future__ import annotations

import ctypes

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.locking import windows_session as module
from lobcoach.ui.locking.windows_session import Message, WindowsSession, is_leaving

POWER, SESSION = 0x0218, 0x02B1
SUSPEND, RESUME, LOCKED, UNLOCKED = 0x4, 0x7, 0x7, 0x8
KIND = QByteArray(b"windows_generic_MSG")


@pytest.mark.parametrize(
    ("message", "what", "leaves"),
    [
        (POWER, SUSPEND, True),
        (POWER, RESUME, False),
        (SESSION, LOCKED, True),
        (SESSION, UNLOCKED, False),
        (0x0100, SUSPEND, False),
        (0, 0, False),
    ],
)
def test_only_sleep_and_the_locked_session_count(message: int, what: int, leaves: bool) -> None:
    assert is_leaving(Message(message=message, w_param=what)) is leaves


def test_a_message_has_the_layout_of_windows() -> None:
    word = ctypes.sizeof(ctypes.c_void_p)
    assert Message.message.offset == word
    assert Message.w_param.offset == 2 * word
    assert Message.l_param.offset == 3 * word


def test_a_message_on_its_way_to_the_window_is_heard_and_goes_on(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    asked: list[int] = []
    session = WindowsSession(window, ask=asked.append)
    assert asked == [int(window.winId())]
    heard: list[None] = []
    session.leaving.connect(lambda: heard.append(None))
    for kind, message, what in (
        (KIND, SESSION, UNLOCKED),
        (QByteArray(b"xcb_generic_event_t"), SESSION, LOCKED),
        (KIND, SESSION, LOCKED),
    ):
        made = Message(message=message, w_param=what)
        answer = session._filter.nativeEventFilter(kind, ctypes.addressof(made))
        assert answer == (False, 0)
    assert len(heard) == 1
    session.deleteLater()


def test_windows_is_asked_to_tell_about_this_session(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []

    class Library:
        def __init__(self, name: str) -> None:
            asked.append((name,))

        def WTSRegisterSessionNotification(self, *told: object) -> int:  # noqa: N802
            asked.append(tuple(getattr(each, "value", each) for each in told))
            return 1

    monkeypatch.setattr(module.ctypes, "CDLL", Library)
    window = QWidget()
    qtbot.addWidget(window)
    session = WindowsSession(window)
    assert asked == [("wtsapi32",), (int(window.winId()), 0)]
    session.deleteLater()
