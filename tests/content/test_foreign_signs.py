# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
from dataclasses import replace

import pytest

from lobcoach.content.foreign_signs import foreign_signs
from lobcoach.content.question import Question

from .files import HEADER, STEP, the_question

GOOD = the_question(HEADER + STEP)
MARKUP = "[ls-a-01] Hier staat opmaak: ‘{}’. Haal die weg en schrijf gewone tekst."
PERSON = "[ls-a-01] Hier staat een mailadres of telefoonnummer: ‘{}’. Dat hoort bij één persoon. Haal het weg."
INVISIBLE = "[ls-a-01] Hier staat een onzichtbaar teken, bijvoorbeeld een dat de leesrichting verandert. Typ de tekst opnieuw."


def said(question: Question) -> list[str]:
    return [problem.message for problem in foreign_signs(question)]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Wat <b>helpt</b> je?", "<b>"),
        ("<script>alert(1)</script> Wat helpt?", "<script>"),
        ("Wat helpt je? <img src=x onerror=y", "<img src=x onerror=y"),
        ("Wat helpt je <!-- geheim --> nu?", "<!-- geheim -->"),
        ("Wat helpt je &lt;nu&gt;?", "&lt;"),
        ("Wat helpt je &#39;nu?", "&#39;"),
        ("Wat zie je op [deze site](http://voorbeeld.nl)?", "[deze site](http://voorbeeld.nl)"),
        ("Wat zie je? ![foto](foto.png)", "![foto](foto.png)"),
        ("Wat helpt **jou** nu?", "**jou**"),
        ("Wat helpt __jou__ nu?", "__jou__"),
        ("Wat helpt `jou` nu?", "`jou`"),
    ],
)
def test_markup_is_named(text: str, sign: str) -> None:
    assert said(replace(GOOD, text=text)) == [MARKUP.format(sign)]


@pytest.mark.parametrize("field", ["text", "hint", "watch_for"])
def test_markup_is_found_in_every_text(field: str) -> None:
    assert said(replace(GOOD, **{field: "<i>hier</i>"})) == [MARKUP.format("<i>")]
    assert said(replace(GOOD, follow_ups=("Goed?", "<i>hier</i>"))) == [MARKUP.format("<i>")]


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200b", "\ufeff"])
def test_an_invisible_sign_that_turns_the_text_is_refused(sign: str) -> None:
    assert said(replace(GOOD, text=f"Wat {sign}helpt je?")) == [INVISIBLE]


def test_a_sign_that_nobody_sees_is_refused_in_every_text() -> None:
    assert said(replace(GOOD, hint="Wacht \U000e0041even.")) == [INVISIBLE]
    assert said(replace(GOOD, follow_ups=("Goed?", "Hoe da\u00adn?"))) == [INVISIBLE]


@pytest.mark.parametrize(
    "text", ["noor.van.dijk@school.example", "06 12345678", "06-12345678", "+31 6 1234 5678"]
)
def test_what_leads_to_one_person_is_refused(text: str) -> None:
    assert said(replace(GOOD, watch_for=f"Bel of mail {text} meteen.")) == [PERSON.format(text)]


@pytest.mark.parametrize(
    "text", ["Ben je > 18 of < 18?", "Wat is 3<4?", "Wat vind je van <3?", "Werk & school: wat nu?",
             "Wat doe je [soms] (of nooit)?", "Wat helpt أمينة?", "Wat 👩‍🔬 doe je?", "Wat helpt Nguyễn Thị Mai?",
             "Wat deed je in schooljaar 2025-2026?", "Wat vind je 5 * 3 * 2?", "Wat zegt @school?",
             "Wat is cafe\u0301 ❤\ufe0f?"],
)  # fmt: skip
def test_ordinary_signs_are_no_markup(text: str) -> None:
    assert said(replace(GOOD, text=text)) == []
