"""The end of a talk of which nothing goes into a student file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.changes import Kind
from lobcoach.core.drafts import DraftKey, DraftValue
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, ConversationState
from lobcoach.services.opened import Services
from lobcoach.services.planning import NewTalk
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.pages.close_page import LOOK_BACK, ClosePage
from tests.ui.finding import button, named, words
from tests.ui.pictures import Show


@pytest.fixture
def page(services: Services, show: Show) -> ClosePage:
    made = ClosePage(services, Autosave(services.keeping.keep))
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


@pytest.fixture
def worry(services: Services, noor: Student) -> str:
    return services.conversations.begin(NewTalk(noor.id, "signaal", 30, ()))


def test_a_talk_about_a_worry_says_where_it_stays_and_what_is_empty(
    page: ClosePage, worry: str, qtbot: QtBot
) -> None:
    page.open(worry)
    told = " ".join(words(page))
    assert "Van een zorggesprek komt geen gespreksverslag" in told
    assert "In een later verslag staan ze nooit." in told
    assert "LOBcoach meldt niets. Jij overlegt en meldt volgens de afspraken van je school." in told
    assert "Nog leeg: de afspraken · een dag om terug te kijken." in told
    with qtbot.waitSignal(page.back_requested) as back:
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert back.args == [worry]


def test_it_is_closed_once_a_day_to_look_back_is_chosen(
    page: ClosePage, services: Services, worry: str, qtbot: QtBot
) -> None:
    page.open(worry)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    missing = (
        "Kies een dag om samen terug te kijken. Bij een zorggesprek staat die dag altijd vast."
    )
    assert missing in words(page)
    assert services.conversations.conversation(worry).state is ConversationState.RUNNING
    line = named(page, QLineEdit, LOOK_BACK)
    assert line.hasFocus()
    qtbot.keyClicks(line, "3 dec")
    with qtbot.waitSignal(page.done):
        qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    closed = services.conversations.conversation(worry)
    assert (closed.state, closed.next_on) == (ConversationState.CLOSED, date(2026, 12, 3))
    page.reload()
    told = " ".join(words(page))
    assert "Jullie kijken terug op 3 december 2026." in told
    assert missing not in told
    assert LOOK_BACK not in told


def test_the_day_is_kept_when_another_page_comes(
    page: ClosePage, services: Services, worry: str, qtbot: QtBot
) -> None:
    page.open(worry)
    qtbot.keyClicks(named(page, QLineEdit, LOOK_BACK), "3 dec")
    assert page.leave()
    assert services.conversations.conversation(worry).next_on == date(2026, 12, 3)


def test_with_a_full_disk_nothing_is_closed(
    services: Services, worry: str, show: Show, qtbot: QtBot
) -> None:
    full = [FileError(FileTrouble.DISK_FULL, services.path)]

    def keep(drafts: Mapping[DraftKey, DraftValue]) -> None:
        if full:
            raise full[0]
        services.keeping.keep(drafts)

    page = ClosePage(services, Autosave(keep))
    show(page)
    page.open(worry)
    qtbot.keyClicks(named(page, QLineEdit, LOOK_BACK), "3 dec")
    page.close_talk()
    assert not page.leave()
    assert services.conversations.conversation(worry).state is ConversationState.RUNNING
    full.clear()
    page.close_talk()
    assert services.conversations.conversation(worry).state is ConversationState.CLOSED
    page.close_down()


def test_a_talk_that_is_gone_is_told(page: ClosePage, services: Services, qtbot: QtBot) -> None:
    talk = services.own_career.begin(50)
    page.open(talk)
    with services._store.transaction() as tx:
        tx.remove(Conversation, talk)
    with qtbot.waitSignal(page.troubled):
        page.close_talk()
    with qtbot.waitSignal(page.troubled):
        services.changes.publish(Kind.CONVERSATIONS)
