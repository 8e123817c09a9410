"""*Gesprekken*."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.ui.lists.talk_list import TalkList
from lobcoach.ui.pages.conversations_page import ConversationsPage
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button, words
from tests.ui.given_caseload import caseload, filled
from tests.ui.given_pages import choose, names, opened, press

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def full(tmp_path: Path, library: Library) -> Iterator[Services]:
    services = filled(tmp_path / "vol.lobcoach", library, caseload())
    yield services
    services.close()


@pytest.fixture
def page(qtbot: QtBot, dresser: ThemeController, full: Services) -> ConversationsPage:
    made = ConversationsPage(full)
    opened(qtbot, made)
    return made


def lists(page: ConversationsPage) -> tuple[TalkList, TalkList]:
    _planned, unfinished, closed = page.findChildren(TalkList)
    return unfinished, closed


def test_unfinished_talks_stand_above_the_finished_ones(page: ConversationsPage) -> None:
    unfinished, closed = lists(page)
    assert set(names(unfinished.table)) == {"Noor van den Berg", "Thị Mai Nguyễn"}
    assert closed.count() == 10
    assert "2 nog niet afgerond · 10 afgerond" in words(page)
    assert unfinished.table.height() == unfinished.table.height_of(2)


def test_planned_talks_come_first_and_are_prepared_or_begun(
    page: ConversationsPage, full: Services, qtbot: QtBot
) -> None:
    planned = page.findChildren(TalkList)[0]
    assert not planned.isVisible()
    student = full.students.caseload()[0].student
    talk = full.preparing.plan(full.preparing.likely(student.id))
    assert planned.isVisible()
    assert "1 gepland · 2 nog niet afgerond · 10 afgerond" in words(page)
    with qtbot.waitSignal(page.prepare_requested) as asked:
        press(qtbot, planned.table, names(planned.table)[0], 4)
    assert asked.args == [talk]
    for words_, signal in (
        ("Voorbereiden", page.prepare_requested),
        ("Start gesprek", page.resume_requested),
    ):
        with qtbot.waitSignal(signal) as asked:
            choose(planned.make_menu(talk), words_)
        assert asked.args == [talk]


def test_without_any_talk_one_sentence_says_what_will_stand_here(
    qtbot: QtBot, dresser: ThemeController, services: Services
) -> None:
    page = ConversationsPage(services)
    opened(qtbot, page)
    assert words(page)[-1] == "Hier vind je straks al je gesprekken terug, met hun verslag."


def test_a_talk_is_gone_on_with_or_its_report_is_shown(
    page: ConversationsPage, full: Services, qtbot: QtBot
) -> None:
    unfinished, closed = lists(page)
    with qtbot.waitSignal(page.resume_requested) as resumed:
        press(qtbot, unfinished.table, "Noor van den Berg", 4)
    assert resumed.args[0] in {row.id for row in full.talk_lists.unfinished()}
    with qtbot.waitSignal(page.report_requested) as report:
        press(qtbot, closed.table, "Femke Jansen", 5)
    assert report.args[0] in {row.id for row in full.talk_lists.recent()}


def test_a_finished_talk_is_opened_again_and_gone_on_with(
    page: ConversationsPage, full: Services, qtbot: QtBot
) -> None:
    unfinished, closed = lists(page)
    talk = next(row for row in full.talk_lists.recent()
                if row.student and row.student.first_name == "Femke")  # fmt: skip
    choose(closed.make_menu(talk.id), "Heropenen")
    assert "Femke Jansen" in names(unfinished.table)
    assert unfinished.selected() == talk.id
    with qtbot.waitSignal(page.resume_requested) as resumed:
        qtbot.mouseClick(button(page, "Ga verder"), LEFT)
    assert resumed.args == [talk.id]


def test_trouble_is_told_and_the_lists_stay(
    page: ConversationsPage, full: Services, qtbot: QtBot
) -> None:
    _, closed = lists(page)
    talk = full.talk_lists.recent()[0].id
    menu = closed.make_menu(talk)
    full.conversations.reopen(talk)
    with qtbot.waitSignal(page.troubled):
        choose(menu, "Heropenen")
    full.path.write_bytes(b"kapot" * 4096)
    with qtbot.waitSignal(page.troubled):
        page.reload()
    assert closed.count() == 9


def test_rows_keep_their_room_when_the_text_grows(
    page: ConversationsPage, dresser: ThemeController
) -> None:
    unfinished, closed = lists(page)
    dresser.set_percent(200)
    assert unfinished.table.height() == 88 + 2 * 124
    assert closed.table.minimumHeight() == 88 + 3 * 124
