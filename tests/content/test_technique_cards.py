# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
import pytest

from lobcoach.content.technique_cards import TECHNIQUE_CODES, read_techniques
from lobcoach.core.framework import Phase
from lobcoach.core.talk_aids import Technique

from .files import document, sentences

HEADER = "---\nlobcoach: technieken\nversie: 1\n---\n"
SCALE = """## schaal

- naam: Een cijfer
- fase: activeren
- wat: Vraag een cijfer.
- wat: Vraag wat er al in zit.
- wat: Vraag naar één punt hoger.
- zin: Wat maakt het geen nul?
- zin: Waaraan merk je een punt erbij?
- valkuil: Voor alles een cijfer vragen.
"""


def read(text: str) -> tuple[Technique | None, list[str]]:
    """Return the card that `text` describes, and what is said besides the nine missing ones."""
    part = read_techniques(document(HEADER + text, "technieken.md"))
    said = [line for line in sentences(part.problems) if not line.endswith("’ bij.") or "[" in line]
    return part.texts.get("schaal"), said


def test_a_card_tells_what_to_do_what_to_say_and_what_to_avoid() -> None:
    card, said = read(SCALE)
    assert said == []
    assert card == Technique(
        "schaal",
        "Een cijfer",
        ("Vraag een cijfer.", "Vraag wat er al in zit.", "Vraag naar één punt hoger."),
        ("Wat maakt het geen nul?", "Waaraan merk je een punt erbij?"),
        "Voor alles een cijfer vragen.",
        (Phase.ACTIVATE,),
    )


def test_none_of_the_ten_techniques_may_be_left_out() -> None:
    problems = read_techniques(document(HEADER + SCALE, "technieken.md")).problems
    assert sentences(problems) == [
        f"regel 1: Techniek ‘{code}’ ontbreekt. Zet er een blok ‘## {code}’ bij."
        for code in TECHNIQUE_CODES
        if code != "schaal"
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("- wat: Vraag een cijfer.\n", "", "regel 5: [schaal] Geef 3 regels ‘- wat: …’. Ik tel er 2."),
        ("- zin: Wat maakt het geen nul?\n", "- zin: Een.\n- zin: Twee.\n", "regel 5: [schaal] Geef 2 regels ‘- zin: …’. Ik tel er 3."),
        ("- zin: Wat", "- zinn: Wat", "regel 12: ‘zinn’ ken ik niet. Bedoel je ‘zin’?"),
        ("- naam: Een cijfer\n", "", "regel 5: [schaal] ‘naam’ ontbreekt. Zet er een regel ‘- naam: …’ bij."),
        ("- valkuil: Voor alles een cijfer vragen.", "- valkuil:", "regel 14: Achter ‘valkuil:’ staat niets."),
        ("- fase: activeren\n", "", "regel 5: [schaal] ‘fase’ ontbreekt. Zet er een regel ‘- fase: …’ bij."),
        ("- fase: activeren\n", "- fase: xyz\n", "regel 8: Fase ‘xyz’ bestaat niet. Kies uit: openen, terugkijken, reflecteren, vooruitkijken, activeren, afsluiten."),
        ("## schaal\n", "## schaal\nTekst.\n", "regel 6: [schaal] Losse tekst. Zet hem in een regel, zoals ‘- wat: …’."),
        ("## schaal\n", "## schaal\n### cijfer\n", "regel 6: ‘###’ kan in dit bestand niet. Gebruik ‘## ’."),
        ("## schaal\n", "## schal\n", "regel 5: Techniek ‘schal’ bestaat niet. Bedoel je ‘schaal’?"),
        ("## schaal\n", "## schaal\n## schaal\n", "regel 6: Techniek ‘schaal’ staat er twee keer. De eerste staat op regel 5."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_card_is_told(old: str, new: str, sentence: str) -> None:
    assert old in SCALE
    assert sentence in read(SCALE.replace(old, new, 1))[1]
