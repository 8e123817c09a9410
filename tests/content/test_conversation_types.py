# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
import pytest

from lobcoach.content.conversation_types import TYPE_CODES, read_types
from lobcoach.core.framework import Competence, ConversationType, Phase

from .files import document, sentences

HEADER = "---\nlobcoach: gesprekken\nversie: 1\n---\n"
PROGRESS = """## voortgang

- naam: Voortgangsgesprek
- kort: voortgang
- doel: Terug op de stap en één nieuwe stap.
- wie: student en coach
- minuten: openen 1, terugkijken 4, reflecteren 4, vooruitkijken 2, activeren 3, afsluiten 1
- vragen: 4-5
- minuten: openen 1, terugkijken 3, reflecteren 2, vooruitkijken 1, activeren 2, afsluiten 1
- vragen: 4
- lengtes: 10 15 20
- competenties: 1
- voorkeur: netwerken
- vastleggen: de stap
- vastleggen: de datum
- volgt: Het volgende blok.
- waarom: Eén stap per keer is genoeg.
- beschikbaar: ja
"""


def read(text: str) -> tuple[ConversationType | None, list[str]]:
    """Return the type that `text` describes, and what is said besides the twelve missing ones."""
    part = read_types(document(HEADER + text, "gesprekken.md"))
    said = [line for line in sentences(part.problems) if ": Gesprekssoort ‘" not in line]
    return part.texts.get("voortgang"), said


def complaint(old: str, new: str) -> list[str]:
    assert old in PROGRESS
    kind, said = read(PROGRESS.replace(old, new, 1))
    assert kind is None
    return said


def test_a_type_tells_its_lengths_phases_and_what_to_record() -> None:
    kind, said = read(PROGRESS)
    assert said == []
    assert kind is not None
    assert (kind.code, kind.name, kind.short_name) == (
        "voortgang",
        "Voortgangsgesprek",
        "voortgang",
    )
    assert (kind.purpose, kind.who) == ("Terug op de stap en één nieuwe stap.", "student en coach")
    assert (kind.default_minutes, kind.lengths) == (15, (10, 15, 20))
    assert [pattern.prompts for pattern in kind.patterns] == [(4, 5), (4, 4)]
    assert kind.patterns[1].minutes == dict(zip(Phase, (1, 3, 2, 1, 2, 1), strict=True))
    assert (kind.competences, kind.preferred) == ((1, 1), (Competence.NETWORKING,))
    assert kind.to_record == ("de stap", "de datum")
    assert (kind.follows, kind.why) == ("Het volgende blok.", "Eén stap per keer is genoeg.")
    assert kind.available


def test_all_thirteen_types_must_be_there() -> None:
    part = read_types(document(HEADER + PROGRESS, "gesprekken.md"))
    assert len(part.problems) == len(TYPE_CODES) - 1 == 12
    assert (
        "regel 1: Gesprekssoort ‘kennismaking’ ontbreekt. Zet er een blok ‘## kennismaking’ bij."
        in (sentences(part.problems))
    )


def test_a_type_may_have_no_preference_but_nothing_else_missing() -> None:
    kind, said = read(PROGRESS.replace("- voorkeur: netwerken\n", ""))
    assert (kind and kind.preferred, said) == ((), [])
    kind, said = read("## voortgang\n")
    assert kind is None
    assert len(said) == 12
    assert said[0] == "regel 5: [voortgang] ‘naam’ ontbreekt. Zet er een regel ‘- naam: …’ bij."


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("openen 1", "opnen 1", "regel 11: ‘minuten: opnen’ kan niet. Bedoel je ‘openen’?"),
        ("openen 1", "openen", "regel 11: ‘minuten: openen’ kan niet. Schrijf een fase en een aantal, zoals ‘openen 1’."),
        ("openen 1", "openen 0", "regel 11: ‘minuten: openen 0’ kan niet. Schrijf een fase en een aantal, zoals ‘openen 1’."),
        ("openen 1", "openen 1, openen 2", "regel 11: ‘minuten: openen 2’ kan niet. Noem elke fase één keer."),
        ("vragen: 4-5", "vragen: 5-4", "regel 12: ‘vragen: 5-4’ kan niet. Schrijf een of twee getallen van 1 tot en met 20, zoals ‘1-2’."),
        ("vragen: 4-5", "vragen: veel", "regel 12: ‘vragen: veel’ kan niet. Schrijf een of twee getallen van 1 tot en met 20, zoals ‘1-2’."),
        ("competenties: 1", "competenties: 6", "regel 16: ‘competenties: 6’ kan niet. Schrijf een of twee getallen van 0 tot en met 5, zoals ‘1-2’."),
        ("10 15 20", "15 10 20", "regel 15: ‘lengtes: 15 10 20’ kan niet. Schrijf minuten van kort naar lang, zoals ‘10 15 20’."),
        ("10 15 20", "10 15 kort", "regel 15: ‘lengtes: 10 15 kort’ kan niet. Schrijf minuten van kort naar lang, zoals ‘10 15 20’."),
        ("10 15 20", "0 10 15", "regel 15: ‘lengtes: 0 10 15’ kan niet. Schrijf minuten van kort naar lang, zoals ‘10 15 20’."),
        ("10 15 20", "10 15 600", "regel 15: ‘lengtes: 10 15 600’ kan niet. Schrijf minuten van kort naar lang, zoals ‘10 15 20’."),
        ("10 15 20", "10 20", "regel 15: ‘lengtes: 10 20’ kan niet. De lengte 15 uit ‘minuten’ hoort er ook bij."),
        ("voorkeur: netwerken", "voorkeur: netwerk", "regel 17: Competentie ‘netwerk’ bestaat niet. Bedoel je ‘netwerken’?"),
        ("beschikbaar: ja", "beschikbaar: neen", "regel 22: ‘beschikbaar: neen’ kan niet. Bedoel je ‘nee’?"),
        ("## voortgang\n", "## voortgang\nTekst.\n", "regel 6: [voortgang] Losse tekst. Zet hem in een regel, zoals ‘- doel: …’."),
    ],
)  # fmt: skip
def test_a_wrong_line_leaves_the_type_out_and_says_why(old: str, new: str, sentence: str) -> None:
    assert sentence in complaint(old, new)


def test_each_way_to_spend_the_minutes_has_its_number_of_questions() -> None:
    assert complaint("- vragen: 4\n", "") == [
        "regel 5: [voortgang] Bij elke regel ‘minuten’ hoort een regel ‘vragen’. Er zijn er 2 en 1."
    ]


def test_a_phase_that_gets_no_minutes_is_missed_by_name() -> None:
    (sentence, _) = complaint(", activeren 3, afsluiten 1", "")
    assert sentence.endswith("kan niet. Er ontbreekt nog: activeren, afsluiten.")
