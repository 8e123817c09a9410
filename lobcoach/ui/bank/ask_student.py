"""Asking to which student a question was not asked yet, by a few letters of the name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lobcoach.core.names import full_name, search_text
from lobcoach.core.people import Student
from lobcoach.ui.dialogs.find_dialog import FindDialog, FindItem

_ASKS = "Aan wie is de vraag nog niet gesteld?"
_ANYONE = FindItem("", "Maakt niet uit", "alle vragen", "", "")


def ask_student(
    students: Iterable[Student], parent: QWidget, answer: Callable[[str], object]
) -> FindDialog:
    """Open the question; `answer` gets the id of a student, or nothing for anyone."""
    items = [
        FindItem("Student", full_name(each), each.group, search_text(each), each.id)
        for each in students
    ]
    dialog = FindDialog([_ANYONE, *items], parent, find=_ASKS)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.chosen.connect(answer)
    dialog.open()
    return dialog
