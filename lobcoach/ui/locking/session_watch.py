"""Notices that the computer goes to sleep or its screen is locked, where the system tells."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from lobcoach.ui.locking.linux_session import LinuxSession
    from lobcoach.ui.locking.windows_session import WindowsSession


class SessionWatch(QObject):
    """Tells `leaving` on Linux and Windows; elsewhere (macOS) nothing ever comes."""

    leaving = Signal()

    def __init__(
        self, window: QWidget, platform: str = sys.platform, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source: LinuxSession | WindowsSession | None = None
        if platform == "linux":
            from lobcoach.ui.locking.linux_session import LinuxSession

            self._source = LinuxSession(self)
        elif platform == "win32":
            from lobcoach.ui.locking.windows_session import WindowsSession

            self._source = WindowsSession(window, self)
        if self._source is not None:
            self._source.leaving.connect(self.leaving)
