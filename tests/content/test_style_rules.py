# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
from dataclasses import replace

import pytest

from lobcoach.content.problems import Severity
from lobcoach.content.question import Question
from lobcoach.content.style_rules import RULES, style_problems
from lobcoach.core.prompts import Addressee

from .files import HEADER, STEP, sentences, the_question

GOOD = the_question(HEADER + STEP)


def remarks(text: str = GOOD.text, **changes: object) -> list[str]:
    question = replace(GOOD, text=text, **changes)  # type: ignore[arg-type]
    return [sentence.partition("] ")[2] for sentence in sentences(list(style_problems([question])))]


def found_by(code: str, text: str, **changes: object) -> bool:
    question = replace(GOOD, text=text, **changes)  # type: ignore[arg-type]
    return any(list(rule.find(question)) for rule in RULES if rule.code == code)


def test_a_good_question_needs_no_remark() -> None:
    assert remarks() == []


def test_all_rules_of_one_question_have_their_code_in_the_table() -> None:
    assert [rule.code for rule in RULES] == sorted(rule.code for rule in RULES)
    assert {rule.code for rule in RULES} == {f"Q{number:02}" for number in range(1, 16)} | {
        "Q18",
        "Q19",
        "Q23",
    }


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Vertel wat je deed.", "De vraag eindigt niet op een vraagteken. Zet er een vraagteken achter."),
        ("Wat deed je? Hoe ging dat voor jou?", "Er staan meer vragen achter elkaar. Kies er één; de andere kan bij doorvragen."),
        ("Een. Twee. Wat zag je?", "Meer dan twee zinnen. Eén aanloopzin en één vraag is genoeg."),
        ("Heb je het leuk op je stage?", "Gesloten vraag (begint met een werkwoord). Begin met wat, hoe, wie, waar, welk…"),
        ("Stel: je mag kiezen. Kun je dat?", "Gesloten vraag (begint met een werkwoord). Begin met wat, hoe, wie, waar, welk…"),
        ("Als het straks tegenzit, kun je dan bij iemand terecht?", "Gesloten vraag (begint met een werkwoord). Begin met wat, hoe, wie, waar, welk…"),
        ("Over een jaar, heb je dan een baan?", "Gesloten vraag (begint met een werkwoord). Begin met wat, hoe, wie, waar, welk…"),
        ("Waarom koos je dit werk?", "Begin niet met ‘waarom’. Gebruik ‘wat maakt dat…’."),
        ("Hoe weet je waarom dat lukte?", "‘Waarom’ klinkt snel als een verwijt. Gebruik ‘wat maakt dat…’."),
        ("Wat doe je morgen, denk je niet?", "Sturende vraag: het antwoord zit er al in (‘denk je niet’). Vraag het open."),
        ("Wat doe je dan, je moet toch?", "Sturende vraag: het antwoord zit er al in (‘je moet’). Vraag het open."),
        ("Wat vond je leuk en wat vond je stom?", "Twee vragen in één zin. Kies de belangrijkste; de andere kan bij doorvragen."),
        ("Wat doet u morgen met je werk?", "Deze vraag zegt ‘u’. Gebruik ‘je’ tegen studenten."),
        ("Wat ging er vandaag goed?", "Geen ‘je’ in de vraag. Spreek de student aan."),
        ("Wat zijn je ambities voor dit jaar?", "Vakwoord ‘ambities’. Zeg het gewoon."),
        ("Wat wil je eigenlijk leren?", "Vulwoord ‘eigenlijk’. Laat het weg."),
        ("Wat vind je van je verantwoordelijkheden?", "Lang woord ‘verantwoordelijkheden’. Zoek een korter woord."),
        ("Hoe bereik je bedrijvenorganisaties?", "Te moeilijk (leesscore -28). Gebruik kortere woorden."),
        ("Hoe ben je op deze opleiding terechtgekomen?", "Vrij moeilijk (leesscore 46). Gebruik kortere woorden."),
    ],
)  # fmt: skip
def test_each_habit_that_closes_a_talk_is_answered(text: str, sentence: str) -> None:
    assert sentence in remarks(text)


