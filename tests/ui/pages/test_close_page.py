"""The end of a talk of which nothing goes into a student file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.changes import Kind
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, ConversationState
from lobcoach.services.opening import Services
from lobcoach.ui.pages.close_page import ClosePage
from tests.given_kinds import begin_kind
from tests.ui.finding import button, words
from tests.ui.pictures import Show


@pytest.fixture
def page(services: Services, show: Show) -> ClosePage:
    made = ClosePage(services)
    show(made).resize(900, 500)
    return made


def test_it_closes_the_own_career_without_a_report(
    page: ClosePage, services: Services, qtbot: QtBot
) -> None:
    page.reload()
    talk = services.own_career.begin(50)
    page.open(talk)
    assert page.about == talk
    assert "Mijn eigen loopbaan" in words(page)
    assert any(each.startswith("Dit gesprek is van jou.") for each in words(page))
    with qtbot.waitSignal(page.done):
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    closed = services.conversations.conversation(talk)
    assert closed.state is ConversationState.CLOSED
    page.reload()
    assert any(each.startswith("Gesprek afgesloten op ") for each in words(page))
    with qtbot.waitSignal(page.done):
        qtbot.mouseClick(button(page, "Klaar"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.done):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert services.conversations.conversation(talk) == closed


def test_a_talk_about_a_worry_says_where_it_stays_and_what_is_empty(
    page: ClosePage, services: Services, noor: Student, qtbot: QtBot
) -> None:
    talk = begin_kind(services, "signaal", noor)
    page.open(talk)
    told = " ".join(words(page))
    assert "Van een zorggesprek komt geen gespreksverslag." in told
    assert "Nog leeg: de afspraken, met een datum om terug te kijken. Dat mag ook." in told
    with qtbot.waitSignal(page.back_requested) as back:
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert back.args == [talk]


def test_a_talk_that_is_gone_is_told(page: ClosePage, services: Services, qtbot: QtBot) -> None:
    talk = services.own_career.begin(50)
    page.open(talk)
    with services._store.transaction() as tx:
        tx.remove(Conversation, talk)
    with qtbot.waitSignal(page.troubled):
        page.close_talk()
    with qtbot.waitSignal(page.troubled):
        services.changes.publish(Kind.CONVERSATIONS)
