"""Who sit at the table of the talk on screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, Role, Voice
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.table_dialog import TableDialog
from lobcoach.ui.talk.at_table import AtTable, AtTableButton
from tests.given_kinds import begin_kind
from tests.ui.pictures import Show

BAS = Voice(Role.WORKPLACE_TRAINER, "Bas Visser")


def test_the_button_says_how_many_and_who(show: Show) -> None:
    button = AtTableButton()
    show(button)
    table = (Voice(Role.STUDENT, "Noor"), BAS, Voice(Role.COACH, "Marleen"))
    button.show_talk(Conversation(student_id="noor", type="trialoog", present=table))
    assert button.text() == "3 aan tafel"
    assert button.accessibleName() == "Wie zit erbij? Nu: Noor, Bas Visser, Marleen"
    button.show_talk(Conversation(student_id="noor", type="uitstroom", present=table[:1]))
    assert (button.text(), button.isHidden()) == ("Aan tafel", False)
    button.show_talk(Conversation(student_id="noor", type="voortgang", present=table[:1]))
    assert button.isHidden()


def test_pressing_it_opens_the_names_once(
    services: Services, noor: Student, show: Show, qtbot: QtBot
) -> None:
    page, button = QWidget(), AtTableButton()
    button.setParent(page)
    window = show(page)
    table = AtTable(Autosave(services.keeping.keep), button, page)
    table.open()
    assert window.findChildren(TableDialog) == []
    talk = begin_kind(services, "trialoog", noor, (BAS,))
    table.show_talk(services.conversations.conversation(talk))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    table.open()
    (dialog,) = window.findChildren(TableDialog)
    with qtbot.waitSignal(table.closed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChildren(TableDialog) == [])
