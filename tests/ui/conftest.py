"""What tests of the interface may ask for: a dressed program, and a widget that is really shown."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from lobcoach.ui.tidying import Tidying
from tests.ui.leaks import Watch
from tests.ui.pictures import Show


@pytest.fixture(scope="session")
def _tidying(qapp: QApplication) -> Tidying:
    tidying = Tidying()
    tidying.start()
    gc.enable()
    return tidying


@pytest.fixture(autouse=True)
def tidy(_tidying: Tidying) -> Iterator[None]:
    """Look for garbage in the window's thread only, as the program does."""
    gc.disable()
    yield
    _tidying.look()
    gc.enable()


@pytest.fixture(autouse=True)
def leaks(
    request: pytest.FixtureRequest,
    tidy: None,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """Fail a test that leaves a window, a running clock, a thread at work or a half file."""
    temporary = tmp_path_factory.mktemp("temporary")
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    watch = Watch(monkeypatch)
    yield
    folder = request.node.funcargs.get("tmp_path")
    left = watch.left(folder if isinstance(folder, Path) else None, temporary)
    assert not left, "left behind: " + "; ".join(left)


@pytest.fixture(scope="session")
def _dresser(qapp: QApplication) -> ThemeController:
    controller = ThemeController(ColourChoice.LIGHT)
    controller.apply(qapp)
    return controller


@pytest.fixture
def dresser(_dresser: ThemeController) -> Iterator[ThemeController]:
    """The program in light colours at 100 %; a test may change both."""
    _dresser.set_choice(ColourChoice.LIGHT)
    _dresser.set_percent(100)
    yield _dresser
    _dresser.set_choice(ColourChoice.LIGHT)
    _dresser.set_percent(100)


@pytest.fixture
def show(qtbot: QtBot, dresser: ThemeController) -> Show:
    """Show a widget at its own size in an active window of its own; return that window."""

    windows: list[QWidget] = []

    def shown(widget: QWidget) -> QWidget:
        # Where an earlier test left the pointer nothing lights up under it.
        QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())
        window = QWidget()
        column = QVBoxLayout(window)
        column.addWidget(widget)
        column.addStretch(1)
        qtbot.addWidget(window)
        windows.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return shown
