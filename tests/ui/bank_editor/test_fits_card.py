"""With whom a question fits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.bank_editor.question_form import QuestionForm
from tests.content.given_prompts import TRIP
from tests.ui.given_draft import chip


def test_nobody_chosen_is_everyone(form: QuestionForm, qtbot: QtBot) -> None:
    form.show_prompt(TRIP)
    year = chip(form, "Leerjaar", "leerjaar 2")
    qtbot.mouseClick(year, Qt.MouseButton.LeftButton)
    assert form.prompt().years == {2}
    qtbot.mouseClick(year, Qt.MouseButton.LeftButton)
    assert form.prompt().years == {1, 2, 3, 4}
