"""Where the coach is, as a value; the ways back are walked in test_desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.locking.place import Place, go_back, place_of
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.pages.start_page import StartPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace


@pytest.fixture
def window(qtbot: QtBot, dresser: ThemeController) -> MainWindow:
    made = MainWindow(dresser)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def workspace(
    window: MainWindow, services: Services, noor: Student, tmp_path: Path
) -> Iterator[Workspace]:
    made = Workspace(window, services, Preferences(tmp_path / "lobcoach.ini"))
    made.start()
    yield made
    window.close()


def test_a_talk_is_a_place_with_its_id(workspace: Workspace, window: MainWindow, talk: str) -> None:
    workspace.open_talk(talk)
    place = place_of(window)
    assert (place.page, place.about, place.rail) == ("ConversationPage", talk, "students")
    assert place.state is not None
    workspace.show_students()
    go_back(place, workspace, window)
    assert isinstance(window.page(), ConversationPage)


def test_a_page_of_no_file_is_no_place(workspace: Workspace, window: MainWindow) -> None:
    window.show_page(StartPage(), with_rail=False)
    place = place_of(window)
    assert (place.page, place.state) == ("", None)
    go_back(place, workspace, window)
    assert isinstance(window.page(), StudentsPage)


def test_what_is_not_there_any_more_is_told_and_the_students_are_shown(
    workspace: Workspace, window: MainWindow
) -> None:
    go_back(Place("ConversationPage", "", "weg", None), workspace, window)
    assert isinstance(window.page(), StudentsPage)
    assert window.banner.message().startswith("Dit staat niet (meer) in het bestand.")


def test_a_goal_that_is_gone_is_told_on_the_page_it_was_on(
    workspace: Workspace, window: MainWindow, talk: str
) -> None:
    workspace.open_talk(talk)
    place = place_of(window)
    gone = Place(place.page, place.rail, talk, None, record=(True, "weg"))
    go_back(gone, workspace, window)
    assert isinstance(window.page(), ConversationPage)
    assert window.banner.message().startswith("Dit staat niet (meer) in het bestand.")
