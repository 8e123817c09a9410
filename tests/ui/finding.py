"""How tests find things in a window: by what a coach sees or a screen reader says."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

W = TypeVar("W", bound=QWidget)


def shown(root: QWidget, kind: type[W]) -> list[W]:
    """Return the widgets of a kind that are not hidden within `root`."""
    return [each for each in root.findChildren(kind) if each.isVisibleTo(root)]


def named(root: QWidget, kind: type[W], name: str) -> W:
    """Return the one widget of a kind with this accessible name."""
    (found,) = (each for each in shown(root, kind) if each.accessibleName() == name)
    return found


def button(root: QWidget, text: str) -> QAbstractButton:
    """Return the one button with these words."""
    (found,) = (each for each in shown(root, QAbstractButton) if each.text() == text)
    return found


def words(root: QWidget) -> list[str]:
    """Return all words that stand in labels."""
    return [each.text() for each in shown(root, QLabel) if each.text()]
