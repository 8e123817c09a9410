"""A file dropped on a page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_COMES = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileDrop(QObject):
    """Lets a page take one file of this computer; anything else falls through."""

    dropped = Signal(Path)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept a file that comes, and tell when it is let go."""
        kind = event.type()
        if not isinstance(event, QDropEvent) or kind not in (*_COMES, QEvent.Type.Drop):
            return False
        path = _only_file(event.mimeData())
        if path is None:
            return False
        event.acceptProposedAction()
        if kind is QEvent.Type.Drop:
            self.dropped.emit(path)
        return True


def _only_file(data: QMimeData) -> Path | None:
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
