"""Choosing what the talk is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence
from lobcoach.services.conversations import CompetenceProposal
from lobcoach.services.library import Library
from lobcoach.ui.preparing.competence_choice import CompetenceChoice
from lobcoach.ui.widgets.choice_row import ChoiceRow
from tests.ui.finding import button, shown
from tests.ui.pictures import Show

KR, MR, WE, LS, NW = Competence
TODAY = date(2026, 11, 23)
SPOKEN = {KR: date(2026, 10, 8), MR: date(2026, 5, 26)}
ALL = {each: date(2026, 1, number) for number, each in enumerate(Competence, 1)}
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def choice(show: Show, library: Library) -> CompetenceChoice:
    made = CompetenceChoice(library.framework.competences, lambda: TODAY)
    show(made)
    return made


def propose(choice: CompetenceChoice, library: Library, code: str, most: int = 0) -> None:
    kind = library.framework.types[code]
    if most:
        kind = replace(kind, competences=(1, most))
    order = (WE, LS, NW, MR, KR)
    choice.propose(kind, CompetenceProposal(order, SPOKEN), first=False)


def press(qtbot: QtBot, choice: CompetenceChoice, *names: str) -> None:
    for name in names:
        qtbot.mouseClick(button(choice, name), LEFT)


def test_what_was_least_discussed_is_ticked_and_said(
    choice: CompetenceChoice, library: Library
) -> None:
    propose(choice, library, "voortgang")
    assert choice.chosen() == (WE,)
    assert choice.why() == "Werk, Sturen en Netwerk kwamen het afgelopen jaar niet aan bod."
    asides = [row.aside() for row in shown(choice, ChoiceRow)]
    assert asides == ["8 okt", "26 mei", *["afgelopen jaar niet"] * 3]


def test_the_reason_fits_what_was_discussed(choice: CompetenceChoice, library: Library) -> None:
    kind = library.framework.types["voortgang"]
    choice.propose(kind, CompetenceProposal(tuple(Competence), ALL), first=False)
    assert choice.why() == "Kwaliteiten kwam het langst niet aan bod."
    one = CompetenceProposal((NW, KR, MR, WE, LS), {each: ALL[each] for each in (KR, MR, WE, LS)})
    choice.propose(kind, one, first=False)
    assert choice.why() == "Netwerk kwam het afgelopen jaar niet aan bod."
    choice.propose(kind, CompetenceProposal(tuple(Competence), {}), first=True)
    assert choice.why() == "Er kwam nog niets aan bod. Kwaliteiten staat alvast aan."
    assert {row.aside() for row in shown(choice, ChoiceRow)} == {"nog niet besproken"}


def test_a_long_talk_has_room_for_two_and_a_third_is_calmly_refused(
    choice: CompetenceChoice, library: Library, qtbot: QtBot
) -> None:
    propose(choice, library, "loopbaanreflectie")
    assert choice.why().endswith("Er is ruimte voor twee competenties.")
    press(qtbot, choice, "Kwaliteiten", "Motieven")
    assert choice.chosen() == (WE, KR)
    assert choice.problem() == "In dit gesprek passen twee competenties. Haal er eerst één weg."
    press(qtbot, choice, "Werk")
    assert (choice.chosen(), choice.problem()) == ((KR,), "")


def test_in_a_short_talk_another_one_takes_the_place(
    choice: CompetenceChoice, library: Library, qtbot: QtBot
) -> None:
    propose(choice, library, "voortgang")
    press(qtbot, choice, "Motieven")
    assert choice.chosen() == (MR,)
    assert choice.problem() == (
        "In dit gesprek past één competentie: nu Motieven in plaats van Werk."
    )


def test_a_kind_of_talk_may_have_room_for_more(
    choice: CompetenceChoice, library: Library, qtbot: QtBot
) -> None:
    propose(choice, library, "voortgang", most=4)
    press(qtbot, choice, "Kwaliteiten", "Motieven", "Sturen", "Netwerk")
    assert choice.chosen() == (WE, KR, MR, LS)
    assert "passen 4 competenties" in choice.problem()


def test_what_was_chosen_before_is_ticked_and_a_change_is_told(
    choice: CompetenceChoice, library: Library, qtbot: QtBot
) -> None:
    propose(choice, library, "voortgang")
    choice.show_chosen((MR,))
    assert choice.chosen() == (MR,)
    with qtbot.waitSignal(choice.changed):
        press(qtbot, choice, "Kwaliteiten")
    assert choice.chosen() == (KR,)
    said = choice.problem()
    choice.show_chosen((KR,))
    assert choice.problem() == said != ""
    choice.show_chosen((WE,))
    assert choice.problem() == ""


def test_the_words_of_the_school_are_used(choice: CompetenceChoice, library: Library) -> None:
    choice.set_idiom(library.framework.idiom("summa"))
    propose(choice, library, "voortgang")
    assert button(choice, "Ontdek je werkplek").isVisible()
    assert choice.why().startswith("Ontdek je werkplek, Zelf aan zet")


def test_a_name_that_is_the_question_is_not_explained_by_it(
    choice: CompetenceChoice, library: Library
) -> None:
    choice.set_idiom(library.framework.idiom("vraagvorm"))
    assert button(choice, "Wat kan ik?").accessibleDescription() == ""
    choice.set_idiom(library.framework.idiom("standaard"))
    assert "Wat kan ik?" in button(choice, "Kwaliteiten").accessibleDescription()


def test_only_what_is_offered_is_in_view_and_the_rest_is_one_press_away(
    choice: CompetenceChoice, library: Library, qtbot: QtBot
) -> None:
    propose(choice, library, "voortgang")
    choice.offer((WE, LS))
    assert [each.button.text() for each in shown(choice, ChoiceRow)] == ["Werk", "Sturen"]
    press(qtbot, choice, "Toon alle vijf")
    assert len(shown(choice, ChoiceRow)) == 5
    assert "Toon alle vijf" not in [each.text() for each in shown(choice, QAbstractButton)]


def test_what_is_ticked_stays_in_view(
    choice: CompetenceChoice, library: Library, qtbot: QtBot
) -> None:
    propose(choice, library, "voortgang")
    press(qtbot, choice, "Kwaliteiten")
    choice.offer((WE, LS))
    names = [each.button.text() for each in shown(choice, ChoiceRow)]
    assert names == ["Kwaliteiten", "Werk", "Sturen"]


def test_where_none_is_needed_none_is_ticked_and_one_may_be(
    choice: CompetenceChoice, library: Library, qtbot: QtBot
) -> None:
    propose(choice, library, "signaal")
    assert choice.chosen() == ()
    assert choice.why() == "Dit gesprek hoeft niet over een competentie te gaan. Eén kiezen kan."
    press(qtbot, choice, "Sturen")
    assert choice.chosen() == (LS,)
