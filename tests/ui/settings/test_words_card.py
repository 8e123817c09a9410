"""What the five competences are called."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from lobcoach.ui.settings.words_card import WordsCard
from tests.ui.finding import named, words
from tests.ui.pictures import Show
from tests.ui.settings.given_settings import Given

COACH, STUDENT = "Op jouw scherm", "Voor de student, in het verslag"


@pytest.fixture
def card(show: Show, given: Given) -> WordsCard:
    made = WordsCard(given.keeping, given.services.library.framework)
    show(made)
    made.show_now()
    return made


def test_all_five_words_are_told_for_both(card: WordsCard) -> None:
    assert named(card, QComboBox, COACH).currentText() == "Kwaliteiten, Motieven …"
    assert named(card, QComboBox, STUDENT).currentText() == "Wat kan ik?, Wat drijft mij? …"
    assert "Jij leest: Kwaliteiten · Motieven · Werk · Sturen · Netwerk" in words(card)
    assert words(card)[-1] == (
        "De student leest: Wat kan ik? · Wat drijft mij? · Welk werk past bij mij? · "
        "Hoe kom ik er? · Wie helpt mij?"
    )


def test_other_words_are_kept_at_once(card: WordsCard, given: Given, qtbot: QtBot) -> None:
    for caption in (COACH, STUDENT):
        box = named(card, QComboBox, caption)
        while "talent" not in box.currentText():
            before = box.currentIndex()
            qtbot.keyClick(box, Qt.Key.Key_Down if before == 0 else Qt.Key.Key_Up)
            assert box.currentIndex() != before
    stored = given.services.coach.get()
    assert (stored.idiom_for_coach, stored.idiom_for_student) == ("summa", "summa")
    assert words(card)[-1].startswith("De student leest: Ontdek je talent · Ontdek je passie")


def test_words_that_are_not_there_any_more_are_the_usual_ones(
    card: WordsCard, given: Given
) -> None:
    given.keeping.put("idiom_for_coach", "vroeger")
    card.show_now()
    assert named(card, QComboBox, COACH).currentText() == "Kwaliteiten, Motieven …"
