"""A card with talks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from lobcoach.core.overviews import ConversationRow
from lobcoach.core.people import Student
from lobcoach.core.records import utc_now
from lobcoach.core.talk import ConversationState
from lobcoach.services.library import Library
from lobcoach.ui.lists.talk_list import TalkList
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.given_pages import choose, names, opened, press

TODAY = date(2026, 11, 23)
RUNNING = ConversationRow(
    id="x", student=Student(first_name="Noor"), type="voortgang", on=TODAY, minutes_planned=15,
    state=ConversationState.RUNNING, touched=utc_now(),
)  # fmt: skip
CLOSED = replace(
    RUNNING, id="y", student=Student(first_name="Yusuf"), state=ConversationState.CLOSED, reports=1
)


@pytest.fixture
def talks(qtbot: QtBot, dresser: ThemeController, library: Library) -> TalkList:
    made = TalkList(
        "Gesprekken",
        library.framework,
        lambda: TODAY,
        lambda: library.framework.idiom("standaard"),
        reports=True,
    )
    made.set_rows([RUNNING, CLOSED])
    opened(qtbot, made)
    return made


def test_the_button_goes_on_or_shows_the_report(talks: TalkList, qtbot: QtBot) -> None:
    assert (names(talks.table), talks.count()) == (["Noor", "Yusuf"], 2)
    with qtbot.waitSignal(talks.resume_requested) as resumed:
        press(qtbot, talks.table, "Noor", 5)
    assert resumed.args == ["x"]
    talks.select("y")
    assert talks.selected() == "y"
    with qtbot.waitSignal(talks.report_requested) as report:
        qtbot.keyClick(talks.table, Qt.Key.Key_Return)
    assert report.args == ["y"]
    talks.select("niemand")
    assert talks.selected() == "y"


def test_an_unfinished_talk_can_be_reported_too(talks: TalkList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(talks.report_requested):
        choose(talks.make_menu("x"), "Verslag")
    with qtbot.waitSignal(talks.resume_requested):
        choose(talks.make_menu("x"), "Ga verder")


def test_a_finished_talk_can_be_opened_again(talks: TalkList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(talks.reopen_requested) as asked:
        choose(talks.make_menu("y"), "Heropenen")
    assert asked.args == ["y"]


def test_the_more_button_opens_the_menu(talks: TalkList, qtbot: QtBot) -> None:
    press(qtbot, talks.table, "Yusuf", 6)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in talks.findChildren(QMenu)))
    for menu in talks.findChildren(QMenu):
        menu.close()
