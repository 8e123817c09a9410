"""A file that is dragged over a widget and let go, as Qt tells it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl, qVersion
from PySide6.QtGui import QDragEnterEvent, QDropEvent

_COPY, _LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
_PLAIN = Qt.KeyboardModifier.NoModifier
_PLACE = QPoint(9, 9)


def dragged(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def entering(data: QMimeData) -> QDragEnterEvent:
    # Qt 6.12 calls whole points old; before it, it takes no others.
    exact = [int(each) for each in qVersion().split(".")[:2]] >= [6, 12]
    event = QDragEnterEvent(QPointF(_PLACE) if exact else _PLACE, _COPY, data, _LEFT, _PLAIN)
    event.ignore()
    return event


def letting_go(data: QMimeData) -> QDropEvent:
    event = QDropEvent(QPointF(_PLACE), _COPY, data, _LEFT, _PLAIN, QEvent.Type.Drop)
    event.ignore()
    return event
