"""What logind and the screen saver of a Linux desktop tell over D-Bus; without a bus nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
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


class LinuxSession(QObject):
    """Tells `leaving` before sleep, and when the screen of the session is locked."""

    leaving = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            system.connect(*_SLEEP, self, b"1on_begins(bool)")
            system.connect(*_LOCK, self, b"1on_locked()")
        if session.isConnected():
            for screen in _SCREENS:
                session.connect(*screen, self, b"1on_begins(bool)")

    @Slot(bool)
    def on_begins(self, begins: bool) -> None:
        """Tell the beginning of sleep or of a locked screen; its end is told by nobody."""
        if begins:
            self.leaving.emit()

    @Slot()
    def on_locked(self) -> None:
        """Tell that the session was locked."""
        self.leaving.emit()
