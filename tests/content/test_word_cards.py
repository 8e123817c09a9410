# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
import pytest

from lobcoach.content.word_cards import read_word_cards
from lobcoach.core.framework import Competence
from lobcoach.core.talk_aids import Sphere, WordCard

from .files import document, sentences

HEADER = "---\nlobcoach: woordkaarten\nversie: 1\n---\n"
CARDS = """## kwaliteitenreflectie
### hand
- Handig: Ik maak het zelf.
### hoofd
- slim: Ik snap het snel.
### hart
- geduldig: Ik wacht rustig.
### samen
- open: Ik stap op iemand af.
## motievenreflectie
### hand
- iets maken: Ik wil zien wat er staat.
### hoofd
- leren: Ik wil verder komen.
### hart
- helpen: Ik wil iets betekenen.
### samen
- een vast team: Ik ken graag mijn collega’s.
"""


def read(text: str) -> tuple[list[WordCard], list[str]]:
    part = read_word_cards(document(HEADER + text, "woordkaarten.md"))
    return list(part.texts.values()), sentences(part.problems)


def test_a_card_is_one_line_with_the_word_and_a_sentence() -> None:
    cards, said = read(CARDS)
    assert said == []
    assert len(cards) == 8
    assert cards[0] == WordCard("handig", "Ik maak het zelf.", Competence.QUALITIES, Sphere.HAND)
    assert cards[-1] == WordCard(
        "een vast team", "Ik ken graag mijn collega’s.", Competence.MOTIVES, Sphere.TOGETHER
    )


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("- leren", "- geduldig", "regel 18: Het woord ‘geduldig’ staat er twee keer. De eerste staat op regel 11."),
        ("- slim: Ik snap het snel.", "- slim:", "regel 9: Achter ‘slim:’ staat niets."),
        ("- slim", "- ", "regel 9: Voor de dubbele punt staat niets. Schrijf: - woord: zin."),
        ("- slim: Ik", "- slim Ik", "regel 9: ‘slim Ik snap het snel.’ heeft geen dubbele punt. Schrijf: - sleutel: waarde."),
        ("- slim", "- snel van begrip zijn", "regel 9: ‘snel van begrip zijn’ is te lang. Neem hoogstens 3 woorden."),
        ("Ik snap het snel.", "Ik snap het snel, als je het me maar één keer goed uitlegt.", "regel 9: [slim] De zin heeft 13 woorden; het maximum is 12."),
        ("- slim: Ik snap het snel.\n", "", "regel 8: [hoofd] Hier staan nog geen woorden. Zet er een regel ‘- woord: zin’ bij."),
        ("### hoofd\n", "### hoofd\nDenken.\n", "regel 9: [hoofd] Losse tekst. Zet hem in een regel, zoals ‘- woord: …’."),
        ("### hand\n", "Doen.\n### hand\n", "regel 6: [kwaliteitenreflectie] Losse tekst. Zet hem in een regel, zoals ‘- woord: …’."),
        ("### hand\n", "- sterk: Ik til veel.\n### hand\n", "regel 6: ‘sterk’ staat niet in een groep. Zet het onder ‘### hand’, ‘### hoofd’, ‘### hart’ of ‘### samen’."),
        ("### hoofd", "### hofd", "regel 8: Groep ‘hofd’ bestaat niet. Bedoel je ‘hoofd’?"),
        ("### hoofd", "### hofd", "regel 5: Groep ‘hoofd’ ontbreekt. Zet er een blok ‘### hoofd’ bij."),
        ("## motievenreflectie", "## motieven", "regel 14: Competentie ‘motieven’ bestaat niet. Bedoel je ‘motievenreflectie’?"),
        ("## motievenreflectie", "## netwerken", "regel 14: Competentie ‘netwerken’ bestaat niet. Kies uit: kwaliteitenreflectie, motievenreflectie."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_card_is_told(old: str, new: str, sentence: str) -> None:
    assert old in CARDS
    assert sentence in read(CARDS.replace(old, new, 1))[1]
