"""How tests look at what a widget has painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from PySide6.QtWidgets import QWidget

#: Shows a widget in a window of its own; returns that window.
Show = Callable[[QWidget], QWidget]


def picture(widget: QWidget) -> QImage:
    """Return what the widget looks like now, on the ground of its window."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint(0, 0))
    return window.grab(QRect(corner, widget.size())).toImage()


def count(widget: QWidget, colour: str) -> int:
    """Return how many pixels of the widget have exactly this colour."""
    image = picture(widget).convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(image.constBits()).cast("I").tolist().count(QColor(colour).rgb())


def accessible(widget: QWidget) -> QAccessibleInterface:
    """Return what a screen reader finds for the widget."""
    return QAccessible.queryAccessibleInterface(widget)


def accessible_name(widget: QWidget) -> str:
    """Return what a screen reader calls the widget."""
    return accessible(widget).text(QAccessible.Text.Name)
