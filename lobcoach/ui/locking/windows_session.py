"""What Windows tells its windows about sleep and about the locked screen."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_WM_POWERBROADCAST, _PBT_APMSUSPEND = 0x0218, 0x0004
_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK = 0x02B1, 0x7
_NOTIFY_FOR_THIS_SESSION = 0
_LEAVING = {(_WM_POWERBROADCAST, _PBT_APMSUSPEND), (_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK)}


class Message(ctypes.Structure):
    """Windows' own MSG."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint32),
        ("w_param", ctypes.c_size_t),
        ("l_param", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_int32),
        ("y", ctypes.c_int32),
    )


def is_leaving(message: Message) -> bool:
    """Whether this says that the computer goes to sleep or that the session was locked."""
    return (message.message, message.w_param) in _LEAVING


class WindowsSession(QObject):
    """Tells `leaving` before sleep, and when the session is locked.

    Windows tells about the session only to a window that asked for it with `ask`.
    """

    leaving = Signal()

    def __init__(
        self,
        window: QWidget,
        parent: QObject | None = None,
        ask: Callable[[int], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._filter = _Filter(self.leaving.emit)
        app = QCoreApplication.instance()
        assert app is not None
        app.installNativeEventFilter(self._filter)
        held = self._filter
        self.destroyed.connect(lambda _gone: app.removeNativeEventFilter(held))
        (ask or _ask_windows)(int(window.winId()))


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, tell: Callable[[], object]) -> None:
        super().__init__()
        self._tell = tell

    @override
    def nativeEventFilter(self, kind: Any, address: int) -> tuple[bool, int]:
        if bytes(kind) == b"windows_generic_MSG" and is_leaving(Message.from_address(int(address))):
            self._tell()
        return False, 0


def _ask_windows(handle: int) -> object:
    library = ctypes.CDLL("wtsapi32")
    return library.WTSRegisterSessionNotification(ctypes.c_void_p(handle), _NOTIFY_FOR_THIS_SESSION)
