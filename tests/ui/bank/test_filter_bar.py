"""The row of filters."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.bank_search import BankFilter
from lobcoach.core.framework import Competence, CoreValue, LearningRoute, Phase
from lobcoach.core.prompts import Addressee
from lobcoach.services.library import Library
from lobcoach.ui.bank.filter_bar import FilterBar
from lobcoach.ui.bank.filter_chip import FilterChip
from tests.ui.bank.given_entries import words
from tests.ui.finding import button, shown
from tests.ui.given_pages import choose
from tests.ui.pictures import Show

EVERYTHING = BankFilter(
    competence=Competence.MOTIVES, phase=Phase.REFLECT, value=CoreValue.INVOLVED,
    type="voortgang", year=2, level=4, route=LearningRoute.BBL, addressee=Addressee.STUDENT,
    not_asked_to="noor", only_own=True, also_off=True,
)  # fmt: skip


@pytest.fixture
def bar(show: Show, library: Library) -> FilterBar:
    made = FilterBar(library.framework, words(library))
    show(made)
    return made


def test_all_is_put_on_and_taken_off_in_one_step(bar: FilterBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.changed):
        bar.set_wanted(EVERYTHING)
    assert bar.wanted() == EVERYTHING
    with qtbot.assertNotEmitted(bar.changed):
        bar.set_wanted(EVERYTHING)
    assert {each.text() for each in shown(bar, FilterChip)} == {
        "Motieven", "Reflecteren", "Betrokken", "Voortgangsgesprek", "Leerjaar 2", "Niveau 4",
        "BBL", "Aan de student",
    }  # fmt: skip
    bar.set_wanted(BankFilter())
    assert bar.wanted().is_empty


def test_each_filter_is_called_by_its_name_and_seldom_ones_wait_behind_a_button(
    bar: FilterBar,
) -> None:
    first = ["Competentie", "Fase", "Kernwaarde"]
    assert [each.text() for each in shown(bar, FilterChip)] == first
    button(bar, "Meer filters").click()
    rare = ["Soort gesprek", "Leerjaar", "Niveau", "Leerweg", "Aan wie"]
    assert sorted(each.text() for each in shown(bar, FilterChip)) == sorted(first + rare)
    (year,) = (each for each in shown(bar, FilterChip) if each.text() == "Leerjaar")
    choose(year.make_menu(), "Leerjaar 3")
    assert bar.wanted() == BankFilter(year=3)
    button(bar, "Minder filters").click()
    assert [each.text() for each in shown(bar, FilterChip)] == [*first, "Leerjaar 3"]


def test_own_questions_and_those_switched_off_are_a_press_away(
    bar: FilterBar, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bar.changed):
        button(bar, "Eigen vragen").click()
    button(bar, "Meer filters").click()
    button(bar, "Ook uitgezette").click()
    assert bar.wanted() == BankFilter(only_own=True, also_off=True)


def test_a_student_is_asked_for_and_named(bar: FilterBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.student_requested):
        button(bar, "Nog niet gesteld aan …").click()
    bar.set_student("noor")
    bar.name_student("Noor")
    assert button(bar, "Nog niet gesteld aan Noor").isChecked()
    assert bar.wanted() == BankFilter(not_asked_to="noor")


def test_clearing_is_offered_only_where_there_is_something_to_clear(
    bar: FilterBar, qtbot: QtBot
) -> None:
    assert not [each for each in shown(bar, type(button(bar, "Fase"))) if "Wis" in each.text()]
    bar.show_clear(True)
    with qtbot.waitSignal(bar.clear_requested):
        button(bar, "Wis alles").click()
