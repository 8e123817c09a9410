"""A file that does not open."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.ui import in_trouble
from lobcoach.ui.in_trouble import InTrouble
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.trouble_page import TroublePage
from lobcoach.ui.theme_controller import ThemeController


@pytest.fixture
def window(qtbot: QtBot, dresser: ThemeController) -> MainWindow:
    made = MainWindow(dresser)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_sentence_and_every_way_on_are_there(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mijn.lobcoach"
    trouble = InTrouble(window, lambda: None)
    trouble.show(FileError(FileTrouble.MISSING, path), path)
    trouble.wait()
    page = window.page()
    assert isinstance(page, TroublePage)
    assert "bestaat niet" in page.sentence()
    with qtbot.waitSignal(trouble.retry_requested) as again:
        page.retry_requested.emit()
    assert again.args == [path]
    with qtbot.waitSignal(trouble.other_file_requested):
        page.other_file_requested.emit()
    with qtbot.waitSignal(trouble.new_file_requested):
        page.new_file_requested.emit()
    trouble.drop()
    trouble.drop()


def test_another_trouble_takes_the_place_of_the_first(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "mijn.lobcoach"
    trouble = InTrouble(window, lambda: None)
    trouble.wait()
    for kind in (FileTrouble.NEWER, FileTrouble.FOREIGN):
        # Of another file: no backup is looked for.
        trouble.show(FileError(kind, tmp_path / "ander.lobcoach"), path)
    page = window.page()
    assert isinstance(page, TroublePage)
    assert "geen bestand van LOBcoach" in page.sentence()


def test_a_mistake_of_ours_while_looking_is_not_hidden() -> None:
    in_trouble._pass_over(FileError(FileTrouble.NO_PERMISSION, Path("x")))
    with pytest.raises(ZeroDivisionError):
        in_trouble._pass_over(ZeroDivisionError())
