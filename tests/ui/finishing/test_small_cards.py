"""What stays private, and whether the talk is closed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from lobcoach.core.dutch_dates import local_day, long_date
from lobcoach.services.opened import Services
from lobcoach.services.report_filling import ReportOverview
from lobcoach.ui.finishing.small_cards import ClosingCard, PrivateCard
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.switch import Switch
from tests.ui.finding import named, shown, words
from tests.ui.given_talk import Given
from tests.ui.pictures import Show


def test_own_notes_are_counted_and_stay_behind(
    show: Show, overview: ReportOverview, dresser: ThemeController
) -> None:
    card = PrivateCard()
    card.show_overview(overview)
    show(card)
    assert words(card) == [
        "Alleen voor mij blijft van jou",
        "1 werkaantekening gaat nooit mee in een verslag.",
    ]
    before = card.sizeHint().height()
    dresser.set_percent(200)
    assert card.sizeHint().height() > 1.5 * before


def test_an_open_talk_is_closed_with_its_report_unless_the_coach_says_no(
    show: Show, qtbot: QtBot, overview: ReportOverview
) -> None:
    card = ClosingCard()
    card.start()
    card.show_overview(overview)
    show(card)
    assert card.finishes
    with qtbot.waitSignal(card.switched):
        named(card, Switch, "Gesprek is afgerond").click()
    assert not card.finishes
    assert any("In het verslag staat dat het nog niet af is." in each for each in words(card))


def test_a_closed_talk_only_tells_its_day(show: Show, services: Services, given: Given) -> None:
    opened = services.conversations.open(given.talk)
    services.conversations.finish(opened.dialogue, 60)
    overview = services.reports.overview(given.talk, services.reports.settings(given.talk))
    card = ClosingCard()
    card.start()
    card.show_overview(overview)
    show(card)
    assert not card.finishes
    assert not shown(card, Switch)
    closed = overview.conversation.closed
    assert closed is not None
    assert words(card) == [f"Gesprek afgesloten op {long_date(local_day(closed))}."]
