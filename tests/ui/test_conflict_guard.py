"""The guard by itself; what a coach sees of it stands in test_file_matters."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from lobcoach.core.errors import FileError, FileTrouble, RuleError
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.conflict_guard import ConflictGuard
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.theme_controller import ThemeController


def test_only_a_file_that_is_not_ours_any_more_is_its_business(
    qtbot: QtBot, dresser: ThemeController, services: Services, tmp_path: Path
) -> None:
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    autosave = Autosave(services.keeping.keep, window)
    guard = ConflictGuard(window, services.conflicts, autosave, lambda: None)
    for trouble in set(FileTrouble) - {FileTrouble.REPLACED, FileTrouble.MISSING}:
        assert not guard.takes(FileError(trouble, tmp_path))
    assert not guard.takes(RuleError())
    assert not guard.has_all()
    assert guard.takes(FileError(FileTrouble.REPLACED, services.path))
    guard.stop()
    guard.stop()
