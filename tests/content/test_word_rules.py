from dataclasses import replace

import pytest

from lobcoach.content.problems import Severity
from lobcoach.content.question import Question
from lobcoach.content.style_rules import style_problems
from lobcoach.content.word_rules import (
    builds_on_success,
    leaves_nobody_out,
    names_nobody,
    negative_word,
)
from lobcoach.core.prompts import Addressee

from .files import HEADER, STEP, the_question

GOOD = the_question(HEADER + STEP)


def asking(text: str, **changes: object) -> Question:
    return replace(GOOD, text=text, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "word",
    ["fout", "Fouten", "slecht", "slechter", "mislukt", "mislukte", "mislukking", "probleem",
     "problemen", "moeilijk", "moeilijke", "moeilijker", "zwak", "zwakke", "zwakker"],
)  # fmt: skip
def test_words_that_speak_of_failing_are_known_in_all_their_forms(word: str) -> None:
    assert negative_word(f"Wat is hier {word} aan?") == word


@pytest.mark.parametrize("word", ["foutloos", "rechts", "zwaar", "zwakte", "lukt", "fooi"])
def test_words_that_only_resemble_them_are_not(word: str) -> None:
    assert negative_word(f"Wat is hier {word} aan?") == ""


def test_what_builds_on_success_does_not_ask_about_failing() -> None:
    said = ["‘moeilijke’ past niet bij ‘betrokken-3’. Vraag naar wat al lukt."]
    hard = asking("Wat hielp je bij die moeilijke klus?")
    assert list(builds_on_success(hard)) == []
    assert list(builds_on_success(replace(hard, behaviour="betrokken-3"))) == said
    assert list(builds_on_success(replace(hard, secondary_behaviour="betrokken-3"))) == said
    assert list(builds_on_success(replace(GOOD, behaviour="betrokken-3"))) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Wat vinden je ouders daarvan?", "je ouders"),
        ("Wat zegt je Vader daarvan?", "vader"),
        ("Wat doe je in de zomervakantie?", "zomervakantie"),
        ("Wie van je vriendje en jij kookt?", "vriendje"),
        ("Waar maak je je huiswerk thuis?", "huiswerk thuis"),
        ("Wat doe je met Kerst?", "kerst"),
    ],
)
def test_not_everyone_has_parents_holidays_or_a_partner(text: str, named: str) -> None:
    assert list(leaves_nobody_out(asking(text))) == [
        f"Niet iedereen heeft dit: ‘{named}’. "
        "Zeg het zo dat het bij elke student past, zoals ‘thuis’ of ‘iemand’."
    ]


def test_a_follow_up_leaves_nobody_out_either() -> None:
    assert list(leaves_nobody_out(replace(GOOD, follow_ups=("Wat zei je moeder?",))))
    assert not list(leaves_nobody_out(replace(GOOD, hint="Niet elke student heeft een moeder.")))


def test_in_a_talk_with_a_parent_parents_may_be_named_but_holidays_may_not() -> None:
    parents = asking("Wat mogen je ouders hiervan weten?")
    assert list(leaves_nobody_out(replace(parents, conversation_types=frozenset({"ouder"})))) == []
    assert list(leaves_nobody_out(replace(parents, addressee=Addressee.GUARDIAN))) == []
    both = frozenset({"ouder", "voortgang"})
    assert list(leaves_nobody_out(replace(parents, conversation_types=both))) != []
    holiday = asking("Wat deed u in de vakantie?", addressee=Addressee.GUARDIAN)
    assert list(leaves_nobody_out(holiday)) != []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wat zou Roderick hiervan zeggen?", "Roderick"),
        ("Wat leerde je bij het Koningscollege?", "Koningscollege"),
        ("Sanne vroeg je iets. Wat zei je?", "Sanne"),
        ("Wat zet je op instagram?", "instagram"),
        ("Wat zei mevrouw De Groot toen?", "De"),
        ("Wat zou ‘Meneer’ Vos zeggen?", "Vos"),
    ],
)
def test_a_name_of_a_person_school_or_brand_is_seen(text: str, name: str) -> None:
    assert next(names_nobody(asking(text))) == (
        f"‘{name}’ lijkt de naam van een persoon, school of merk. Schrijf het zonder naam."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Wat leer je in de BBL?",
        "Hoe goed is je Nederlands?",
        "Denk aan je stage. Wat deed je?",
        "Stel: Je mag kiezen. Wat dan?",
        "Iemand zegt: ‘Dat kan beter.’ Wat zeg je dan?",
        "Iemand vraagt: ‘En jij?’ Wat zeg je dan?",
        "’s Avonds denk je terug. Wat zie je?",
        "Wat is jouw plan B?",
        "Wat zou {praktijkopleider} zeggen?",
        "Wat doe je (Als het mag) met {voornaam}?",
        "",
    ],
)
def test_a_capital_where_it_belongs_is_no_name(text: str) -> None:
    assert list(names_nobody(asking(text))) == []


def test_hints_and_warnings_name_nobody_either_and_each_name_is_told_once() -> None:
    named = replace(GOOD, hint="Bel Roderick.", watch_for="Zie je Roderick? Vraag het Ludo.")
    assert [said.partition("’")[0] for said in names_nobody(named)] == ["‘Roderick", "‘Ludo"]


def test_a_name_is_an_error_and_the_rest_a_point_of_attention() -> None:
    grave = asking("Wat zou Roderick zeggen tegen jou?")
    light = asking("Wat deed je in de vakantie?")
    assert [p.severity for p in style_problems([grave])] == [Severity.ERROR]
    assert [p.severity for p in style_problems([light])] == [Severity.WARNING]
    own = replace(grave, file="eigen-vragen.md")
    assert [p.severity for p in style_problems([own])] == [Severity.WARNING]
