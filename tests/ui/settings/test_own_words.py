"""The words of the school, typed by a coach."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence, CoreValue
from lobcoach.services.opened import Services
from lobcoach.services.school_words import WordKey
from lobcoach.ui.settings.own_words import OwnWords
from tests.ui.finding import named, words
from tests.ui.pictures import Show

TALENT = WordKey(Competence.QUALITIES)
TOGETHER = WordKey(CoreValue.INVOLVED)


@pytest.fixture
def own(services: Services, show: Show) -> OwnWords:
    made = OwnWords(services.school_words)
    show(made)
    made.start()
    return made


def typed(own: OwnWords, key: WordKey, text: str, qtbot: QtBot) -> QLineEdit:
    """Replace what stands in a field, letter by letter, and stay in it."""
    line = own.field(key).line
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, text)
    return line


def test_every_field_shows_the_word_of_now_below_the_usual_one(own: OwnWords) -> None:
    line = named(own, QLineEdit, "Naam in plaats van ‘betrokken’")
    assert line.text() == "betrokken"
    assert named(own, QLineEdit, "Vraag in plaats van ‘Wat kan ik?’").text() == "Wat kan ik?"
    assert "Kwaliteiten" in words(own)


def test_a_word_is_kept_without_any_button(own: OwnWords, services: Services, qtbot: QtBot) -> None:
    with qtbot.waitSignal(own.kept):
        typed(own, TALENT, "Talent", qtbot)
    assert services.school_words.words()[TALENT] == "Talent"


def test_leaving_the_field_keeps_it_at_once_and_an_empty_one_is_the_usual_word_again(
    own: OwnWords, services: Services, qtbot: QtBot
) -> None:
    qtbot.keyClick(typed(own, TOGETHER, "samen", qtbot), Qt.Key.Key_Tab)
    assert services.school_words.words()[TOGETHER] == "samen"
    qtbot.keyClick(typed(own, TOGETHER, "", qtbot), Qt.Key.Key_Backtab)
    assert services.school_words.words()[TOGETHER] == "betrokken"
    assert own.field(TOGETHER).line.text() == "betrokken"


def test_a_name_that_is_there_already_is_told_beside_the_field(
    own: OwnWords, services: Services, qtbot: QtBot
) -> None:
    line = typed(own, TALENT, "Werk", qtbot)
    said = "Deze naam is er al. Kies een andere, zodat je ze uit elkaar houdt."
    assert own.field(TALENT).problem() == said
    assert line.accessibleDescription() == said
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    own.show_now()
    assert line.text() == "Werk"
    assert own.keep() == ""
    assert services.school_words.words()[TALENT] == "Kwaliteiten"
    typed(own, TALENT, "Werkplek", qtbot)
    assert own.field(TALENT).problem() == ""
    own.keep()
    assert services.school_words.words()[TALENT] == "Werkplek"


def test_too_long_a_name_is_told(own: OwnWords, qtbot: QtBot) -> None:
    typed(own, TALENT, "x" * 41, qtbot)
    assert own.field(TALENT).problem() == "Deze tekst is te lang: hooguit 40 tekens. Kort hem in."


def test_words_that_cannot_be_written_stay_in_the_field_with_the_reason(
    own: OwnWords, services: Services, qtbot: QtBot
) -> None:
    folder = services.school_words.path.parent
    folder.write_text("geen map", encoding="utf-8")
    typed(own, TALENT, "Talent", qtbot)
    said = f"De map ‘{folder}’ is er niet. Maak de map, of kies een andere."
    assert own.keep() == f"‘Talent’ is niet bewaard. {said}"
    assert own.field(TALENT).problem() == said
    own.show_now()
    assert own.field(TALENT).line.text() == "Talent"
    folder.unlink()
    assert own.keep() == ""
    assert own.field(TALENT).problem() == ""
    assert services.school_words.words()[TALENT] == "Talent"


def test_beginning_anew_leaves_nothing_of_what_could_not_be_kept(
    own: OwnWords, services: Services, qtbot: QtBot
) -> None:
    services.school_words.path.parent.write_text("geen map", encoding="utf-8")
    typed(own, TALENT, "Talent", qtbot)
    own.keep()
    own.start()
    assert own.field(TALENT).line.text() == "Kwaliteiten"
    assert own.keep() == ""


def test_words_changed_elsewhere_are_shown_but_never_under_the_hands(
    own: OwnWords, services: Services, qtbot: QtBot
) -> None:
    line = typed(own, TALENT, "Tal", qtbot)
    services.school_words.keep(TOGETHER, "samen")
    own.show_now()
    assert (line.text(), own.field(TOGETHER).line.text()) == ("Tal", "samen")
    own.keep()
