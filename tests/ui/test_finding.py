"""Ctrl+K and F1."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from lobcoach.core.people import Student
from lobcoach.services.opening import Services
from lobcoach.services.planning import NewTalk
from lobcoach.ui.dialogs.find_dialog import FindDialog
from lobcoach.ui.dialogs.keys_dialog import KeysDialog
from lobcoach.ui.finding import Finding, find_items
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.start_page import StartPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.theme_controller import ThemeController


def test_students_and_every_page_can_be_found(services: Services, noor: Student) -> None:
    tokens = [item.token for item in find_items(services)]
    assert tokens[0] == f"student {noor.id}"
    assert {
        "page students",
        "page talks",
        "page questions",
        "page settings",
        "talk",
        "prepare",
        "restore",
        "lock",
        "keys",
    } < set(tokens)
    assert len(tokens) == len(set(tokens))


def test_a_planned_talk_can_be_found_to_prepare_it(services: Services, noor: Student) -> None:
    talk = services.preparing.plan(services.preparing.likely(noor.id))
    (item,) = (each for each in find_items(services) if each.token == f"prepare {talk}")
    assert (item.title, item.subtitle) == ("Noor van den Berg", "kennismaking")


def test_what_is_chosen_is_where_the_coach_goes(
    qtbot: QtBot, dresser: ThemeController, services: Services
) -> None:
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    went: list[str] = []
    finding = Finding(window, services, went.append)
    finding.find()
    (dialog,) = window.findChildren(FindDialog)
    dialog.chosen.emit("talk")
    assert went == ["talk"]
    dialog.reject()


def test_keys_are_those_of_the_page_and_before_there_is_one_there_are_none(
    qtbot: QtBot, dresser: ThemeController, services: Services
) -> None:
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    finding = Finding(window, services, lambda _token: None)
    window.show_page(StartPage(), with_rail=False)
    finding.show_keys()
    assert window.findChildren(KeysDialog) == []
    students = StudentsPage(services)
    window.show_page(students, with_rail=True)
    finding.show_keys()
    (dialog,) = window.findChildren(KeysDialog)
    dialog.reject()
    students.close_down()


def test_that_a_planned_talk_is_about_a_worry_is_not_told_in_the_list(
    services: Services, noor: Student
) -> None:
    talk = services.preparing.plan(NewTalk(noor.id, "signaal", 30, ()))
    (item,) = (each for each in find_items(services) if each.token == f"prepare {talk}")
    assert (item.title, item.subtitle) == ("Noor van den Berg", "")
