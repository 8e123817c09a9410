from dataclasses import replace

import pytest

from lobcoach.content.figures import Distribution, figures_of
from lobcoach.core.framework import LearningRoute
from lobcoach.core.prompts import PromptForm

from .files import HEADER, STEP, the_prompt

GOOD = the_prompt(HEADER + STEP)
OTHER = replace(
    GOOD,
    id="ls-a-02",
    text="Denk aan je stage. Wie hielp jou in de keuken?",
    follow_ups=("Wat deed die persoon?", "Wie nog meer?", "Hoe ging dat?"),
    coach_hint="Wacht.",
    watch_for="Stil? Wacht.",
    form=PromptForm.CHOICE,
    literal=False,
    strength_based=True,
    secondary_behaviour="ambitieus-1",
    levels=frozenset({4, 2}),
    years=frozenset({1}),
    routes=frozenset({LearningRoute.BBL}),
    minutes=1,
)
FIGURES = figures_of([GOOD, OTHER])
SPREAD = {each.name: each for each in FIGURES.distributions}


def test_questions_are_counted_and_measured() -> None:
    assert (FIGURES.prompts, FIGURES.longest) == (2, 12)
    assert FIGURES.words_per_prompt == 11
    assert [prompt_id for prompt_id, _ in FIGURES.hardest] == ["ls-a-01", "ls-a-02"]


def test_each_pile_of_texts_reads_in_its_own_way() -> None:
    read = {each.name: each for each in FIGURES.readings}
    assert {name: (each.texts, each.words) for name, each in read.items()} == {
        "vragen": (2, 22),
        "doorvragen": (5, 27),
        "hints": (2, 13),
        "let op": (1, 2),
    }
    questions = read["vragen"]
    assert questions.per_sentence == pytest.approx(22 / 3)
    assert questions.syllables == pytest.approx(27 / 22)
    assert questions.flesch_douma == pytest.approx(206.835 - 0.93 * 22 / 3 - 77 * 27 / 22)
    assert questions.brouwer == pytest.approx(195 - 2 * 22 / 3 - 200 / 3 * 27 / 22)


def test_openers_are_those_of_the_question_behind_its_run_up() -> None:
    assert SPREAD["Eerste woord van de vraag"] == Distribution(
        "Eerste woord van de vraag", 2, {"wat": 1, "wie": 1}
    )
    assert list(SPREAD["Eerste woord van de vervolgvraag"].shares.items()) == [
        ("hoe", 2), ("op", 1), ("wat", 1), ("wie", 1),
    ]  # fmt: skip


def test_rare_openers_are_taken_together() -> None:
    many = figures_of([replace(GOOD, text=f"{letter}a mensen?") for letter in "bdfghjklmnprst"])
    shares = many.distributions[0].shares
    assert len(shares) == 13
    assert shares["iets anders"] == 2


@pytest.mark.parametrize(
    ("name", "shares"),
    [
        ("Vervolgvragen per vraag", {"2": 1, "3": 1}),
        ("Vorm", {"keuze": 1, "open": 1}),
        (
            "Toon, taal en let op",
            {"toon sterk": 1, "beeldspraak": 1, "met ‘let op’": 1, "met tweede waarde": 1},
        ),
        ("Niveau", {"1 2 3 4": 1, "2 4": 1}),
        ("Leerjaar", {"1": 1, "1 2 3 4": 1}),
        ("Leerweg", {"bbl": 1, "bol bbl": 1}),
        ("Minuten", {"1": 1, "3": 1}),
    ],
)
def test_tags_are_counted_as_they_were_written(name: str, shares: dict[str, int]) -> None:
    assert SPREAD[name] == Distribution(name, 2, shares)


def test_trades_and_places_are_counted_and_so_is_what_names_none() -> None:
    trades = SPREAD["Vakken die een vraag noemt"].shares
    assert {name: number for name, number in trades.items() if number} == {"horeca": 1, "geen": 1}
    places = SPREAD["Plekken die een vraag noemt"].shares
    assert {name: number for name, number in places.items() if number} == {"stage": 1, "geen": 1}


def test_without_questions_there_is_nothing_to_count() -> None:
    nothing = figures_of([])
    assert (nothing.prompts, nothing.words_per_prompt, nothing.longest) == (0, 0, 0)
    assert nothing.hardest == ()
    assert all(each.total == 0 for each in nothing.distributions)
