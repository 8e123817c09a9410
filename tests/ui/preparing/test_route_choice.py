"""Choosing a route while preparing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.routes import Route
from lobcoach.core.talk import Conversation
from lobcoach.ui.preparing.route_choice import NO_ROUTE, RouteChoice
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from tests.core.given_prompts import step
from tests.ui.finding import named
from tests.ui.pictures import Show

KR, MR, WE, LS, NW = Competence
NAMES = dict(zip(Competence, ("Kwaliteiten", "Motieven", "Werk", "Sturen", "Netwerk"), strict=True))
TALK = Conversation(student_id="noor", type="voortgang", competences=(MR,))
PROOF = step("a", Phase.ACTIVATE, KR, why=Route.PRIDE_TO_PORTFOLIO)


@pytest.fixture
def choice(show: Show) -> RouteChoice:
    made = RouteChoice()
    show(made)
    return made


def box(choice: RouteChoice) -> CalmComboBox:
    return named(choice, CalmComboBox, "Route")


def test_none_is_chosen_and_what_fits_can_be(choice: RouteChoice) -> None:
    choice.show_talk(TALK, (), NAMES)
    assert choice.offered() == [NO_ROUTE, "Van ervaring naar stap", "Van droom naar contact"]
    assert box(choice).currentText() == "Geen route"
    assert choice.words() == ""


def test_without_a_route_that_fits_there_is_nothing_to_choose(choice: RouteChoice) -> None:
    choice.show_talk(replace(TALK, competences=(LS,)), (), NAMES)
    assert choice.isHidden()
    assert choice.offered() == []
    choice.show_talk(replace(TALK, competences=(LS, WE)), (), NAMES)
    assert choice.offered() == [NO_ROUTE, "Van werkplek naar keuze"]
    assert choice.isVisible()


def test_choosing_with_the_keyboard_sends_a_route_or_none(
    choice: RouteChoice, qtbot: QtBot
) -> None:
    choice.show_talk(TALK, (), NAMES)
    routes = box(choice)
    with qtbot.waitSignal(choice.chosen) as chosen:
        qtbot.keyClick(routes, Qt.Key.Key_Down)
    assert chosen.args == ["ervaring-stap"]
    choice.show_talk(replace(TALK, route="ervaring-stap"), (), NAMES)
    with qtbot.assertNotEmitted(choice.chosen):
        routes.activated.emit(routes.currentIndex())
    with qtbot.waitSignal(choice.chosen) as chosen:
        qtbot.keyClick(routes, Qt.Key.Key_Home)
    assert chosen.args == [""]


def test_where_it_leads_stands_below_and_is_read_out(choice: RouteChoice) -> None:
    choice.show_talk(replace(TALK, route="droom-contact"), (), NAMES)
    assert box(choice).currentText() == "Van droom naar contact"
    assert choice.words() == "Vooruitkijken en activeren over Netwerk"
    assert box(choice).accessibleDescription() == choice.words()
    choice.show_talk(TALK, (), NAMES)
    assert choice.words() == ""


def test_the_portfolio_tells_whether_there_is_a_question_for_it(choice: RouteChoice) -> None:
    talk = replace(TALK, competences=(KR,), route="trots-portfolio")
    choice.show_talk(talk, (PROOF,), NAMES)
    assert choice.words() == (
        "Vooruitkijken en activeren over Kwaliteiten, met een vraag naar bewijs"
    )
    choice.show_talk(talk, (step("a", Phase.ACTIVATE, KR),), NAMES)
    assert choice.words() == (
        "Vooruitkijken en activeren over Kwaliteiten, nu zonder nieuwe vraag naar bewijs"
    )


def test_a_route_that_went_with_its_competence_says_so(choice: RouteChoice) -> None:
    went = ("De route ‘Van droom naar contact’ kan niet vanuit deze competenties. "
            "Het plan gaat zonder route verder.")  # fmt: skip
    choice.show_talk(replace(TALK, route="droom-contact"), (), NAMES)
    without = replace(TALK, competences=(KR,))
    choice.show_talk(without, (), NAMES)
    assert choice.words() == went
    choice.show_talk(without, (), NAMES)
    assert choice.words() == went
    assert box(choice).isVisible()
    choice.show_talk(replace(TALK, competences=(LS,)), (), NAMES)
    assert choice.words() == went
    assert not choice.offered()
    assert choice.isVisible()
    choice.show_talk(replace(TALK, id="ander"), (), NAMES)
    assert choice.words() == ""


def test_choosing_another_takes_the_word_about_the_old_one_away(
    choice: RouteChoice, qtbot: QtBot
) -> None:
    choice.show_talk(replace(TALK, route="droom-contact"), (), NAMES)
    choice.show_talk(replace(TALK, competences=(KR,)), (), NAMES)
    with qtbot.waitSignal(choice.chosen):
        qtbot.keyClick(box(choice), Qt.Key.Key_Down)
    assert choice.words() == ""
