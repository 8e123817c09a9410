"""Who sits at the table; what is filled in is kept at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Student
from lobcoach.core.talk import Role, Voice
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.table_dialog import TableDialog
from lobcoach.ui.theme_controller import ThemeController
from tests.given_kinds import begin_kind
from tests.ui.finding import button, named

NOOR, COACH = Voice(Role.STUDENT, "Noor"), Voice(Role.COACH, "Marleen de Boer")


@pytest.fixture
def talk(services: Services, noor: Student) -> str:
    return begin_kind(services, "trialoog", noor)


@pytest.fixture
def dialog(
    services: Services, talk: str, dresser: ThemeController, qtbot: QtBot
) -> Iterator[TableDialog]:
    autosave = Autosave(services.keeping.keep)
    made = TableDialog(autosave, services.conversations.conversation(talk))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.open()
    yield made


def test_a_name_that_is_typed_is_in_the_file_when_the_dialog_closes(
    dialog: TableDialog, services: Services, talk: str, qtbot: QtBot
) -> None:
    qtbot.keyClicks(named(dialog, QLineEdit, "Naam van de praktijkopleider"), "Bas Visser")
    qtbot.keyClicks(named(dialog, QLineEdit, "Naam van de BPV-begeleider"), "Ilse")
    assert named(dialog, QCheckBox, "BPV-begeleider is erbij").isChecked()
    qtbot.mouseClick(button(dialog, "Klaar"), Qt.MouseButton.LeftButton)
    assert services.conversations.conversation(talk).present == (
        NOOR, Voice(Role.WORKPLACE_TRAINER, "Bas Visser"),
        Voice(Role.PLACEMENT_SUPERVISOR, "Ilse"), COACH,
    )  # fmt: skip


def test_someone_who_did_not_come_leaves_the_table(
    dialog: TableDialog, services: Services, talk: str, qtbot: QtBot
) -> None:
    box = named(dialog, QCheckBox, "praktijkopleider is erbij")
    assert box.isChecked()
    box.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    present = services.conversations.conversation(talk).present
    assert present == (NOOR, COACH)
    again = TableDialog(Autosave(services.keeping.keep), services.conversations.conversation(talk))
    qtbot.addWidget(again)
    assert not again.findChildren(QCheckBox)[0].isChecked()
