"""The keys of the walk (data.md), each tied to what it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def add_keys(page: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
    """Let each of these keys do its act while `page` is on screen, wherever the focus is."""
    for keys, act in acts.items():
        QShortcut(QKeySequence(keys), page).activated.connect(lambda do=act: do())
