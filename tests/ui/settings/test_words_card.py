"""What the five competences and the five core values are called."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence, CoreValue
from lobcoach.services.school_words import WordKey
from lobcoach.ui.settings.words_card import WordsCard
from tests.ui.finding import button, named, words
from tests.ui.pictures import Show
from tests.ui.settings.given_settings import Given

COACH, STUDENT = "Op jouw scherm", "Voor de student, in het verslag"
TALENT = WordKey(Competence.QUALITIES)


@pytest.fixture
def card(show: Show, given: Given) -> WordsCard:
    made = WordsCard(given.keeping, given.services)
    show(made)
    made.show_now()
    return made


def test_all_words_are_told_for_both(card: WordsCard) -> None:
    assert named(card, QComboBox, COACH).currentText() == "Kwaliteiten, Motieven …"
    assert named(card, QComboBox, STUDENT).currentText() == "Wat kan ik?, Wat drijft mij? …"
    assert (
        "Jij leest: Kwaliteiten · Motieven · Werk · Sturen · Netwerk; ambitieus · aandacht · "
        "daadkrachtig · betrouwbaar · betrokken"
    ) in words(card)
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


def test_words_that_are_not_there_any_more_are_the_usual_ones_and_it_is_told(
    card: WordsCard, given: Given
) -> None:
    given.keeping.put("idiom_for_coach", "woorden-roc")
    card.show_now()
    assert named(card, QComboBox, COACH).currentText() == "Kwaliteiten, Motieven …"
    assert words(card)[-1] == (
        "De woorden uit ‘woorden-roc.md’ doen nu niet mee; zolang lees je de gewone woorden. Kijk "
        "in de map ‘vragen’ of het bestand er staat en of het klopt."
    )


def test_words_of_the_school_can_be_chosen_as_soon_as_there_are_any(
    card: WordsCard, given: Given
) -> None:
    button(card, "Eigen woorden van je school").click()
    assert not any("Kies je woorden hierboven" in line for line in words(card))
    given.services.school_words.keep(TALENT, "Talent")
    card.show_now()
    assert any("Kies je woorden hierboven" in line for line in words(card))
    box = named(card, QComboBox, COACH)
    box.setCurrentIndex(box.findData("woorden-school"))
    box.activated.emit(box.currentIndex())
    assert box.currentText() == "Talent, Motieven … (woorden-school)"
    assert given.stored().idiom_for_coach == "woorden-school"
    assert not any("Kies je woorden hierboven" in line for line in words(card))


def test_a_file_with_a_mistake_is_told_by_line_and_left_alone(
    card: WordsCard, given: Given
) -> None:
    school = given.services.school_words
    school.keep(WordKey(CoreValue.INVOLVED), "samen")
    text = school.path.read_text(encoding="utf-8").replace("## betrokken", "## betroken")
    school.path.write_text(text, encoding="utf-8")
    given.services.library.read_words_again()
    card.show_now()
    own = card.unfold()
    assert (
        "woorden-school.md, regel 11: Competentie of waarde ‘betroken’ bestaat niet. "
        "Bedoel je ‘betrokken’?"
    ) in words(card)
    assert not own.field(TALENT).line.isEnabled()
