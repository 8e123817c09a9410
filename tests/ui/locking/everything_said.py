"""Every word that the program shows, or tells a screen reader, in whatever widget there is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

_TEXTS = (
    "windowTitle", "accessibleName", "accessibleDescription", "toolTip", "statusTip", "whatsThis",
    "objectName", "text", "toPlainText", "placeholderText", "currentText", "title", "message",
    "informativeText", "sentence", "problem",
)  # fmt: skip
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def everything_said() -> list[str]:
    """Return all words of all widgets, shown or hidden, their models, the clipboard."""
    found = [QGuiApplication.clipboard().text()]
    for widget in QApplication.allWidgets():
        found += _of_widget(widget)
    return [each for each in found if each]


def _of_widget(widget: QWidget) -> Iterator[str]:
    for name in _TEXTS:
        read = getattr(widget, name, None)
        try:
            said = read() if callable(read) else None
        except TypeError:  # it wants to be asked about something
            continue
        if isinstance(said, str):
            yield said
    for action in widget.actions():
        if isinstance(action, QAction):
            yield from (action.text(), action.toolTip())
    model = getattr(widget, "model", None)
    if callable(model) and isinstance(model(), QAbstractItemModel):
        yield from _of_model(model())


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column, QModelIndex())
            for role in _ROLES:
                said = index.data(role)
                if isinstance(said, str):
                    yield said
