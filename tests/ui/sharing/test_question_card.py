# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
"""One question in full."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea
from pytestqt.qtbot import QtBot

from lobcoach.core.colleague_questions import Choice, SharedFile
from lobcoach.services.opened import Services
from lobcoach.ui.sharing.question_card import QuestionCard
from lobcoach.ui.sharing.question_columns import Row
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button, shown, words
from tests.ui.pictures import Show
from tests.ui.sharing.given_preview import looked


class Given:
    def __init__(self, card: QuestionCard, shared: SharedFile, services: Services) -> None:
        self.card = card
        self.shared = shared
        self.idiom = services.idioms.for_coach()

    def at(self, number: int, chosen: Choice | None) -> None:
        self.card.show_row(Row(self.shared.questions[number], chosen), self.idiom)

    def options(self) -> list[str]:
        return [each.text() for each in shown(self.card, QAbstractButton)]


@pytest.fixture
def given(show: Show, services: Services, tmp_path: Path) -> Given:
    card = QuestionCard(services.library.framework)
    show(card)
    return Given(card, looked(services, tmp_path), services)


def test_a_new_question_is_shown_whole_before_it_is_taken(given: Given) -> None:
    given.at(0, Choice.TAKE)
    told = words(given.card)
    assert told[0] == "Aan welke klus werkte je laatst zonder hulp?"
    assert "Wat deed je als eerste?\nWie zag dat?" in told
    assert "Wacht tot de student het voor zich ziet." in told
    assert any(each.startswith("Competentie: Kwaliteiten\nFase: terugkijken\n") for each in told)
    assert given.options() == ["Niet overnemen", "Overnemen"]
    assert button(given.card, "Overnemen").isChecked()


def test_what_differs_stands_beside_what_the_coach_has(given: Given) -> None:
    given.at(1, Choice.LEAVE)
    told = words(given.card)
    assert "Je hebt al een vraag met deze id. Wat anders is: hint, minuten." in told
    assert "Hint · anders" in told
    assert (
        "Bij jou: Vraag door tot je het als een filmpje voor je ziet. Nog niet uitleggen, nog niet prijzen."
        in told
    )
    assert given.options() == ["Houd die van mij", "Houd ze allebei"]


def test_what_is_not_filled_in_any_more_is_told_too(given: Given) -> None:
    question = given.shared.questions[1]
    assert question.prompt is not None
    less = replace(question, prompt=replace(question.prompt, watch_for=""))
    given.card.show_row(Row(less, Choice.LEAVE), given.idiom)
    told = words(given.card)
    at = told.index("Let op · anders")
    assert told[at + 1] == "niets"
    assert told[at + 2].startswith("Bij jou: ")


def test_a_question_that_is_here_already_asks_nothing(given: Given) -> None:
    given.at(3, None)
    assert "Je hebt deze vraag al, woord voor woord." in words(given.card)
    assert given.options() == []


def test_advice_stands_with_the_question(given: Given) -> None:
    given.at(4, Choice.TAKE)
    told = words(given.card)
    at = told.index("Let op, alleen een advies")
    assert told[at + 1].startswith("Gesloten vraag (begint met een werkwoord).")


def test_a_question_that_is_wrong_says_why_and_is_shown_as_it_stands(given: Given) -> None:
    given.at(6, None)
    told = words(given.card)
    assert told[0] == "Wat vond <b>Noor</b> van haar stage?"
    assert told[1] == (
        "Regel 103: Hier staat opmaak: ‘<b>’. Haal die weg en schrijf gewone tekst.\n"
        "Regel 108: ‘student’ kan hier niet staan: in dit bestand is geen plaats voor iets over een student. Haal deze regel weg."
    )
    assert "\n- student: Noor, klas 2B\n" in told[told.index("Zo staat het in het bestand") + 1]
    assert given.options() == []


def test_choosing_is_told_once_and_what_is_chosen_stays_chosen(given: Given, qtbot: QtBot) -> None:
    given.at(0, Choice.TAKE)
    told: list[tuple[int, Choice]] = []
    given.card.chosen.connect(lambda line, choice: told.append((line, choice)))
    qtbot.mouseClick(button(given.card, "Overnemen"), Qt.MouseButton.LeftButton)
    assert button(given.card, "Overnemen").isChecked()
    qtbot.mouseClick(button(given.card, "Niet overnemen"), Qt.MouseButton.LeftButton)
    assert told == [(12, Choice.LEAVE)]
    assert button(given.card, "Niet overnemen").isChecked()


def test_without_a_question_there_is_no_card(given: Given) -> None:
    given.card.show_row(None, given.idiom)
    assert given.card.isHidden()


def test_the_keyboard_comes_to_the_choice_or_else_scrolls_the_text(
    given: Given, qtbot: QtBot, dresser: ThemeController
) -> None:
    given.at(0, Choice.TAKE)
    given.card.take_keyboard()
    assert button(given.card, "Overnemen").hasFocus()
    dresser.set_percent(200)
    given.at(6, None)
    (reading,) = given.card.findChildren(QScrollArea)
    reading.clearFocus()
    plain = given.card.grab().toImage()
    given.card.take_keyboard()
    assert reading.hasFocus()
    assert given.card.grab().toImage() != plain
    qtbot.keyClick(reading, Qt.Key.Key_PageDown)
    assert reading.verticalScrollBar().value() > 0
    given.at(0, Choice.TAKE)
    assert reading.verticalScrollBar().value() == 0
