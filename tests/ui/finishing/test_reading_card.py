"""The card *Gelezen door …*."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.services.opened import Services
from lobcoach.services.report_filling import ReportOverview
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.finishing.reading_card import ReadingCard
from tests.conftest import TODAY
from tests.ui.finding import button, named, shown, words
from tests.ui.given_talk import Given
from tests.ui.pictures import Show


@pytest.fixture
def card(show: Show, autosave: Autosave, overview: ReportOverview) -> ReadingCard:
    made = ReadingCard(autosave)
    made.start("Noor", overview.conversation, TODAY)
    show(made)
    return made


def test_at_first_nobody_read_it(card: ReadingCard) -> None:
    assert words(card)[0] == "Gelezen door Noor"
    assert card.read_on is None
    assert not shown(card, QLineEdit)


def test_yes_fills_in_today_and_keeps_it(
    card: ReadingCard, qtbot: QtBot, services: Services, autosave: Autosave, given: Given
) -> None:
    with qtbot.waitSignal(card.edited):
        button(card, "ja").click()
    assert card.read_on == TODAY
    assert named(card, QLineEdit, "Gelezen op").text() == "23 november 2026"
    assert autosave.flush()
    assert services.conversations.conversation(given.talk).read_on == TODAY


def test_not_yet_takes_the_day_back(
    card: ReadingCard, services: Services, autosave: Autosave, given: Given
) -> None:
    button(card, "ja").click()
    button(card, "nog niet").click()
    assert card.read_on is None
    assert autosave.flush()
    assert services.conversations.conversation(given.talk).read_on is None


def test_another_day_may_be_typed_and_an_emptied_one_is_today_again(
    card: ReadingCard, qtbot: QtBot, autosave: Autosave
) -> None:
    button(card, "ja").click()
    line = named(card, QLineEdit, "Gelezen op")
    line.clear()
    qtbot.keyClicks(line, "24 november")
    assert card.read_on == date(2026, 11, 24)
    line.selectAll()
    qtbot.keyClick(line, "\b")
    assert card.read_on == TODAY
    line.editingFinished.emit()
    assert line.text() == "23 november 2026"


def test_what_the_student_adds_is_kept_as_typed(
    card: ReadingCard, qtbot: QtBot, services: Services, autosave: Autosave, given: Given
) -> None:
    field = named(card, QTextEdit, "Noor voegt toe, in eigen woorden")
    with qtbot.waitSignal(card.edited):
        qtbot.keyClicks(field, "Ik wil dit later teruglezen.")
    assert card.addition == "Ik wil dit later teruglezen."
    assert autosave.flush()
    stored = services.conversations.conversation(given.talk)
    assert stored.student_addition == "Ik wil dit later teruglezen."


def test_what_was_not_stored_yet_is_shown_again(
    card: ReadingCard, autosave: Autosave, overview: ReportOverview
) -> None:
    button(card, "ja").click()
    named(card, QTextEdit, "Noor voegt toe, in eigen woorden").setPlainText("Goed zo.")
    again = ReadingCard(autosave)
    again.start("Noor", overview.conversation, TODAY)
    assert again.read_on == TODAY
    assert again.addition == "Goed zo."
    again.deleteLater()
