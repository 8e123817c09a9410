"""Getting in with the recovery sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.errors import GroupTrouble, SheetError
from lobcoach.ui.by_sheet import BySheet
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.recovery_page import RecoveryPage
from lobcoach.ui.pages.start_page import StartPage
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.text import Text

FILE = Path("mijn.lobcoach")


@pytest.fixture
def window(qtbot: QtBot, dresser: ThemeController) -> MainWindow:
    made = MainWindow(dresser)
    qtbot.addWidget(made)
    made.show_page(StartPage(), with_rail=False)
    made.show()
    return made


def page_of(window: MainWindow) -> RecoveryPage:
    page = window.page()
    assert isinstance(page, RecoveryPage)
    return page


def test_mistakes_are_told_on_the_page_and_the_groups_stay(
    window: MainWindow, qtbot: QtBot
) -> None:
    entry = BySheet(window)
    entry.expect(FILE)
    entry.show()
    page = page_of(window)
    with qtbot.waitSignal(entry.groups_given) as given:
        page.groups_given.emit(["ABCDE"])
    assert given.args == [["ABCDE"]]
    entry.show_mistakes(SheetError({4: GroupTrouble.MISTYPED}))
    told = " ".join(each.text() for each in page.findChildren(Text))
    assert "In groep 4 staat een teken verkeerd." in told


def test_the_way_back_leads_to_what_was_there(window: MainWindow) -> None:
    before = window.page()
    entry = BySheet(window)
    entry.expect(FILE)
    entry.show()
    entry.go_back()
    assert window.page() is before
    entry.go_back()
    entry.show_mistakes(SheetError({}))
    assert window.page() is before
