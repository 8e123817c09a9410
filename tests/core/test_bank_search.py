"""Finding prompts by words and by a filter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobcoach.core.bank_search import BankFilter, BankIndex, BankWords
from lobcoach.core.framework import Competence, CoreValue, LearningRoute, Phase
from lobcoach.core.prompts import Addressee, Prompt
from lobcoach.core.question_bank import BankEntry

WORDS = BankWords(
    {each: each.value for each in Competence} | {Competence.MOTIVES: "Wat drijft mij?"},
    {each: each.value.capitalize() for each in Phase},
    {each: each.value.capitalize() for each in CoreValue},
)
STAGE = Prompt(
    id="mr-r-01",
    text="Wanneer vloog de tijd voorbij op je stage?",
    phase=Phase.REFLECT,
    competence=Competence.MOTIVES,
    behaviour="betrokken-3",
    follow_ups=("Wat maakte dat zo prettig?", "Met welke collega’s was dat?"),
    coach_hint="Laat een stilte vallen.",
    watch_for="Geen oogcontact? Loop een rondje.",
    conversation_types=frozenset({"voortgang", "trialoog"}),
    levels=frozenset({2, 3}),
    years=frozenset({1, 2}),
    routes=frozenset({LearningRoute.BOL}),
)
IDEAS = replace(
    STAGE,
    id="kr-t-02",
    text="Welk idee van jou werkte goed?",
    phase=Phase.LOOK_BACK,
    competence=Competence.QUALITIES,
    behaviour="ambitieus-1",
    follow_ups=("Wie zei er iets over je stage?",),
    coach_hint="Wacht even.",
    watch_for="",
    conversation_types=frozenset({"loopbaanreflectie"}),
    levels=frozenset({4}),
    years=frozenset({4}),
    routes=frozenset({LearningRoute.BBL}),
)
OPENING = replace(
    IDEAS,
    id="op-01",
    text="Wat wil jij vandaag te weten komen, café of niet?",
    phase=Phase.OPENING,
    competence=None,
    behaviour="aandacht-1",
    follow_ups=(),
    coach_hint="",
    addressee=Addressee.GUARDIAN,
)
ENTRIES = [
    BankEntry(prompt=OPENING, off=True),
    BankEntry(prompt=IDEAS, own=True),
    BankEntry(prompt=STAGE, times_asked=2),
]
INDEX = BankIndex(ENTRIES, WORDS)


def found(wanted: BankFilter, asked: tuple[str, ...] = ()) -> list[str]:
    return [entry.prompt.id for entry in INDEX.find(wanted, asked)]


def test_without_a_wish_everything_in_use_is_there() -> None:
    assert BankFilter().is_empty
    assert found(BankFilter()) == ["kr-t-02", "mr-r-01"]


@pytest.mark.parametrize(
    "typed",
    [
        "vloog voorbij",
        "VLÓÓG tijd",
        "prettig",
        "collega",
        "stilte",
        "oogcontact",
        "mr-r-01",
        "drijft",
        "motievenreflectie",
        "reflecteren",
        "betrokken",
        "tijd stilte  betrokken",
    ],
)
def test_every_word_may_stand_anywhere_in_the_question_and_what_belongs_to_it(typed: str) -> None:
    assert found(BankFilter(words=typed)) == ["mr-r-01"]


def test_a_word_that_is_nowhere_finds_nothing() -> None:
    assert found(BankFilter(words="stilte zeilboot")) == []


def test_accents_of_the_question_do_not_count_either() -> None:
    assert found(BankFilter(words="cafe", also_off=True)) == ["op-01"]


def test_what_has_the_words_in_the_question_itself_comes_first() -> None:
    assert found(BankFilter(words="stage")) == ["mr-r-01", "kr-t-02"]
    assert found(BankFilter(words="st", also_off=True)) == ["mr-r-01", "kr-t-02"]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (BankFilter(competence=Competence.MOTIVES), ["mr-r-01"]),
        (BankFilter(phase=Phase.LOOK_BACK), ["kr-t-02"]),
        (BankFilter(value=CoreValue.AMBITIOUS), ["kr-t-02"]),
        (BankFilter(type="trialoog"), ["mr-r-01"]),
        (BankFilter(year=4), ["kr-t-02"]),
        (BankFilter(level=2), ["mr-r-01"]),
        (BankFilter(route=LearningRoute.BBL), ["kr-t-02"]),
        (BankFilter(addressee=Addressee.GUARDIAN, also_off=True), ["op-01"]),
        (BankFilter(only_own=True), ["kr-t-02"]),
        (BankFilter(also_off=True), ["op-01", "kr-t-02", "mr-r-01"]),
        (BankFilter(competence=Competence.MOTIVES, year=4), []),
    ],
)
def test_each_part_of_the_filter_leaves_out_what_does_not_fit(
    wanted: BankFilter, ids: list[str]
) -> None:
    assert found(wanted) == ids
    assert not wanted.is_empty


def test_what_a_student_was_asked_before_can_be_left_out() -> None:
    wanted = BankFilter(not_asked_to="noor")
    assert found(wanted, ("mr-r-01",)) == ["kr-t-02"]
    # Without that wish it does not matter what anyone was asked.
    assert found(BankFilter(), ("mr-r-01",)) == ["kr-t-02", "mr-r-01"]


def test_the_filter_without_its_words_keeps_the_rest() -> None:
    wanted = BankFilter(words="stage", year=1)
    assert wanted.without_words() == BankFilter(year=1)
