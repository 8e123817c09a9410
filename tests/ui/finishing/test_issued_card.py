"""The card *Bewaarde verslagen*."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from lobcoach.core.dutch_dates import day_and_month
from lobcoach.services.opened import Services
from lobcoach.ui.finishing.issued_card import IssuedCard
from lobcoach.ui.widgets.buttons import OutlineButton
from tests.ui.finding import named, shown, words
from tests.ui.given_talk import Given
from tests.ui.pictures import Show


def test_without_reports_there_is_no_card(show: Show) -> None:
    card = IssuedCard()
    card.show_reports([])
    show(card)
    assert card.isHidden()


def test_each_report_can_be_given_out_again(
    show: Show, qtbot: QtBot, services: Services, given: Given
) -> None:
    settings = services.reports.settings(given.talk)
    for _ in range(2):
        services.reports.issue(given.talk, settings)
    reports = services.reports.issued(given.talk)
    card = IssuedCard()
    show(card)
    card.show_reports(reports)
    day = day_and_month(reports[0].issued_on)
    assert [w for w in words(card) if w.startswith("Verslag")] == [
        f"Verslag 2 · {day} · bewaard",
        f"Verslag 1 · {day} · bewaard",
    ]
    with qtbot.waitSignal(card.save_again_requested) as heard:
        named(card, OutlineButton, "Bewaar verslag 1 opnieuw").click()
    assert heard.args == [reports[1]]


def test_the_same_reports_again_leave_the_focus(
    show: Show, qtbot: QtBot, services: Services, given: Given
) -> None:
    settings = services.reports.settings(given.talk)
    services.reports.issue(given.talk, settings)
    card = IssuedCard()
    show(card)
    card.show_reports(services.reports.issued(given.talk))
    again = named(card, OutlineButton, "Bewaar verslag 1 opnieuw")
    again.setFocus()
    card.show_reports(services.reports.issued(given.talk))
    assert again.hasFocus()
    services.reports.issue(given.talk, settings)
    card.show_reports(services.reports.issued(given.talk))
    qtbot.waitUntil(lambda: len(shown(card, OutlineButton)) == 2)
