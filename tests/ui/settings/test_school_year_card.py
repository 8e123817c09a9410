"""When the school year starts, and how often students are spoken to."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSpinBox
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Rhythm
from lobcoach.ui.settings.school_year_card import SchoolYearCard
from tests.ui.finding import button, named, shown, words
from tests.ui.pictures import Show
from tests.ui.settings.given_settings import Given

DAY, MONTH = "Dag waarop het schooljaar begint", "Maand waarin het schooljaar begint"
TALKS = "Gesprekken per schooljaar"


@pytest.fixture
def card(show: Show, given: Given) -> SchoolYearCard:
    made = SchoolYearCard(given.keeping, lambda: date(2026, 11, 23))
    show(made).resize(560, 500)
    made.show_now()
    return made


def choose(box: QComboBox, text: str) -> None:
    box.setCurrentText(text)
    box.activated.emit(box.currentIndex())


def test_the_usual_year_starts_in_august_with_two_talks(card: SchoolYearCard) -> None:
    assert named(card, QSpinBox, DAY).value() == 1
    assert named(card, QComboBox, MONTH).currentText() == "augustus"
    assert named(card, QSpinBox, TALKS).value() == 2
    assert words(card)[-1] == (
        "Samen 2 gesprekken per student. Op Mijn studenten zie je nu wie je sinds 1 augustus nog "
        "niet sprak."
    )


def test_another_start_is_kept_and_told(card: SchoolYearCard, given: Given, qtbot: QtBot) -> None:
    day = named(card, QSpinBox, DAY)
    day.setFocus()
    day.selectAll()
    qtbot.keyClicks(day, "31")
    assert given.stored().school_year_starts == "08-31"
    choose(named(card, QComboBox, MONTH), "februari")
    assert day.value() == 28
    assert given.stored().school_year_starts == "02-28"
    assert "sinds 28 augustus" in words(card)[-1]


def test_blok_has_three_numbers(card: SchoolYearCard, given: Given, qtbot: QtBot) -> None:
    basis = button(card, "Basis")
    basis.setFocus()
    qtbot.keyClick(basis, Qt.Key.Key_Right)
    assert given.services.coach.get().rhythm is Rhythm.BLOCK
    boxes = [each.accessibleName() for each in shown(card, QSpinBox)]
    assert boxes[1:] == [
        "Blokken per schooljaar",
        "Weken per blok",
        "Lange gesprekken",
    ]
    assert words(card)[-1].startswith("Samen 9 gesprekken per student.")
    assert "sinds 19 oktober" in words(card)[-1]
    weeks = named(card, QSpinBox, "Weken per blok")
    qtbot.keyClick(weeks, Qt.Key.Key_Up)
    named(card, QSpinBox, "Blokken per schooljaar").stepDown()
    stored = given.stored()
    assert (stored.weeks_per_block, stored.blocks_per_year) == (6, 6)
    assert "sinds 12 oktober" in words(card)[-1]


def test_one_talk_a_year_is_said_in_the_singular(card: SchoolYearCard, given: Given) -> None:
    named(card, QSpinBox, TALKS).setValue(1)
    assert words(card)[-1].startswith("Samen 1 gesprek per student.")
    assert given.stored().talks_per_year == 1


def test_what_was_stored_elsewhere_is_shown(card: SchoolYearCard, given: Given) -> None:
    given.keeping.put("school_year_starts", "09-15")
    given.keeping.put("rhythm", Rhythm.BLOCK)
    card.show_now()
    assert named(card, QSpinBox, DAY).value() == 15
    assert named(card, QComboBox, MONTH).currentText() == "september"
    assert button(card, "Blok").isChecked()
