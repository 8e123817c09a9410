"""All cards together give one value."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.services.opened import Services
from lobcoach.services.report_filling import ReportOverview, ReportSettings
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.finishing.cards import FinishCards
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.switch import Switch
from tests.conftest import TODAY
from tests.ui.finding import button, named, words
from tests.ui.given_talk import Given
from tests.ui.pictures import Show


@pytest.fixture
def cards(
    show: Show, autosave: Autosave, services: Services, overview: ReportOverview, given: Given
) -> FinishCards:
    made = FinishCards(autosave)
    made.start(overview, services.reports.settings(given.talk))
    made.show_talk(overview, services.reports.quotes(given.talk), [])
    show(made)
    return made


def test_at_first_the_report_is_that_of_a_finished_talk_nobody_read(cards: FinishCards) -> None:
    assert cards.settings() == ReportSettings(with_study_progress=False, finished=True)


def test_every_choice_is_in_the_settings(cards: FinishCards, qtbot: QtBot) -> None:
    for name in ("Wat ik zie", "Studievoortgang", "Gesprek is afgerond"):
        with qtbot.waitSignal(cards.switched):
            named(cards, Switch, name).click()
    with qtbot.waitSignal(cards.edited):
        button(cards, "ja").click()
    with qtbot.waitSignal(cards.edited):
        named(cards, QTextEdit, "Noor voegt toe, in eigen woorden").setPlainText("Klopt.")
    assert cards.settings() == ReportSettings(
        with_observations=True,
        with_study_progress=True,
        finished=False,
        read_by_student=True,
        read_on=TODAY,
        student_addition="Klopt.",
    )


def test_wishes_of_the_cards_are_passed_on(
    cards: FinishCards,
    qtbot: QtBot,
    services: Services,
    overview: ReportOverview,
    given: Given,
) -> None:
    services.reports.issue(given.talk, cards.settings())
    issued = services.reports.issued(given.talk)
    cards.show_talk(overview, services.reports.quotes(given.talk), issued)
    with qtbot.waitSignal(cards.save_again_requested) as heard:
        next(
            each
            for each in cards.findChildren(OutlineButton)
            if each.accessibleName() == "Bewaar verslag 1 opnieuw"
        ).click()
    assert heard.args == issued


def test_the_cards_stand_in_the_order_of_the_page(cards: FinishCards) -> None:
    said = words(cards)
    titles = ("Onderdelen", "Letterlijke woorden", "Alleen voor mij blijft van jou",
              "Gelezen door Noor", "Gesprek is afgerond")  # fmt: skip
    places = [said.index(title) for title in titles]
    assert places == sorted(places)


def test_they_grow_with_the_text(cards: FinishCards, dresser: ThemeController) -> None:
    before = cards.sizeHint().height()
    dresser.set_percent(200)
    assert cards.sizeHint().height() > 1.5 * before
