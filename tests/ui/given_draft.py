"""Prompts and words for the tests of the editor."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.bank_editor.question_text import QuestionText
from tests.ui.finding import shown


def field(root: QWidget, name: str) -> QuestionText:
    """Return the text field with this name."""
    (found,) = (each for each in shown(root, QuestionText) if each.accessibleName() == name)
    return found


def box(root: QWidget, name: str) -> QComboBox:
    """Return the choice box with this name."""
    (found,) = (each for each in shown(root, QComboBox) if each.accessibleName() == name)
    return found


def pick(root: QWidget, name: str, words: str) -> None:
    """Choose from a box as a coach does."""
    chosen = box(root, name)
    place = chosen.findText(words)
    assert place >= 0, f"{words!r} is not offered by {name}"
    chosen.setCurrentIndex(place)
    chosen.activated.emit(place)


def fill(qtbot: QtBot, root: QWidget, name: str, text: str) -> None:
    """Type a text in place of what stands in a field."""
    editor = field(root, name)
    editor.selectAll()
    qtbot.keyClicks(editor, text)


def chip(root: QWidget, group: str, words: str) -> QAbstractButton:
    """Return one of many round buttons."""
    return next(
        each
        for each in shown(root, QAbstractButton)
        if each.accessibleName() == f"{group}: {words}"
    )
