"""The frame that dialogs have in common."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui import theme
from lobcoach.ui.dialogs.framed_dialog import FramedDialog
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton
from lobcoach.ui.widgets.text import Body
from tests.ui.finding import button

LONG = "Er staat veel meer in dan op het scherm past. " * 400


class Asking(FramedDialog):
    """A dialog with some text, a way back and a way on."""

    def __init__(self, text: str, size: QSize) -> None:
        super().__init__("Vraag", size)
        back, on = OutlineButton("Terug"), PrimaryButton("Verder")
        back.clicked.connect(self.reject)
        on.clicked.connect(self.accept)
        self.frame(Body(text), left=[back], right=[on])
        on.setDefault(True)


def opened(qtbot: QtBot, text: str, size: QSize) -> Asking:
    made = Asking(text, size)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_it_takes_the_size_of_the_design_and_grows_with_the_text(
    qtbot: QtBot, dresser: ThemeController
) -> None:
    dialog = opened(qtbot, "Wil je verder?", QSize(420, 300))
    assert dialog.size() == QSize(420, 300)
    dresser.set_percent(125)
    assert dialog.size() == QSize(theme.current().px(420), theme.current().px(300))


def test_without_a_height_it_is_as_high_as_its_content(
    qtbot: QtBot, dresser: ThemeController
) -> None:
    short = opened(qtbot, "Wil je verder?", QSize(420, 0)).height()
    longer = opened(qtbot, "Wil je verder? " * 40, QSize(420, 0)).height()
    assert short < longer


@pytest.mark.parametrize("size", [QSize(420, 0), QSize(5000, 5000)])
def test_however_much_there_is_it_stays_within_the_screen(
    qtbot: QtBot, dresser: ThemeController, size: QSize
) -> None:
    dialog = opened(qtbot, LONG, size)
    screen = dialog.screen().availableSize()
    assert dialog.width() <= screen.width()
    assert dialog.height() <= screen.height()
    assert button(dialog, "Verder").visibleRegion().boundingRect().height() > 0
    assert dialog.sheet.verticalScrollBar().maximum() > 0 or size.height()


def test_the_way_back_is_at_the_left_and_enter_is_the_way_on(
    qtbot: QtBot, dresser: ThemeController
) -> None:
    dialog = opened(qtbot, "Wil je verder?", QSize(420, 300))
    assert button(dialog, "Terug").x() < button(dialog, "Verder").x()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
