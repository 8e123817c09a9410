"""Pictures of the report, made beside the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.errors import NotFoundError
from lobcoach.services.opened import Services
from lobcoach.services.report_filling import ReportSettings
from lobcoach.ui.finishing.preview_maker import Preview, PreviewMaker, PreviewWish
from tests.ui.given_talk import SEEN, Given


@pytest.fixture
def maker(qtbot: QtBot, services: Services) -> Iterator[PreviewMaker]:
    made = PreviewMaker(services.reports)
    yield made
    made.stop()


def wish(given: Given, width: int = 300, **settings: bool) -> PreviewWish:
    return PreviewWish(given.talk, ReportSettings(**settings), width)


def test_the_pages_are_as_wide_as_wished_and_say_the_same_as_the_text(
    maker: PreviewMaker, qtbot: QtBot, given: Given
) -> None:
    with qtbot.waitSignal(maker.made) as heard:
        maker.ask(wish(given))
    (preview,) = heard.args
    assert {page.width() for page in preview.pages} == {300}
    assert preview.pages[0].height() in (424, 425)
    assert "Noor van den Berg" in preview.text


def test_wishes_close_together_are_answered_once_with_the_newest(
    maker: PreviewMaker, qtbot: QtBot, given: Given
) -> None:
    answers: list[Preview] = []
    maker.made.connect(answers.append)
    maker.ask(wish(given))
    maker.ask(wish(given, with_observations=True))
    qtbot.waitUntil(lambda: bool(answers))
    assert [SEEN in each.text for each in answers] == [True]


def test_a_wish_during_the_work_makes_its_outcome_old(
    maker: PreviewMaker, qtbot: QtBot, given: Given
) -> None:
    answers: list[Preview] = []
    maker.made.connect(answers.append)
    with qtbot.waitSignal(maker.begun):
        maker.ask(wish(given))
    maker.ask(wish(given, width=400))
    qtbot.waitUntil(lambda: bool(answers))
    assert [each.wish.width for each in answers] == [400]


def test_a_talk_that_is_gone_is_told(maker: PreviewMaker, qtbot: QtBot, given: Given) -> None:
    gone = replace(wish(given), conversation_id="weg")
    with qtbot.waitSignal(maker.failed) as heard:
        maker.ask(gone)
    assert isinstance(heard.args[0], NotFoundError)


def test_trouble_with_an_old_wish_is_told_to_nobody(
    maker: PreviewMaker, qtbot: QtBot, given: Given
) -> None:
    with qtbot.waitSignal(maker.begun):
        maker.ask(replace(wish(given), conversation_id="weg"))
    with qtbot.assertNotEmitted(maker.failed), qtbot.waitSignal(maker.made):
        maker.ask(wish(given))


def test_stopping_forgets_everything(maker: PreviewMaker, qtbot: QtBot, given: Given) -> None:
    maker.ask(wish(given))
    maker.stop()
    with qtbot.waitSignal(maker.made) as heard:
        maker.ask(wish(given, width=250))
    assert heard.args[0].wish.width == 250
    with qtbot.waitSignal(maker.begun):
        maker.ask(wish(given))
    with qtbot.assertNotEmitted(maker.made):
        maker.stop()
