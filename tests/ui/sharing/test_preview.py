"""A file looked over, and what is chosen in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.colleague_questions import Choice, Remark, SharedFile
from lobcoach.services.opened import Services
from lobcoach.ui.sharing.preview import Preview
from tests.ui.finding import button, words
from tests.ui.pictures import Show
from tests.ui.sharing.given_preview import looked


@pytest.fixture
def shared(services: Services, tmp_path: Path) -> SharedFile:
    return looked(services, tmp_path)


@pytest.fixture
def preview(show: Show, services: Services, shared: SharedFile) -> Preview:
    made = Preview(services)
    show(made)
    made.show_file(shared)
    return made


def test_what_is_new_is_taken_unless_the_coach_says_otherwise(
    preview: Preview, qtbot: QtBot
) -> None:
    assert preview.taken() == 3
    with qtbot.waitSignal(preview.choices_changed):
        qtbot.mouseClick(button(preview, "Niet overnemen"), Qt.MouseButton.LeftButton)
    assert preview.taken() == 2
    preview.questions.table.selectRow(1)
    with qtbot.waitSignal(preview.choices_changed):
        qtbot.mouseClick(button(preview, "Houd ze allebei"), Qt.MouseButton.LeftButton)
    assert preview.choices[26] is Choice.TAKE


def test_what_was_chosen_stays_when_the_same_file_is_looked_at_again(
    preview: Preview, shared: SharedFile
) -> None:
    preview.choices[12] = Choice.LEAVE
    preview.show_file(shared)
    assert preview.choices[12] is Choice.LEAVE
    preview.let_go()
    assert (preview.shared, preview.taken()) == (None, 0)
    preview.show_file(shared)
    assert preview.choices[12] is Choice.TAKE


def test_a_choice_that_is_no_more_is_not_kept(preview: Preview, shared: SharedFile) -> None:
    preview.choices[26] = Choice.TAKE
    first, second, *rest = shared.questions
    now = replace(second, choices=(Choice.LEAVE, Choice.REPLACE))
    preview.show_file(replace(shared, questions=(first, now, *rest)))
    assert preview.choices[26] is Choice.LEAVE


def test_lines_outside_any_question_are_told(preview: Preview, shared: SharedFile) -> None:
    preview.show_file(
        replace(shared, remarks=tuple(Remark(number, "Los.") for number in range(5, 11)))
    )
    assert "Regel 5: Los.\nRegel 6: Los.\nRegel 7: Los.\nEn nog 3 zulke regels." in words(preview)
    preview.show_file(replace(shared, remarks=(Remark(5, "Los."),)))
    assert "Regel 5: Los." in words(preview)


def test_enter_leads_to_the_choice_of_a_question(preview: Preview, qtbot: QtBot) -> None:
    qtbot.keyClick(preview.questions.table, Qt.Key.Key_Return)
    assert button(preview, "Overnemen").hasFocus()
