"""Closing the window while text waits behind the lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from lobcoach.ui.locking.unsaved_behind_lock import UnsavedBehindLock
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.theme_controller import ThemeController


@pytest.mark.parametrize(("answer", "closes"), [("Blijf hier", False), ("Sluit toch", True)])
def test_the_coach_decides_and_no_text_is_shown(
    qtbot: QtBot, dresser: ThemeController, answer: str, closes: bool
) -> None:
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    window.show()
    content = UnsavedBehindLock(window)
    asked: list[str] = []

    def press() -> None:
        (box,) = (each for each in window.findChildren(QMessageBox) if each.isVisible())
        asked.append(f"{box.text()} {box.informativeText()}")
        next(each for each in box.buttons() if each.text() == answer).click()

    QTimer.singleShot(0, press)
    assert content.may_close() is closes
    content.close_down()
    assert asked == [
        "Een deel van je tekst staat nog niet in het bestand. Geef eerst je wachtwoord. Dan kun je "
        "de tekst alsnog bewaren."
    ]
