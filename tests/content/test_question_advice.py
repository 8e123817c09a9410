"""Advice beside the field: the sentences of the checker, at the text they are about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobcoach.content.bank_likeness import BankLikeness
from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.content.question_advice import form_advice, style_advice, texts_of
from lobcoach.content.question_writing import tidied
from lobcoach.core.own_questions import Advice, QuestionField
from lobcoach.core.prompts import Addressee, Prompt
from tests.content.files import the_question
from tests.content.given_prompts import HALF, TRIP

TYPES = tuple(TYPE_CODES)
F = QuestionField
EMPTY_BANK = BankLikeness(())
MUST_START = (
    "De vraag begint met ‘{}’. Daarmee begint in een vragenbestand iets anders; begin met een "
    "woord."
)
DIRECTION = (
    "In deze tekst staat een onzichtbaar teken dat de leesrichting verandert. Typ de tekst opnieuw."
)


def form(prompt: Prompt) -> list[Advice]:
    return list(form_advice(tidied(prompt), TYPES))


def style(prompt: Prompt, bank: BankLikeness = EMPTY_BANK) -> list[Advice]:
    return list(style_advice(tidied(prompt), bank))


def test_a_good_question_gets_no_advice_and_neither_does_an_empty_one() -> None:
    for prompt in (TRIP, HALF):
        assert form(prompt) == []
        assert style(prompt) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [("## eigen-1", "#"), ("- waarde: x", "-"), ("% niet meer?", "%"), ("• Wat?", "•"),
     ("-Wat doe je?", "-"), ("*Wat* doe je?", "*"), ("+ Wat?", "+")],
)  # fmt: skip
def test_what_would_be_a_mark_in_the_file_is_refused(text: str, mark: str) -> None:
    assert form(replace(TRIP, text=text)) == [
        Advice(F.QUESTION, MUST_START.format(mark), must=True)
    ]


@pytest.mark.parametrize(
    "text",
    ["---", "<b>Wat</b> doe je?", "Wat is - waarde: hier?", "Wat ## doe je?", "😀 Wat doe je?",
     "-5 graden, wat doe je?", "**Wat** doe je?"],
)  # fmt: skip
def test_markup_that_means_nothing_here_is_only_text(text: str) -> None:
    assert form(replace(TRIP, text=text, coach_hint=f"- {text}", watch_for=f"% {text}")) == []


def test_newlines_and_control_characters_are_gone_before_anything_is_looked_at() -> None:
    typed = replace(TRIP, text="Wat\n## doe\0 je\r\n- hint: nu?")
    assert form(typed) == []
    assert tidied(typed).text == "Wat ## doe je - hint: nu?"


@pytest.mark.parametrize(
    ("change", "advice"),
    [
        ({"text": "Wat vond {naam}?"},
         Advice(F.QUESTION, "‘{naam}’ ken ik niet. Bedoel je ‘{voornaam}’?", True)),
        ({"coach_hint": "Zeg {voornaam}."},
         Advice(F.HINT, "‘{voornaam}’ ken ik niet. Hier wordt niets ingevuld; haal de accolades "
                "weg.", True)),
        ({"watch_for": "Boos}"},
         Advice(F.WATCH_FOR, "‘}’ ken ik niet. Hier wordt niets ingevuld; haal de accolades weg.",
                True)),
        ({"follow_ups": ("Wat dan?", "a" * 10_000)},
         Advice(F.FOLLOW_UP, "Deze tekst is langer dan 500 tekens. Maak hem korter.", True, 1)),
        ({"text": "Wat? " * 2_000},
         Advice(F.QUESTION, "Deze tekst is langer dan 500 tekens. Maak hem korter.", True)),
        ({"text": "Wat \u202edoe je?"}, Advice(F.QUESTION, DIRECTION, True)),
        ({"follow_ups": ("Wat\u200b?", "Hoe dan?")}, Advice(F.FOLLOW_UP, DIRECTION, True, 0)),
    ],
)  # fmt: skip
def test_what_breaks_the_form_is_said_at_its_field(
    change: dict[str, object], advice: Advice
) -> None:
    assert form(replace(TRIP, **change)) == [advice]  # type: ignore[arg-type]


def test_a_kind_of_talk_that_is_not_there_is_said_too() -> None:
    prompt = replace(TRIP, conversation_types=frozenset({"voortgang"}))
    assert [each.field for each in form_advice(prompt, ["opleiding"])] == []
    assert form(replace(TRIP, behaviour="betroken-3")) == [
        Advice(F.VALUE, "Waarde ‘betroken-3’ bestaat niet. Bedoel je ‘betrokken-3’?", True)
    ]


@pytest.mark.parametrize(
    ("change", "advice"),
    [
        ({"text": "Heb je er zin in?"},
         Advice(F.QUESTION, "Gesloten vraag (begint met een werkwoord). Begin met wat, hoe, wie, "
                "waar, welk…")),
        ({"text": "Wat vindt u leuk aan je werk?"},
         Advice(F.QUESTION, "Deze vraag zegt ‘u’. Gebruik ‘je’ tegen studenten.")),
        ({"follow_ups": ("Wat deed u?", "Wie zag dat?")},
         Advice(F.FOLLOW_UP, "Deze vraag zegt ‘u’. Gebruik ‘je’ tegen studenten.")),
        ({"follow_ups": ("Wat dan?", "Is dat zo?")},
         Advice(F.FOLLOW_UP, "Vervolgvraag ‘Is dat zo?’ is gesloten of begint met waarom. Begin "
                "met wat, hoe, wie…", number=1)),
        ({"coach_hint": "wacht " * 21}, Advice(F.HINT, "De hint heeft 21 woorden; het maximum is "
                                               "20.")),
        ({"watch_for": "stop " * 21},
         Advice(F.WATCH_FOR, "De ‘let op’ heeft 21 woorden; het maximum is 20.")),
        ({"secondary_behaviour": "betrokken-1"},
         Advice(F.SECOND_VALUE, "De tweede waarde hoort ook bij ‘betrokken’. Kies gedrag van een "
                "andere kernwaarde.")),
        ({"coach_hint": "Vraag naar Ikea."},
         Advice(F.HINT, "‘Ikea’ lijkt de naam van een persoon, school of merk. Schrijf het zonder "
                "naam.")),
    ],
)  # fmt: skip
def test_what_makes_a_question_weak_is_said_at_its_field(
    change: dict[str, object], advice: Advice
) -> None:
    assert style(replace(TRIP, **change)) == [advice]  # type: ignore[arg-type]


def test_a_text_that_is_far_too_long_is_not_judged_on_style() -> None:
    assert style(replace(TRIP, text="waarom " * 2_000)) == []


def test_a_parent_is_spoken_to_with_u() -> None:
    prompt = replace(TRIP, addressee=Addressee.GUARDIAN, follow_ups=("Wat ziet u?", "En thuis?"))
    told = {(each.field, each.number, each.words) for each in style(prompt)}
    je = "Deze vraag zegt ‘je’. Gebruik ‘u’ tegen een ouder of praktijkopleider."
    assert told == {(F.QUESTION, 0, je)}


def test_a_question_much_like_another_one_is_told_which() -> None:
    other = replace(TRIP, id="mr-r-01", text="Welke klus wil je vandaag zo weer doen?")
    assert style(TRIP, BankLikeness((other, TRIP))) == [
        Advice(F.QUESTION, "De vraag lijkt te veel op ‘Welke klus wil je vandaag zo weer doen?’ "
               "(mr-r-01). Maak hem echt anders of haal er één weg.")
    ]  # fmt: skip


def test_a_follow_up_of_many_questions_is_told_once_there_are_five_others() -> None:
    others = [replace(TRIP, id=f"mr-r-0{n}", text=f"Vraag {n}") for n in range(5)]
    often = [each for each in style(TRIP, BankLikeness(others)) if "staat al bij" in each.words]
    assert [(each.field, each.number) for each in often] == [(F.FOLLOW_UP, 0), (F.FOLLOW_UP, 1)]
    assert often[0].words == (
        "Vervolgvraag ‘Wat deed je precies?’ staat al bij 5 andere vragen. Schrijf er een die "
        "alleen bij deze vraag past."
    )
    assert style(TRIP, BankLikeness(others[1:])) == []


def test_the_texts_of_a_question_come_with_their_fields() -> None:
    assert [(field, number) for field, number, _ in texts_of(TRIP)] == [
        (F.QUESTION, 0), (F.FOLLOW_UP, 0), (F.FOLLOW_UP, 1), (F.HINT, 0)
    ]  # fmt: skip


def test_the_file_reader_and_the_advice_agree_about_a_question_read_from_a_file() -> None:
    question = the_question(
        "---\nlobcoach: vragen\nversie: 1\n---\n## eigen-7k2m9x4b\nWelke klus wil je doen?\n"
        "- competentie: netwerken\n- fase: activeren\n- waarde: betrokken-3\n"
        "- doorvragen: Wat dan?\n- doorvragen: En nu?\n- hint: Wacht.\n- gesprek: voortgang\n",
        "eigen-x.md",
    )
    assert question.prompt is not None
    assert form(question.prompt) == []
