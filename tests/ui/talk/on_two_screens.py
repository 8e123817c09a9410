"""*Laat zien* with a second screen beside the laptop; tells what there is to see on each.

Run in a process of its own: Qt makes its screens when it starts.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lobcoach.core.framework import Competence
from lobcoach.core.people import Coach, Student
from lobcoach.paths import resource
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import read_library
from lobcoach.services.opening import create_file
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.prompt_card import PromptCard
from lobcoach.ui.talk.show_screen import ShowScreen
from lobcoach.ui.talk.stage_question import StageQuestion
from lobcoach.ui.theme_controller import ColourChoice, ThemeController


def shown(page: QWidget) -> ShowScreen | None:
    """Return the question on its own screen, if it is there."""
    screens = page.findChildren(ShowScreen)
    return next((each for each in screens if each.isVisible()), None)


def question(screen: ShowScreen | None) -> str:
    """Return what is asked there; empty when it is away."""
    return screen.findChildren(StageQuestion)[0].text() if screen else ""


def main(path: Path) -> None:
    """Go through it as a coach does."""
    application = QApplication([])
    ThemeController(ColourChoice.LIGHT).apply(application)
    library = read_library(resource("questions"), resource("framework"))
    services = create_file(path, library, Coach(name="Bo"), today=lambda: date(2026, 11, 23))
    noor = services.students.save(Student(first_name="Noor", year=2))
    talk = services.conversations.begin(NewTalk(noor.id, "voortgang", 15, (Competence.MOTIVES,)))
    autosave = Autosave(services.keeping.keep)
    page = ConversationPage(services, autosave)
    page.resize(1300, 700)
    page.open(talk)
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.setFocus()
    typing = isinstance(QApplication.focusWidget(), NoteEditor)
    print(f"talk on {page.screen().name()}, {'typing in the note' if typing else 'lost'}")

    QTest.keyClick(page, Qt.Key.Key_F5)
    there = shown(page)
    assert there is not None
    size = there.size()
    print(f"question alone on {there.screen().name()}, {size.width()}×{size.height()}")
    print(
        "the note is still on the laptop:",
        any(each.isVisible() for each in page.findChildren(NoteEditor)),
    )
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    asked = page.findChildren(PromptCard)[0].question()
    print("the question follows the walk:", question(shown(page)) == asked)
    there.activateWindow()
    QTest.qWaitForWindowActive(there)
    QTest.keyClick(there, Qt.Key.Key_Escape)
    print("Esc there closes it:", shown(page) is None)
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    QTest.keyClick(page, Qt.Key.Key_F5)
    print("F5 brings it back:", question(shown(page)) == asked)
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    print(
        "Esc in the talk closes it, and the talk stays:", shown(page) is None and page.isVisible()
    )
    page.close_down()
    page.close()
    autosave.give_up()
    services.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
