from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.goals import Goal
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.kept_dialog import KEPT, REMOVE, KeptDialog, ask_softly, hint, labelled
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.kept_fields import KeptLine
from tests.ui.finding import button, shown, words

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def goal(services: Services, noor: Student, talk: str) -> Goal:
    return services.goals.new_goal(noor.id, talk, None)


def opened(
    qtbot: QtBot, services: Services, goal: Goal, autosave: Autosave
) -> tuple[KeptDialog, KeptLine]:
    """A dialog with one field, on the screen."""
    dialog = KeptDialog("Doel", services, autosave, goal)
    qtbot.addWidget(dialog)
    line = KeptLine(autosave, "Wat wil jij bereiken?")
    line.show_field(FieldKey(Goal, goal.id, "wording"), goal.wording)
    dialog.form.body.addWidget(labelled("Wat wil jij bereiken?", line))
    with qtbot.waitActive(dialog):
        dialog.open()
    line.setFocus()
    return dialog, line


@pytest.mark.parametrize("way", ["Klaar", "Esc"])
def test_closing_stores_what_was_typed(
    way: str, qtbot: QtBot, dresser: ThemeController, services: Services, goal: Goal
) -> None:
    dialog, line = opened(qtbot, services, goal, Autosave(services.keeping.keep))
    qtbot.keyClicks(line, "Ik weet wat ik wil")
    with qtbot.waitSignal(dialog.finished):
        if way == "Esc":
            qtbot.keyClick(line, Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(button(dialog, "Klaar"), Qt.MouseButton.LeftButton)
    assert services.goals.goal(goal.id).wording == "Ik weet wat ik wil"


def test_enter_in_a_field_does_not_close(
    qtbot: QtBot, dresser: ThemeController, services: Services, goal: Goal
) -> None:
    dialog, line = opened(qtbot, services, goal, Autosave(services.keeping.keep))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert KEPT in words(dialog)


def test_tab_ends_at_klaar(
    qtbot: QtBot, dresser: ThemeController, services: Services, goal: Goal
) -> None:
    dialog, line = opened(qtbot, services, goal, Autosave(services.keeping.keep))
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button(dialog, "Klaar")


def test_what_stayed_empty_is_dropped(
    qtbot: QtBot, dresser: ThemeController, services: Services, noor: Student, goal: Goal
) -> None:
    dialog, _line = opened(qtbot, services, goal, Autosave(services.keeping.keep))
    dialog.accept()
    assert services.goals.goals(noor.id) == []


def test_what_could_not_be_stored_is_not_dropped(
    qtbot: QtBot, dresser: ThemeController, services: Services, noor: Student, goal: Goal
) -> None:
    def fail(_drafts: Mapping[DraftKey, DraftValue]) -> None:
        raise FileError(FileTrouble.DISK_FULL, Path("mijn.lobcoach"))

    autosave = Autosave(fail)
    dialog, line = opened(qtbot, services, goal, autosave)
    qtbot.keyClicks(line, "Ik weet")
    dialog.accept()
    assert services.goals.goals(noor.id) == [goal]
    assert autosave.unsaved_text() == "Ik weet"
    autosave.give_up()


def test_what_is_gone_is_said_in_plain_words(
    qtbot: QtBot, dresser: ThemeController, services: Services, goal: Goal
) -> None:
    dialog, _line = opened(qtbot, services, goal, Autosave(services.keeping.keep))
    services.goals.drop_if_empty(goal)
    with qtbot.waitSignal(dialog.troubled) as told:
        dialog.accept()
    assert told.args == ["Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst."]
    assert not dialog.isVisible()


def test_a_long_form_scrolls_within_the_screen_at_every_text_size(
    qtbot: QtBot, dresser: ThemeController, services: Services, goal: Goal
) -> None:
    dialog, _line = opened(qtbot, services, goal, Autosave(services.keeping.keep))
    for _ in range(40):
        dialog.form.body.addWidget(QLabel("regel"))
    before = dialog.width()
    dresser.set_percent(200)
    room = dialog.screen().availableGeometry()
    assert dialog.width() > before
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()


def test_a_soft_question_takes_no_room_when_there_is_none(dresser: ThemeController) -> None:
    line = hint()
    assert line.isHidden()
    ask_softly(line, "Mag het iets groter?")
    assert (line.text(), line.isHidden()) == ("Mag het iets groter?", False)
    ask_softly(line, "")
    assert line.isHidden()


def test_removing_is_only_asked_for_where_it_is_offered(
    qtbot: QtBot, dresser: ThemeController, services: Services, goal: Goal
) -> None:
    dialog, line = opened(qtbot, services, goal, Autosave(services.keeping.keep))
    assert REMOVE not in [each.text() for each in shown(dialog, QAbstractButton)]
    dialog.offer_removal()
    assert button(dialog, REMOVE).accessibleDescription() == "Sneltoets Ctrl Shift Del"
    with qtbot.waitSignal(dialog.removal_requested):
        qtbot.keyClick(line, Qt.Key.Key_Delete, CTRL | Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(dialog.removal_requested):
        qtbot.mouseClick(button(dialog, REMOVE), Qt.MouseButton.LeftButton)
    services.removing.remove(Goal, goal.id, goal.conversation_id or "")
    with qtbot.waitSignal(dialog.finished), qtbot.assertNotEmitted(dialog.troubled):
        dialog.close_removed()


def test_what_lost_all_its_words_is_handed_over(
    qtbot: QtBot, dresser: ThemeController, services: Services, goal: Goal
) -> None:
    services.keeping.keep({FieldKey(Goal, goal.id, "wording"): "Rust"})
    written = services.goals.goal(goal.id)
    dialog, line = opened(qtbot, services, written, Autosave(services.keeping.keep))
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    with qtbot.waitSignal(dialog.emptied) as told:
        dialog.accept()
    assert told.args is not None
    assert told.args[0].record == written
