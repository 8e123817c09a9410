"""A file dropped on a page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.file_drop import FileDrop
from tests.ui.dropping import dragged, entering, letting_go


def drop(page: QWidget, *urls: str) -> tuple[bool, bool]:
    """Drag this over the page and let go; return whether both were accepted."""
    data = dragged(*map(QUrl, urls))
    enter, let_go = entering(data), letting_go(data)
    QApplication.sendEvent(page, enter)
    QApplication.sendEvent(page, let_go)
    return enter.isAccepted(), let_go.isAccepted()


def test_one_file_is_taken(qtbot: QtBot, tmp_path: Path) -> None:
    page, heard = QWidget(), []
    qtbot.addWidget(page)
    FileDrop(page).dropped.connect(heard.append)
    path = tmp_path / "klas.csv"
    assert drop(page, QUrl.fromLocalFile(str(path)).toString()) == (True, True)
    assert heard == [path]


def test_anything_else_falls_through(qtbot: QtBot) -> None:
    page, heard = QWidget(), []
    qtbot.addWidget(page)
    FileDrop(page).dropped.connect(heard.append)
    assert drop(page) == (False, False)
    assert drop(page, "https://school.example/klas.csv") == (False, False)
    assert drop(page, "file:///a.csv", "file:///b.csv") == (False, False)
    assert heard == []