def test_length_is_counted_with_the_run_up() -> None:
    assert remarks("Wat " + "en " * 24 + "je?") == ["De vraag heeft 26 woorden; het maximum is 18."]
    assert remarks("Wat " + "en " * 14 + "je?") == [
        "De vraag heeft 16 woorden; liever 15 of minder."
    ]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("Q04", "Als je week een weerbericht was, wat voor weer was het dan?"),
        ("Q04", "Stel: je werkt al vijf jaar. Hoe ziet je ideale ochtend eruit?"),
        ("Q04", "Stel, je mag alles kiezen, wat doe je dan?"),
        ("Q08", "Wat had ik vandaag anders mogen doen?"),
        ("Q05", "Wat maakt dat je dit werk koos?"),
        ("Q06", "Wat vind je niet leuk aan je werk?"),
        ("Q06", "Wat zou je niet willen missen?"),
        ("Q06", "Wat helpt je als je moet wachten?"),
        ("Q07", "Wie of wat helpt je dan?"),
        ("Q07", "Wat laat zien wie je bent en wat je kunt?"),
        ("Q11", "Wat zag je praktijkopleider jou doen?"),
        ("Q11", "Wat zou {praktijkopleider} over jou zeggen?"),
    ],
)
def test_a_question_that_only_looks_wrong_is_left_in_peace(code: str, text: str) -> None:
    assert not found_by(code, text)


def test_parents_and_trainers_are_addressed_formally() -> None:
    for who in (Addressee.GUARDIAN, Addressee.WORKPLACE_TRAINER):
        assert remarks("Wat ziet u al goed gaan?", addressee=who, follow_ups=()) == []
        assert remarks("Wat zie je al goed gaan?", addressee=who, follow_ups=()) == [
            "Deze vraag zegt ‘je’. Gebruik ‘u’ tegen een ouder of praktijkopleider."
        ]


def test_follow_ups_are_short_open_questions_too() -> None:
    long = "Wat " + "en " * 11 + "dan?"
    follow_ups = ("Waarom niet?", "Vertel.", "Wat? Hoe?", long, "Ging dat goed?", "Kan dat?")
    assert remarks(follow_ups=follow_ups) == [
        "Vervolgvraag ‘Waarom niet?’ is gesloten of begint met waarom. Begin met wat, hoe, wie…",
        "Vervolgvraag ‘Vertel.’ is niet één vraag. Maak er één vraag van.",
        "Vervolgvraag ‘Wat? Hoe?’ is niet één vraag. Maak er één vraag van.",
        f"Vervolgvraag ‘{long}’ heeft 13 woorden; het maximum is 12.",
        "Vervolgvraag ‘Kan dat?’ is gesloten of begint met waarom. Begin met wat, hoe, wie…",
    ]


def test_a_hint_is_read_in_one_glance() -> None:
    assert remarks(hint="Wacht. " * 21, watch_for="Kijk. " * 22) == [
        "De hint heeft 21 woorden; het maximum is 20.",
        "De ‘let op’ heeft 22 woorden; het maximum is 20.",
    ]


def test_two_values_are_two_different_ones() -> None:
    assert remarks(secondary_behaviour="daadkrachtig-1") == [
        "De tweede waarde hoort ook bij ‘daadkrachtig’. Kies gedrag van een andere kernwaarde."
    ]
    assert remarks(secondary_behaviour="ambitieus-1") == []
    assert remarks(behaviour="", secondary_behaviour="") == []


def test_files_and_the_whole_bank_are_looked_at_too() -> None:
    second = replace(GOOD, id="ls-a-02", line=20)
    assert [problem.line for problem in style_problems([GOOD, second])] == [20]


def test_in_the_coachs_own_files_style_is_only_advice() -> None:
    own: Question = replace(GOOD, file="eigen-vragen.md", text="Heb je zin?")
    assert {problem.severity for problem in style_problems([own])} == {Severity.WARNING}
    assert Severity.ERROR in {p.severity for p in style_problems([replace(own, file="x.md")])}


def test_a_question_without_text_or_with_a_book_of_it_is_left_to_the_reader() -> None:
    assert remarks("") == []
    assert remarks("Wat en " * 100_000 + "je?") == []
