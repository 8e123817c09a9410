"""*Mijn studenten*."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Coach, Student
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.ui.dialogs.student_dialog import StudentDialog
from lobcoach.ui.lists.caseload_columns import ACTION_COLUMN
from lobcoach.ui.lists.caseload_list import CaseloadList
from lobcoach.ui.pages.students_page import StudentsPage, greeting
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.row_table import RowTable
from lobcoach.ui.widgets.search_field import SearchField
from lobcoach.ui.widgets.summary_card import SummaryCard
from tests.ui.finding import button, named, shown, words
from tests.ui.given_caseload import caseload, filled
from tests.ui.given_pages import choose, id_of, names, opened, press

LEFT = Qt.MouseButton.LeftButton
MORNING = datetime(2026, 11, 23, 9, 0)
NOOR, YUSUF = "Noor van den Berg", "Yusuf Demirtaş"


@pytest.fixture
def full(tmp_path: Path, library: Library) -> Iterator[Services]:
    services = filled(tmp_path / "vol.lobcoach", library, caseload())
    yield services
    services.close()


def page_on(qtbot: QtBot, services: Services) -> StudentsPage:
    page = StudentsPage(services, now=lambda: MORNING)
    opened(qtbot, page)
    page.setFocus()
    return page


@pytest.fixture
def page(qtbot: QtBot, dresser: ThemeController, full: Services) -> StudentsPage:
    return page_on(qtbot, full)


@pytest.fixture
def empty(qtbot: QtBot, dresser: ThemeController, services: Services) -> StudentsPage:
    return page_on(qtbot, services)


def table(page: StudentsPage) -> RowTable:
    return page.findChildren(RowTable)[0]


def choose_for(page: StudentsPage, name: str, words_: str) -> None:
    students = page.findChildren(CaseloadList)[0]
    choose(students.make_menu(id_of(table(page), name)), words_)


def click(qtbot: QtBot, page: StudentsPage, text: str) -> None:
    qtbot.mouseClick(button(page, text), LEFT)


@pytest.mark.parametrize(
    ("hour", "words_"),
    [(9, "Goedemorgen, Marleen"), (12, "Goedemiddag, Marleen"), (18, "Goedenavond, Marleen")],
)
def test_the_coach_is_greeted_by_first_name(hour: int, words_: str) -> None:
    assert greeting(hour, "Marleen de Boer") == words_


def test_a_coach_without_a_name_is_greeted_too() -> None:
    assert greeting(9, "") == "Goedemorgen"


def test_the_page_says_which_day_it_is_and_how_many_students_there_are(
    page: StudentsPage,
) -> None:
    assert words(page)[:2] == ["Goedemorgen, Marleen", "Maandag 23 november · 12 studenten"]


def test_an_empty_page_has_one_sentence_and_one_action(empty: StudentsPage, qtbot: QtBot) -> None:
    assert words(empty) == [
        "Goedemorgen, Marleen",
        "Maandag 23 november",
        "Hier staan straks je studenten, met hun gesprekken en afspraken.",
    ]
    click(qtbot, empty, "Voeg je eerste student toe")
    (dialog,) = shown(empty, StudentDialog)
    named(dialog, QLineEdit, "Voornaam").setText("Noor")
    qtbot.mouseClick(button(dialog, "Bewaar"), LEFT)
    assert names(table(empty)) == ["Noor"]
    assert "Maandag 23 november · 1 student" in words(empty)


def test_an_empty_page_leads_to_a_class_list_too(empty: StudentsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(empty.class_list_requested):
        click(qtbot, empty, "Lees een klassenlijst in")


def test_many_students_at_once_are_one_press_away(page: StudentsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.class_list_requested):
        click(qtbot, page, "Klassenlijst")
    with qtbot.waitSignal(page.turn_of_year_requested):
        click(qtbot, page, "Nieuw schooljaar")


def test_what_was_done_is_said_with_the_way_back(page: StudentsPage, qtbot: QtBot) -> None:
    back: list[int] = []
    page.say("3 studenten toegevoegd.", lambda: back.append(1))
    assert "3 studenten toegevoegd." in words(page)
    click(qtbot, page, "Ongedaan maken")
    assert back == [1]
    page.say("De klassenlijst is teruggedraaid.")
    assert "De klassenlijst is teruggedraaid." in words(page)


def test_typing_searches_and_enter_goes_to_what_was_found(page: StudentsPage, qtbot: QtBot) -> None:
    search = page.findChildren(SearchField)[0]
    assert page.focusWidget() is search
    qtbot.keyClicks(search, "lukasz")
    assert names(table(page)) == ["Łukasz Nowak"]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert page.focusWidget() is table(page)
    with qtbot.waitSignal(page.talk_requested):
        qtbot.keyClick(table(page), Qt.Key.Key_Return)
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is search
    assert search.selectedText() == "lukasz"


def test_all_students_come_back_from_a_search_without_result(
    page: StudentsPage, qtbot: QtBot
) -> None:
    page.findChildren(SearchField)[0].setText("xyz")
    click(qtbot, page, "Toon alle studenten")
    assert len(names(table(page))) == 12


def test_a_card_narrows_the_list_and_lets_go(page: StudentsPage, qtbot: QtBot) -> None:
    card = next(each for each in shown(page, SummaryCard) if "Afspraken" in each.text())
    qtbot.mouseClick(card, LEFT)
    assert names(table(page)) == [NOOR, YUSUF]
    click(qtbot, page, "Toon alle studenten")
    assert len(names(table(page))) == 12
    assert not card.isChecked()


def test_talks_begin_and_go_on_from_here(page: StudentsPage, full: Services, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.new_talk_requested):
        click(qtbot, page, "Nieuw gesprek")
    with qtbot.waitSignal(page.talk_requested) as begun:
        press(qtbot, table(page), YUSUF, ACTION_COLUMN)
    assert begun.args == [id_of(table(page), YUSUF)]
    with qtbot.waitSignal(page.resume_requested) as resumed:
        press(qtbot, table(page), NOOR, ACTION_COLUMN)
    card = next(each for each in shown(page, SummaryCard) if each.text() == "Verder met")
    with qtbot.waitSignal(page.resume_requested) as newest:
        qtbot.mouseClick(card, LEFT)
    unfinished = [row.id for row in full.talk_lists.unfinished()]
    assert newest.args == [unfinished[0]]
    assert resumed.args[0] in unfinished


def test_a_student_is_added_and_then_chosen(page: StudentsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(page, "Student"), LEFT)
    (dialog,) = shown(page, StudentDialog)
    named(dialog, QLineEdit, "Voornaam").setText("Zoë")
    qtbot.mouseClick(button(dialog, "Bewaar"), LEFT)
    chosen = table(page).selectionModel().selectedRows()
    assert [index.data() for index in chosen] == ["Zoë"]


def test_f2_changes_the_chosen_student(page: StudentsPage, full: Services, qtbot: QtBot) -> None:
    page.findChildren(SearchField)[0].setText("yusuf")
    page.findChildren(CaseloadList)[0].focus_rows()
    qtbot.keyClick(table(page), Qt.Key.Key_F2)
    (dialog,) = shown(page, StudentDialog)
    named(dialog, QLineEdit, "Groep").setText("LAB4Z")
    qtbot.mouseClick(button(dialog, "Bewaar"), LEFT)
    assert full.students.get(id_of(table(page), YUSUF)).group == "LAB4Z"


def test_archiving_can_be_undone(page: StudentsPage, full: Services, qtbot: QtBot) -> None:
    choose_for(page, YUSUF, "Archiveren")
    assert YUSUF not in names(table(page))
    assert f"{YUSUF} staat nu in het archief." in words(page)
    click(qtbot, page, "Ongedaan maken")
    assert YUSUF in names(table(page))
    assert f"{YUSUF} staat nu in het archief." not in words(page)


def test_the_archive_brings_students_back(page: StudentsPage, qtbot: QtBot) -> None:
    click(qtbot, page, "Archief")
    assert any("Alles van hen blijft bewaard" in each for each in words(page))
    click(qtbot, page, "Mijn studenten")
    choose_for(page, YUSUF, "Archiveren")
    click(qtbot, page, "Archief")
    assert names(table(page)) == [YUSUF]
    press(qtbot, table(page), YUSUF, ACTION_COLUMN)
    assert f"{YUSUF} staat weer bij je studenten." in words(page)
    click(qtbot, page, "Mijn studenten")
    assert YUSUF in names(table(page))


def test_with_everyone_archived_the_archive_can_still_be_reached(
    empty: StudentsPage, services: Services, noor: Student, qtbot: QtBot
) -> None:
    services.students.archive(noor.id)
    assert button(empty, "Voeg je eerste student toe").isVisible()
    click(qtbot, empty, "Archief")
    assert names(table(empty)) == [NOOR]


def test_a_change_elsewhere_is_seen_and_the_chosen_row_stays(
    page: StudentsPage, full: Services
) -> None:
    students = page.findChildren(CaseloadList)[0]
    daan = id_of(table(page), "Daan Vermeulen")
    students.select(daan)
    scrolled = table(page).verticalScrollBar().value()
    full.students.archive(id_of(table(page), YUSUF))
    full.coach.save(Coach(id=full.coach.get().id, name="Joris"))
    assert "Goedemorgen, Joris" in words(page)
    assert "Maandag 23 november · 11 studenten" in words(page)
    assert students.selected() == daan
    assert table(page).verticalScrollBar().value() == scrolled


def test_trouble_with_the_file_is_told_and_the_page_stays(
    page: StudentsPage, full: Services, qtbot: QtBot
) -> None:
    wanted = id_of(table(page), YUSUF)
    full.path.write_bytes(full.path.read_bytes() + b"\0" * 4096)
    with qtbot.waitSignal(page.troubled) as told:
        choose_for(page, YUSUF, "Archiveren")
    assert "vervangen" in told.args[0]
    full.path.write_bytes(b"kapot" * 4096)
    for action in (page.reload, lambda: page.edit_student(wanted)):
        with qtbot.waitSignal(page.troubled):
            action()
    assert len(names(table(page))) == 12


def test_a_student_that_is_gone_cannot_be_changed(page: StudentsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.troubled) as told:
        page.edit_student("bestaat niet")
    assert told.args == ["Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst."]


def test_undoing_that_fails_is_told(page: StudentsPage, full: Services, qtbot: QtBot) -> None:
    choose_for(page, YUSUF, "Archiveren")
    full.path.write_bytes(full.path.read_bytes() + b"\0" * 4096)
    with qtbot.waitSignal(page.troubled):
        click(qtbot, page, "Ongedaan maken")


@pytest.mark.parametrize("percent", [90, 100, 200])
def test_nothing_is_wider_than_the_smallest_window(
    page: StudentsPage, dresser: ThemeController, percent: int
) -> None:
    dresser.set_percent(percent)
    page.resize(800 if percent < 200 else 1024, 640)
    assert page.minimumSizeHint().width() <= page.width()
