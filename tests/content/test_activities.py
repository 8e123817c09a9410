# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
import pytest

from lobcoach.content.activities import read_activities
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.talk_aids import Activity

from .files import document, sentences

HEADER = "---\nlobcoach: werkvormen\nversie: 1\n---\n"
LINE = """## lijn-op-tafel
De student zet momenten op een lijn.

- naam: Een lijn op tafel
- nodig: touw
- minuten: 20
- stap: Leg de lijn neer.
- stap: Zet er drie momenten bij.
- stap: Kijk wat terugkomt.
- competentie: kwaliteitenreflectie loopbaansturing
- fase: terugkijken
- gesprek: loopbaanreflectie heroriëntatie
- letterlijk: Schrijf maanden bij de lijn.
- valkuil: Alles willen bespreken.
"""


def read(text: str) -> tuple[list[Activity], list[str]]:
    part = read_activities(document(HEADER + text, "werkvormen.md"))
    return list(part.texts.values()), sentences(part.problems)


def test_a_werkvorm_tells_all_that_is_needed_to_do_it() -> None:
    assert read(LINE) == (
        [
            Activity(
                code="lijn-op-tafel",
                name="Een lijn op tafel",
                purpose="De student zet momenten op een lijn.",
                needed=("touw",),
                minutes=20,
                steps=("Leg de lijn neer.", "Zet er drie momenten bij.", "Kijk wat terugkomt."),
                competences=(Competence.QUALITIES, Competence.CAREER_STEERING),
                phases=(Phase.LOOK_BACK,),
                types=("loopbaanreflectie", "heroriëntatie"),
                literal="Schrijf maanden bij de lijn.",
                pitfall="Alles willen bespreken.",
            )
        ],
        [],
    )


def test_a_school_may_have_its_own_werkvormen_and_as_many_as_it_likes() -> None:
    found, said = read(LINE + LINE.replace("lijn-op-tafel", "één-middag-mee"))
    assert ([each.code for each in found], said) == (["lijn-op-tafel", "één-middag-mee"], [])


def test_a_file_without_any_says_what_to_add() -> None:
    assert read("") == ([], ["regel 1: Werkvorm ontbreekt. Zet er een blok ‘## naam’ bij."])


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("## lijn-op-tafel", "## Lijn op tafel", "regel 5: ‘Lijn op tafel’ kan niet als naam. Schrijf letters, met een streepje tussen woorden."),
        ("## lijn-op-tafel\n", "## lijn-op-tafel\nX.\n## lijn-op-tafel\n", "regel 7: Werkvorm ‘lijn-op-tafel’ staat er twee keer. De eerste staat op regel 5."),
        ("De student zet momenten op een lijn.\n", "", "regel 5: [lijn-op-tafel] De tekst zelf ontbreekt. Zet hem direct onder de kop."),
        ("- nodig: touw\n", "", "regel 5: [lijn-op-tafel] Geef 1 tot 4 regels ‘- nodig: …’. Ik tel er 0."),
        ("- stap: Leg de lijn neer.\n", "", "regel 5: [lijn-op-tafel] Geef 3 tot 7 regels ‘- stap: …’. Ik tel er 2."),
        ("- minuten: 20", "- minuten: 90", "regel 10: ‘minuten: 90’ kan niet. Kies een getal van 5 tot en met 60."),
        ("loopbaansturing", "loopbaansturen", "regel 14: Competentie ‘loopbaansturen’ bestaat niet. Bedoel je ‘loopbaansturing’?"),
        ("- fase: terugkijken", "- fase: terugkijk", "regel 15: Fase ‘terugkijk’ bestaat niet. Bedoel je ‘terugkijken’?"),
        ("heroriëntatie", "herorientatie", "regel 16: Gesprekssoort ‘herorientatie’ bestaat niet. Bedoel je ‘heroriëntatie’?"),
        ("- letterlijk: Schrijf maanden bij de lijn.\n", "", "regel 5: [lijn-op-tafel] ‘letterlijk’ ontbreekt. Zet er een regel ‘- letterlijk: …’ bij."),
        ("- valkuil", "- valkuli", "regel 18: ‘valkuli’ ken ik niet. Bedoel je ‘valkuil’?"),
        ("- naam", "### naam\n- naam", "regel 8: ‘###’ kan in dit bestand niet. Gebruik ‘## ’."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_werkvorm_is_told(old: str, new: str, sentence: str) -> None:
    assert old in LINE
    assert sentence in read(LINE.replace(old, new, 1))[1]
