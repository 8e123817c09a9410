"""Text that could not be stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.talk import Conversation
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.unsaved_text import UnsavedText

GOAL = FieldKey(Conversation, "gesprek", "goal")


class Disk:
    """A disk that can be full."""

    full = True

    def keep(self, drafts: Mapping[DraftKey, DraftValue]) -> None:
        if self.full:
            raise FileError(FileTrouble.DISK_FULL, Path("mijn.lobcoach"))


class Scene:
    """A window with one text that could not be stored."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.disk = Disk()
        self.autosave = Autosave(self.disk.keep, window)
        self.unsaved = UnsavedText(window, self.autosave)
        self.autosave.put(GOAL, "Weten wat ik wil")

    def press(self, text: str) -> None:
        """Press a button of the line above the page."""
        buttons = self.window.banner.findChildren(QPushButton)
        next(each for each in buttons if each.text() == text and each.isVisible()).click()


@pytest.fixture
def scene(qtbot: QtBot, dresser: ThemeController) -> Iterator[Scene]:
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    window.show()
    made = Scene(window)
    yield made
    made.autosave.give_up()


def answer(*texts: str) -> list[str]:
    """Press these buttons of the question that is going to be asked; return what it said."""
    said: list[str] = []

    def press(rest: tuple[str, ...]) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        buttons = {each.text(): each for each in box.buttons()}
        if len(rest) > 1:
            QTimer.singleShot(0, lambda: press(rest[1:]))
        buttons[rest[0]].click()

    QTimer.singleShot(0, lambda: press(texts))
    return said


def test_the_coach_is_told_at_once_and_the_text_can_be_copied(scene: Scene) -> None:
    assert not scene.autosave.flush()
    assert scene.window.banner.message() == (
        "Niet opgeslagen – De schijf is vol. Maak ruimte vrij en probeer het nog eens."
    )
    scene.press("Kopieer tekst")
    assert QGuiApplication.clipboard().text() == "Weten wat ik wil"


def test_another_try_that_works_takes_the_message_away(scene: Scene) -> None:
    scene.autosave.flush()
    scene.disk.full = False
    scene.press("Probeer opnieuw")
    assert scene.window.banner.message() == ""
    assert not scene.autosave.has_unsaved


def test_a_save_leaves_another_message_alone(scene: Scene) -> None:
    scene.disk.full = False
    scene.window.tell("Dit gesprek is afgesloten.")
    scene.autosave.flush()
    assert scene.window.banner.message() == "Dit gesprek is afgesloten."


def test_without_unsaved_text_nothing_is_asked(scene: Scene) -> None:
    scene.disk.full = False
    assert scene.unsaved.may_go()


def test_the_coach_can_stay_with_every_word(scene: Scene) -> None:
    said = answer("Kopieer tekst", "Blijf hier")
    assert not scene.unsaved.may_go()
    assert said[0] == "Een deel van je tekst staat nog niet in het bestand."
    assert QGuiApplication.clipboard().text() == "Weten wat ik wil"
    assert scene.autosave.has_unsaved


def test_the_coach_can_try_again_and_then_close_anyway(scene: Scene) -> None:
    asked = answer("Probeer opnieuw")
    scene.autosave.failed.connect(lambda _: asked and answer("Sluit toch"))
    assert scene.unsaved.may_go()
    assert not scene.autosave.has_unsaved
