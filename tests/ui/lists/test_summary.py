"""The cards above the caseload."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.overviews import CaseloadRow, ConversationRow
from lobcoach.core.people import Student
from lobcoach.core.records import utc_now
from lobcoach.core.talk import ConversationState
from lobcoach.services.library import Library
from lobcoach.ui.lists.summary import Summary
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.summary_card import SummaryCard
from tests.ui.given_pages import opened

TODAY = date(2026, 11, 23)
SINCE = date(2026, 8, 1)
LEFT = Qt.MouseButton.LeftButton
NOOR, YUSUF = Student(first_name="Noor"), Student(first_name="Yusuf")
SANNE = Student(first_name="Sanne")
TALK = ConversationRow(
    id="x", student=NOOR, type="voortgang", state=ConversationState.PAUSED, on=TODAY,
    minutes_planned=15, seconds_spent=490, touched=utc_now(),
)  # fmt: skip


@pytest.fixture
def summary(qtbot: QtBot, dresser: ThemeController, library: Library) -> Summary:
    made = Summary(library.framework)
    opened(qtbot, made)
    return made


def fact(card: SummaryCard) -> tuple[str, str]:
    return card.headline(), card.detail()


def rows(*looking_back: int) -> list[CaseloadRow]:
    students = (NOOR, YUSUF, SANNE)
    return [
        CaseloadRow(student=student, to_look_back=count, counted_on=TODAY)
        for student, count in zip(students, looking_back, strict=False)
    ]


def test_the_newest_unfinished_talk_is_one_step_away(summary: Summary, qtbot: QtBot) -> None:
    summary.show_caseload(rows(0), [TALK], SINCE)
    assert fact(summary.unfinished) == ("Noor", "voortgang · 8 van 15 min")
    with qtbot.waitSignal(summary.resume_requested) as resumed:
        qtbot.mouseClick(summary.unfinished, LEFT)
    assert resumed.args == ["x"]


@pytest.mark.parametrize(("more", "words"), [(1, "nog 1 ander"), (2, "nog 2 andere")])
def test_it_says_how_many_more_there_are(summary: Summary, more: int, words: str) -> None:
    others = [replace(TALK, id=str(number)) for number in range(more)]
    summary.show_caseload(rows(0), [TALK, *others], SINCE)
    assert summary.unfinished.detail().endswith(words)


def test_without_an_unfinished_talk_there_is_no_card_for_it(summary: Summary) -> None:
    summary.show_caseload(rows(0), [], SINCE)
    assert summary.unfinished.isHidden()


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((1,), ("1 om op terug te komen", "Bij Noor")),
        ((1, 2), ("3 om op terug te komen", "Bij Noor en 1 ander")),
        ((1, 2, 1), ("4 om op terug te komen", "Bij Noor en 2 anderen")),
        ((0, 0), ("Niets om op terug te komen", "Er staat niets open")),
    ],
)
def test_agreements_that_ask_attention_are_counted_and_named(
    summary: Summary, counts: tuple[int, ...], expected: tuple[str, str]
) -> None:
    summary.show_caseload(rows(*counts), [], SINCE)
    assert fact(summary.attention) == expected
    assert summary.attention.isEnabled() == any(counts)


def test_open_agreements_are_told_when_none_asks_attention(summary: Summary) -> None:
    summary.show_caseload([CaseloadRow(student=NOOR, open_agreements=2)], [], SINCE)
    assert fact(summary.attention) == ("Niets om op terug te komen", "2 open")


def test_students_that_were_not_spoken_to_are_counted(summary: Summary) -> None:
    summary.show_caseload([CaseloadRow(student=NOOR)], [], SINCE)
    assert fact(summary.not_spoken) == ("1 van 1 student", "Sinds 1 augustus")
    summary.show_caseload([CaseloadRow(student=NOOR), *rows(0)], [], SINCE)
    assert fact(summary.not_spoken)[0] == "1 van 2 studenten"
    summary.show_caseload(rows(0), [], SINCE)
    assert fact(summary.not_spoken)[0] == "Iedereen gesproken"
    assert not summary.not_spoken.isEnabled()


def test_one_card_at_most_narrows_the_list_until_it_is_pressed_again(
    summary: Summary, qtbot: QtBot
) -> None:
    new = CaseloadRow(student=YUSUF)
    busy = rows(1)[0]
    summary.show_caseload([busy, new], [], SINCE)
    with qtbot.waitSignal(summary.filter_changed) as attention:
        qtbot.mouseClick(summary.attention, LEFT)
    assert [attention.args[0](row) for row in (busy, new)] == [True, False]
    with qtbot.waitSignal(summary.filter_changed) as not_spoken:
        qtbot.mouseClick(summary.not_spoken, LEFT)
    assert [not_spoken.args[0](row) for row in (busy, new)] == [False, True]
    assert not summary.attention.isChecked()
    with qtbot.waitSignal(summary.filter_changed) as off:
        qtbot.mouseClick(summary.not_spoken, LEFT)
    assert off.args == [None]


def test_a_filter_with_nothing_left_lets_go(summary: Summary, qtbot: QtBot) -> None:
    summary.show_caseload(rows(1), [], SINCE)
    qtbot.mouseClick(summary.attention, LEFT)
    with qtbot.waitSignal(summary.filter_changed) as off:
        summary.show_caseload(rows(0), [], SINCE)
    assert off.args == [None]
    assert not summary.attention.isChecked()


def test_the_filter_can_be_taken_away(summary: Summary, qtbot: QtBot) -> None:
    summary.show_caseload(rows(1), [], SINCE)
    qtbot.mouseClick(summary.attention, LEFT)
    summary.clear_filter()
    assert not summary.attention.isChecked()


def test_that_a_talk_is_about_a_worry_is_not_told_on_the_card(summary: Summary) -> None:
    summary.show_caseload(rows(0), [replace(TALK, type="signaal")], SINCE)
    assert fact(summary.unfinished) == ("Noor", "8 van 15 min")
