"""The card *Onderdelen*."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.services.opened import Services
from lobcoach.services.report_filling import ReportOverview, ReportSettings
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.finishing.outline_card import OutlineCard
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.switch import Switch
from tests.ui.finding import named, shown, words
from tests.ui.given_talk import Given
from tests.ui.pictures import Show


@pytest.fixture
def card(show: Show, autosave: Autosave, overview: ReportOverview) -> OutlineCard:
    made = OutlineCard(autosave)
    made.start(overview.conversation, ReportSettings(with_study_progress=False))
    made.show_overview(overview)
    show(made)
    return made


def test_it_names_every_part_and_what_is_a_choice(card: OutlineCard) -> None:
    said = words(card)
    for part in ("Doel van het gesprek", "In eigen woorden", "1 antwoord bij 1 competentie",
                 "1 observatie · lees hem samen door", "leeg · hooguit twee zinnen"):  # fmt: skip
        assert part in said


def test_a_part_and_how_much_of_it_are_read_out_together(card: OutlineCard) -> None:
    (agreements,) = (t for t in words_with_names(card) if t.startswith("Afspraken:"))
    assert agreements == "Afspraken: 2 afspraken"


def words_with_names(card: OutlineCard) -> list[str]:
    return [each.accessibleName() for each in shown(card, QLabel) if each.accessibleName()]


def test_observations_stay_out_until_the_coach_chooses_so(card: OutlineCard, qtbot: QtBot) -> None:
    assert not card.with_observations
    with qtbot.waitSignal(card.switched):
        named(card, Switch, "Wat ik zie").click()
    assert card.with_observations


def test_study_progress_is_typed_where_it_is_switched_on(
    card: OutlineCard, qtbot: QtBot, services: Services, autosave: Autosave, given: Given
) -> None:
    assert not shown(card, QTextEdit)
    with qtbot.waitSignal(card.switched):
        named(card, Switch, "Studievoortgang").click()
    (field,) = shown(card, QTextEdit)
    with qtbot.waitSignal(card.edited):
        field.setPlainText("Noor heeft alle toetsen van blok 4 gehaald.")
    assert autosave.flush()
    stored = services.conversations.conversation(given.talk)
    assert stored.study_progress == "Noor heeft alle toetsen van blok 4 gehaald."


def test_another_talk_begins_with_the_switches_as_at_first(
    card: OutlineCard, overview: ReportOverview
) -> None:
    named(card, Switch, "Wat ik zie").click()
    card.start(overview.conversation, ReportSettings(with_study_progress=True))
    assert not card.with_observations
    assert card.with_study_progress


def test_it_grows_with_the_text(card: OutlineCard, dresser: ThemeController) -> None:
    before = card.sizeHint().height()
    dresser.set_percent(200)
    assert card.sizeHint().height() > 1.5 * before
