"""What every screen has in common."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.errors import StateError
from lobcoach.services.opened import Services
from lobcoach.ui.pages.page import Page


class GoalsPage(Page):
    """A page that shows goals, and counts how often it read them."""

    shows = frozenset({Kind.GOALS})

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.read = 0

    @override
    def reload(self) -> None:
        self.read += 1


@pytest.fixture
def page(services: Services, qtbot: QtBot) -> Iterator[GoalsPage]:
    made = GoalsPage(services)
    qtbot.addWidget(made)
    yield made
    made.close_down()


def test_a_visible_page_reads_again_at_once(page: GoalsPage, services: Services) -> None:
    page.show()
    services.changes.publish(Kind.GOALS, Kind.NOTES)
    assert page.read == 1


def test_a_hidden_page_waits_until_it_is_shown(page: GoalsPage, services: Services) -> None:
    services.changes.publish(Kind.GOALS)
    services.changes.publish(Kind.GOALS)
    assert page.read == 0
    page.show()
    assert page.read == 1
    page.hide()
    page.show()
    assert page.read == 1


def test_a_page_leaves_alone_what_it_does_not_show(page: GoalsPage, services: Services) -> None:
    page.show()
    services.changes.publish(Kind.STUDENTS)
    assert page.read == 0


def test_a_page_that_is_closed_down_listens_no_more(page: GoalsPage, services: Services) -> None:
    page.show()
    page.close_down()
    services.changes.publish(Kind.GOALS)
    assert page.read == 0
    page._unsubscribe = lambda: None


def test_trouble_is_told_in_dutch(page: GoalsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.troubled) as told:
        page.tell(StateError())
    assert told.args == ["Dit gesprek is afgesloten. Heropen het als je iets wilt veranderen."]


def test_a_page_may_be_left_unless_it_says_otherwise(services: Services, qtbot: QtBot) -> None:
    plain = Page(services)
    qtbot.addWidget(plain)
    plain.reload()
    assert plain.leave()
    plain.close_down()


def test_what_a_page_changes_itself_it_need_not_read(page: GoalsPage, services: Services) -> None:
    page.show()
    with page.changing():
        services.changes.publish(Kind.GOALS)
    assert page.read == 0
    services.changes.publish(Kind.GOALS)
    assert page.read == 1
