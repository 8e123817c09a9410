"""What logind and the screen saver of a Linux desktop tell over D-Bus; without a bus nothing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIN = "org.freedesktop.login1"
_SLEEP = (_LOGIN, "/org/freedesktop/login1", f"{_LOGIN}.Manager", "PrepareForSleep")
_LOCK = (_LOGIN, "", f"{_LOGIN}.Session", "Lock")
#: GNOME and those like it; KDE and the others.
_SCREENS = (
    ("", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged"),
    ("", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("", "/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
)
#: Only the text that SLOT returns is accepted, though PySide's types ask for bytes.
_BEGINS: Any = SLOT("on_begins(bool)")
_LOCKED: Any = SLOT("on_locked()")


class LinuxSession(QObject):
    """Tells `leaving` before sleep, and when the screen of the session is locked.

    Without other connections it listens on those of the system and of the session.
    """

    leaving = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        system: QDBusConnection | None = None,
        session: QDBusConnection | None = None,
    ) -> None:
        super().__init__(parent)
        system = system or QDBusConnection.systemBus()
        session = session or QDBusConnection.sessionBus()
        if system.isConnected():
            system.connect(*_SLEEP, self, _BEGINS)
            system.connect(*_LOCK, self, _LOCKED)
        if session.isConnected():
            for screen in _SCREENS:
                session.connect(*screen, self, _BEGINS)

    @Slot(bool)
    def on_begins(self, begins: bool) -> None:
        """Tell the beginning of sleep or of a locked screen; its end is told by nobody."""
        if begins:
            self.leaving.emit()

    @Slot()
    def on_locked(self) -> None:
        """Tell that the session was locked."""
        self.leaving.emit()
