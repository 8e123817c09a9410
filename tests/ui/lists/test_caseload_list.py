"""The card with the caseload."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from lobcoach.core.overviews import asks_attention
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.ui.lists.caseload_columns import ACTION_COLUMN, MORE_COLUMN, PREPARE_COLUMN
from lobcoach.ui.lists.caseload_list import CaseloadList
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button, words
from tests.ui.given_caseload import caseload, filled
from tests.ui.given_pages import choose, id_of, names, opened, press

YUSUF, NOOR = "Yusuf Demirtaş", "Noor van den Berg"


@pytest.fixture
def full(tmp_path: Path, library: Library) -> Iterator[Services]:
    services = filled(tmp_path / "vol.lobcoach", library, caseload())
    yield services
    services.close()


@pytest.fixture
def students(qtbot: QtBot, dresser: ThemeController, full: Services) -> CaseloadList:
    made = CaseloadList(full.library.framework, full.today, full.idioms.for_coach)
    made.set_rows(full.students.caseload())
    opened(qtbot, made)
    return made


def menu_of(students: CaseloadList, name: str) -> QMenu:
    return students.make_menu(id_of(students.table, name))


def test_students_stand_in_dutch_order_of_surname(students: CaseloadList) -> None:
    assert names(students.table)[:4] == [NOOR, YUSUF, "Anne-Fleur van ’t Hof", "Amina El Idrissi"]


def test_typing_finds_a_student_without_accents(students: CaseloadList) -> None:
    students.search("lukasz")
    assert names(students.table) == ["Łukasz Nowak"]
    students.search("lab3c verm")
    assert names(students.table) == ["Daan Vermeulen"]


def test_nothing_found_is_said_and_all_can_be_shown_again(
    students: CaseloadList, qtbot: QtBot
) -> None:
    students.search("xyz")
    assert "Geen student gevonden met ‘xyz’." in words(students)
    with qtbot.waitSignal(students.show_all_requested):
        qtbot.mouseClick(button(students, "Toon alle studenten"), Qt.MouseButton.LeftButton)
    students.search("")
    assert students.count() == 12
    assert students.table.isVisible()


def test_only_students_that_pass_a_test_can_be_shown(students: CaseloadList) -> None:
    students.show_only(asks_attention)
    assert names(students.table) == [NOOR, YUSUF]
    students.show_only(None)
    assert students.count() == 12


def test_the_button_begins_a_talk_or_goes_on_with_the_unfinished_one(
    students: CaseloadList, full: Services, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(students.talk_requested) as begun:
        press(qtbot, students.table, YUSUF, ACTION_COLUMN)
    assert begun.args == [id_of(students.table, YUSUF)]
    with qtbot.waitSignal(students.resume_requested) as resumed:
        press(qtbot, students.table, NOOR, ACTION_COLUMN)
    unfinished = {row.id for row in full.talk_lists.unfinished()}
    assert resumed.args[0] in unfinished


def test_keys_alone_begin_a_talk_and_change_a_student(students: CaseloadList, qtbot: QtBot) -> None:
    students.focus_rows()
    assert students.selected() == id_of(students.table, NOOR)
    qtbot.keyClick(students.table, Qt.Key.Key_Down)
    students.focus_rows()
    with qtbot.waitSignal(students.talk_requested) as begun:
        qtbot.keyClick(students.table, Qt.Key.Key_Return)
    with qtbot.waitSignal(students.edit_requested) as edited:
        qtbot.keyClick(students.table, Qt.Key.Key_F2)
    assert begun.args == edited.args == [id_of(students.table, YUSUF)]


def test_the_menu_of_a_student_changes_or_archives(students: CaseloadList, qtbot: QtBot) -> None:
    wanted = [id_of(students.table, NOOR)]
    for words_, signal in (
        ("Nieuw gesprek", students.talk_requested),
        ("Wijzigen …", students.edit_requested),
        ("Archiveren", students.archive_requested),
    ):
        with qtbot.waitSignal(signal) as asked:
            choose(menu_of(students, NOOR), words_)
        assert asked.args == wanted
    with qtbot.waitSignal(students.resume_requested):
        choose(menu_of(students, NOOR), "Ga verder")


def test_a_student_in_the_archive_can_only_be_brought_back_or_changed(
    students: CaseloadList, full: Services, qtbot: QtBot
) -> None:
    full.students.archive(id_of(students.table, NOOR))
    students.set_rows(full.students.caseload(archived=True))
    texts = [action.text() for action in menu_of(students, NOOR).findChildren(QAction)]
    assert "Archiveren" not in texts
    assert "Nieuw gesprek" not in texts
    with qtbot.waitSignal(students.bring_back_requested):
        press(qtbot, students.table, NOOR, ACTION_COLUMN)
    assert "Voorbereiden" not in texts
    with qtbot.assertNotEmitted(students.prepare_requested):
        press(qtbot, students.table, NOOR, PREPARE_COLUMN)
        qtbot.keyClick(students.table, Qt.Key.Key_F4)


def test_a_talk_is_prepared_by_button_key_or_menu(students: CaseloadList, qtbot: QtBot) -> None:
    def by_key() -> None:
        students.focus_rows()
        qtbot.keyClick(students.table, Qt.Key.Key_F4)

    for act in (
        lambda: press(qtbot, students.table, YUSUF, PREPARE_COLUMN),
        by_key,
        lambda: choose(menu_of(students, YUSUF), "Voorbereiden"),
    ):
        with qtbot.waitSignal(students.prepare_requested) as asked:
            act()
        assert asked.args == [id_of(students.table, YUSUF)]


def test_the_menu_opens_at_the_more_button_and_at_the_menu_key(
    students: CaseloadList, qtbot: QtBot
) -> None:
    press(qtbot, students.table, YUSUF, MORE_COLUMN)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in students.findChildren(QMenu)))
    for menu in students.findChildren(QMenu):
        menu.close()
    students.table.menu_requested.emit(id_of(students.table, NOOR), QPoint(5, 5))
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in students.findChildren(QMenu)))
    for menu in students.findChildren(QMenu):
        menu.close()


def test_the_order_can_be_chosen_from_the_menu(students: CaseloadList) -> None:
    choose(menu_of(students, NOOR), "Volgende")
    assert names(students.table)[:2] == [YUSUF, "Daan Vermeulen"]


def test_a_chosen_student_stays_chosen_when_the_list_is_read_again(
    students: CaseloadList, full: Services
) -> None:
    daan = id_of(students.table, "Daan Vermeulen")
    students.select(daan)
    full.students.archive(id_of(students.table, NOOR))
    students.set_rows(full.students.caseload())
    assert students.selected() == daan
    students.select("iets anders")
    assert students.selected() == daan
