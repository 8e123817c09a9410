"""Words of a student on the clipboard go with the lock; those of another program stay."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.ui.locking.our_clipboard import OurClipboard
from tests.ui.pictures import Show


@pytest.fixture
def ours(qtbot: QtBot) -> Iterator[OurClipboard]:
    made = OurClipboard()
    yield made
    QGuiApplication.clipboard().clear()
    made.deleteLater()


def test_what_was_copied_in_our_window_goes(ours: OurClipboard, show: Show) -> None:
    line = QLineEdit("Ik word juist rustig")
    show(line)
    line.selectAll()
    line.copy()
    ours.clear()
    assert QGuiApplication.clipboard().text() == ""


def test_what_another_program_put_there_stays(
    ours: OurClipboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "focusWindow", lambda: None)
    QGuiApplication.clipboard().setText("een boodschappenlijst")
    ours.clear()
    assert QGuiApplication.clipboard().text() == "een boodschappenlijst"
