"""Sees that a file with own questions was changed outside LOBcoach, so that it counts at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from lobcoach.core.changes import Kind

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

#: What an editor does to store one file comes within this time.
TOGETHER_MS = 150
_SUFFIXES = (".md", ".txt")
Standing = frozenset[tuple[str, int, int]]


class QuestionWatch(QObject):
    """Listens to the folder of the open file, also before it is there and after it went.

    When files in it really changed, the questions are read again and everyone is told. Changes
    of our own were told already.
    """

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._folder = services.library.own_folder or services.path.parent
        self._looks_soon = False
        self._closed = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_watcher_changed)
        self._watcher.fileChanged.connect(self._on_watcher_changed)
        self._standing = _standing(self._folder)
        self._unsubscribe = services.changes.subscribe(self._on_changed)
        self._listen()

    def close_down(self) -> None:
        """Stop listening."""
        self._unsubscribe()
        self._closed = True
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)

    def _on_watcher_changed(self, _path: str) -> None:
        if not self._looks_soon:
            self._looks_soon = True
            QTimer.singleShot(TOGETHER_MS, self, self._look)

    def _look(self) -> None:
        """Compare how the files stand with how they stood."""
        self._looks_soon = False
        if self._closed:
            return
        self._listen()
        now = _standing(self._folder)
        if now == self._standing:
            return
        self._standing = now
        self._services.library.read_again()
        self._services.changes.publish(Kind.QUESTIONS)

    def _listen(self) -> None:
        """Listen to what is there now: editors put a new file in the place of the old one."""
        # Only the folder around it tells that a folder came, or got another name.
        around = (self._folder.parent, self._folder)
        wanted = {str(path) for path in (*around, *_files(self._folder)) if path.exists()}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(sorted(wanted - watched))

    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        if Kind.QUESTIONS in kinds:
            self._standing = _standing(self._folder)
            self._listen()


def _files(folder: Path) -> list[Path]:
    """Return the files that may hold questions, or say which are switched off."""
    try:
        return [
            path
            for path in folder.iterdir()
            if path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")
        ]
    except OSError:  # not there, or not for us
        return []


def _standing(folder: Path) -> Standing:
    """Return name, size and time of each file."""
    stands = []
    for path in _files(folder):
        try:
            now = path.stat()
        except OSError:  # gone in the meantime
            continue
        stands.append((path.name, now.st_size, now.st_mtime_ns))
    return frozenset(stands)
